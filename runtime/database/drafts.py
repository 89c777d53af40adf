"""New rows and patches before they are written: defaults made, every rule checked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from runtime.database.column_types import WrongValueError, checked, picture
from runtime.database.constraints import Items
from runtime.database.reads import fits_key
from runtime.database.table import Column, Table
from runtime.database.values import MISSING, NOW, UUID, Made
from runtime.errors import BadUserInput


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that a value breaks: the row of the input, the field, what the rule asks for."""

    row: int
    field: str
    rule: str


def new_rows(table: Table[Any], values: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The documents to insert; BadUserInput names every broken rule."""
    rows = [_with_defaults(table, given) for given in values]
    _refuse_broken(table, rows)
    return [_checked(table, row) for row in rows]


def changed_values(table: Table[Any], patch: Mapping[str, Any]) -> dict[str, Any]:
    """The columns to change; BadUserInput names every broken rule."""
    changes = {key: value for key, value in patch.items() if key != "id"}
    _refuse_unknown(table, changes)
    _refuse_broken(table, [changes])
    return _checked(table, changes)


def _with_defaults(table: Table[Any], given: Mapping[str, Any]) -> dict[str, Any]:
    _refuse_unknown(table, given)
    row: dict[str, Any] = {"id": str(uuid4())}
    for column in table.columns:
        if column.key in given:
            row[column.key] = given[column.key]
        elif column.key not in row:
            row[column.key] = _default(column)
    return row


def _default(column: Column) -> Any:
    if column.default is UUID:
        return str(uuid4())
    return None if column.default is MISSING else column.default


def _refuse_unknown(table: Table[Any], values: Mapping[str, Any]) -> None:
    if unknown := values.keys() - table.by_key.keys():
        # The schema does not let clients do this: it is a mistake of the calling code.
        raise TypeError(f"{table.type} has no column {', '.join(sorted(unknown))}")


def _refuse_broken(table: Table[Any], rows: Sequence[Mapping[str, Any]]) -> None:
    problems = [problem for place, row in enumerate(rows) for problem in _broken(table, place, row)]
    if not problems:
        return
    several = len(rows) > 1
    raise BadUserInput(
        " ".join(f"{_place(problem, several)} {problem.rule}." for problem in problems),
        type=table.type,
        field=problems[0].field,
        problems=[{"row": p.row, "field": p.field, "rule": p.rule} for p in problems],
    )


def _place(problem: Problem, several: bool) -> str:
    return f"{problem.field} of row {problem.row + 1}" if several else problem.field


def _broken(table: Table[Any], place: int, row: Mapping[str, Any]) -> Iterator[Problem]:
    for key, value in row.items():
        column = table.by_key[key]
        for rule in _broken_rules(column, value):
            yield Problem(place, column.name, rule)


def _broken_rules(column: Column, value: Any) -> Iterator[str]:
    if value is None and not column.nullable:
        yield "must not be null"
    if value is None or value is NOW:
        return
    try:
        value = checked(column, value)
    except WrongValueError as wrong:
        yield f"must be {wrong}, not {picture(wrong.found)}"
        return
    if column.key == "id" and not fits_key(value):
        yield "must have at most 127 bytes, none of them zero"
    yield from _broken_constraints(column, value)


def _broken_constraints(column: Column, value: Any) -> Iterator[str]:
    for constraint in column.constraints:
        # On a list, only the rule for its length is about the list; the others are for its items.
        of_items = column.many and not isinstance(constraint, Items)
        for item in value if of_items else [value]:
            if item is not None and (rule := constraint.broken_by(item)):
                yield rule


def _checked(table: Table[Any], row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: value if isinstance(value, Made) else checked(table.by_key[key], value)
        for key, value in row.items()
    }
