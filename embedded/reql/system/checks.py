"""Rows that somebody writes to a system table, looked at field by field."""

import re
from typing import Any

from embedded.reql.datum.printing import pretty
from embedded.reql.errors import ReqlError, failed

_NAME = re.compile(r"[A-Za-z0-9_-]+")


def wrong_format(table: str, why: str) -> ReqlError:
    """The row does not look as rows of this table do."""
    return failed(
        f"The change you're trying to make to `rethinkdb.{table}` has the wrong format. {why}"
    )


def required(table: str, row: dict[str, Any], name: str) -> Any:
    """A field that must be there."""
    if name not in row:
        raise wrong_format(table, f"Expected a field named `{name}`.")
    return row[name]


def checked_name(table: str, row: dict[str, Any], what: str) -> str:
    """The field `name`, if it can be a name."""
    name = required(table, row, "name")
    if type(name) is not str:
        raise wrong_format(table, f"In `name`: Expected a {what}; got {pretty(name)}")
    if not _NAME.fullmatch(name):
        raise wrong_format(
            table,
            f"In `name`: {pretty(name)} is not a valid {what}; Use A-Z, a-z, 0-9, _ and - only",
        )
    return name


def one_of(table: str, row: dict[str, Any], name: str, options: tuple[str, str]) -> str:
    """A field that must be one of two words."""
    value = required(table, row, name)
    if value not in options:
        first, second = options
        raise wrong_format(
            table, f'In `{name}`: Expected "{first}" or "{second}", got: {pretty(value)}'
        )
    return str(value)


def no_others(table: str, row: dict[str, Any], known: tuple[str, ...]) -> None:
    """Refuse fields that rows of this table do not have."""
    if extra := sorted(set(row) - set(known)):
        raise wrong_format(table, "Unexpected key(s): " + " ".join(extra))
