"""New rows and patches before they are written: defaults made, every rule checked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from runtime.database.column_types import checked
from runtime.database.constraints import worded
from runtime.database.rules import broken
from runtime.database.table import Column, Table
from runtime.database.values import MISSING, NOW, UUID, Made
from runtime.database.writes import HERE, Place
from runtime.errors import BadUserInput

FIRST_VERSION = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that a value breaks: the row of the input, the field, what the rule asks for."""

    row: int
    field: str
    rule: str
    # The team's own words for it.
    message: str | None = None

    def text(self, *, several: bool) -> str:
        """The problem as a sentence."""
        place = f"{self.field} of row {self.row + 1}" if several else self.field
        return f"{place} {self.rule}." if self.message is None else worded(place, self.message)


def new_rows(table: Table[Any], values: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The documents to insert; BadUserInput names every broken rule."""
    rows = [with_defaults(table, given) for given in values]
    refuse(
        table,
        (problem for row, given in enumerate(rows) for problem in problems(table, given, row)),
        several=len(rows) > 1,
    )
    return [stored(table, row) for row in rows]


def changed_values(table: Table[Any], patch: Mapping[str, Any]) -> dict[str, Any]:
    """The columns to change; BadUserInput names every broken rule."""
    changes = changes_of(table, patch)
    refuse(table, problems(table, changes, 0), several=False)
    return stored(table, changes)


def with_defaults(table: Table[Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """A row with all its columns, not yet checked."""
    _refuse_unknown(table, given)
    row: dict[str, Any] = {"id": given.get("id")}
    if row["id"] is None:
        row["id"] = str(uuid4())
    for column in table.columns:
        if column.version:
            row[column.key] = FIRST_VERSION
        elif column.key in given and column.key != "id":
            row[column.key] = _filled(column, given[column.key])
        elif column.key != "id":
            row[column.key] = _filled(column, _default(column))
    return row


def changes_of(table: Table[Any], patch: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that a patch changes, not yet checked; the version is one that it expects."""
    _refuse_unknown(table, patch)
    columns = ((table.by_key[key], value) for key, value in patch.items())
    return {
        column.key: _filled(column, value)
        for column, value in columns
        if column.key != "id" and not column.version
    }


def expected_version(table: Table[Any], patch: Mapping[str, Any]) -> int | None:
    """The version that the row must have for a patch to fit, if it says one."""
    version: int | None = next(
        (patch[column.key] for column in table.columns if column.version and column.key in patch),
        None,
    )
    return version


def problems(
    table: Table[Any], row: Mapping[str, Any], number: int, place: Place = HERE
) -> Iterator[Problem]:
    """Every rule that the values of a row break."""
    for key, value in row.items():
        column = table.by_key[key]
        for found in broken(column, value):
            yield Problem(number, place.of(column) + found.path, found.rule, found.message)


def refuse(table: Table[Any], problems: Iterable[Problem], *, several: bool) -> None:
    """BadUserInput, if there are any problems, that names them all."""
    # Several rules may have the same words.
    if not (found := list(dict.fromkeys(problems))):
        return
    raise BadUserInput(
        " ".join(problem.text(several=several) for problem in found),
        type=table.type,
        field=found[0].field,
        problems=[
            {"row": each.row, "field": each.field, "rule": each.message or each.rule}
            for each in found
        ],
    )


def stored(table: Table[Any], row: Mapping[str, Any]) -> dict[str, Any]:
    """The row as it is stored, once no rule is broken."""
    return {
        key: value if isinstance(value, Made) else checked(table.by_key[key], value)
        for key, value in row.items()
    }


def _filled(column: Column, value: Any) -> Any:
    """A value with the defaults of the embedded objects in it."""
    if not column.fields:
        return value
    if isinstance(value, list | tuple):
        return [_filled(column, item) for item in value]
    if not isinstance(value, Mapping):
        return value
    filled = {**value}
    for field in column.fields:
        name = field.name if field.name in filled else field.key
        filled[name] = _filled(field, filled[name]) if name in filled else _inner_default(field)
    return filled


def _inner_default(field: Column) -> Any:
    default = _filled(field, _default(field))
    # Only a column of its own can be left to the database.
    return datetime.now(UTC) if default is NOW else default


def _default(column: Column) -> Any:
    if column.default is UUID:
        return str(uuid4())
    if column.default is MISSING and column.updated is NOW:
        return NOW
    return None if column.default is MISSING else column.default


def _refuse_unknown(table: Table[Any], values: Mapping[str, Any]) -> None:
    if unknown := values.keys() - table.by_key.keys():
        # The schema does not let clients do this: it is a mistake of the calling code.
        raise TypeError(f"{table.type} has no column {', '.join(sorted(unknown))}")
