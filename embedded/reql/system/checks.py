"""Rows that somebody writes to a system table, looked at field by field."""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any, Final

from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.printing import pretty
from embedded.reql.errors import ReqlError, failed

_NAME: Final = re.compile(r"[A-Za-z0-9_-]+")
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


@contextmanager
def row_of(what: str) -> Iterator[None]:
    """What is wrong inside is wrong with the format of a row."""
    try:
        yield
    except ReqlError as error:
        raise failed(f"The {what} has the wrong format. {error.message}") from None


def change_of(table: str) -> Any:
    """What is wrong inside is wrong with the new row of this table."""
    return row_of(f"change you're trying to make to `rethinkdb.{table}`")


@contextmanager
def field(name: str) -> Iterator[None]:
    """What is wrong inside is wrong with this field."""
    try:
        yield
    except ReqlError as error:
        raise failed(f"In `{name}`: {error.message}") from None


def required(row: dict[str, Any], name: str) -> Any:
    """A field that must be there."""
    if name not in row:
        raise failed(f"Expected a field named `{name}`.")
    return row[name]


def a_string(value: Datum) -> str:
    """A string."""
    if type(value) is not str:
        raise failed(f"Expected a string; got {pretty(value)}")
    return value


def a_name(value: Datum, what: str) -> str:
    """What can be a name."""
    if type(value) is not str:
        raise failed(f"Expected a {what}; got {pretty(value)}")
    if not _NAME.fullmatch(value):
        raise failed(f"{pretty(value)} is not a valid {what}; Use A-Z, a-z, 0-9, _ and - only")
    return value


def is_uuid(value: Datum) -> bool:
    """Whether it is the text of a UUID."""
    return type(value) is str and _UUID.fullmatch(value) is not None


def a_uuid(value: Datum) -> str:
    """The text of a UUID."""
    if not is_uuid(value):
        raise failed(f"Expected a UUID; got {pretty(value)}")
    return str(value)


def an_array(value: Datum) -> list[Any]:
    """An array."""
    if type(value) is not list:
        raise failed(f"Expected an array, got {pretty(value)}")
    return value


def one_of(value: Datum, first: str, second: str) -> str:
    """One of two words."""
    if value not in (first, second):
        raise failed(f'Expected "{first}" or "{second}", got: {pretty(value)}')
    return str(value)


def named(row: dict[str, Any], what: str) -> str:
    """The field `name`."""
    value = required(row, "name")
    with field("name"):
        return a_name(value, what)


def identified(row: dict[str, Any]) -> str:
    """The field `id`, where it is a UUID."""
    value = required(row, "id")
    with field("id"):
        return a_uuid(value)


def no_others(row: dict[str, Any], known: Collection[str]) -> None:
    """Refuse fields that rows of this table do not have."""
    if extra := sorted(set(row) - set(known)):
        raise failed("Unexpected key(s): " + " ".join(extra))
