"""What is wrong with the value of a column: its type, its constraints, all that is inside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from runtime.database.column_types import WrongValueError, checked_item, picture
from runtime.database.constraints import Constraint, Items
from runtime.database.keys import fits_key
from runtime.database.table import Column
from runtime.database.values import NOW


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that a value breaks: where in it, what is asked for, or else a team's own words."""

    path: str
    rule: str
    message: str | None = None


def broken(column: Column, value: Any) -> Iterator[Broken]:
    """Every rule of a column that its value breaks."""
    if value is None and not column.nullable:
        yield Broken("", "must not be null")
    if value is None or value is NOW:
        return
    if column.many:
        yield from _in_list(column, value, column.depth, "")
    else:
        yield from _in_item(column, value, "")


def _in_list(column: Column, value: Any, depth: int, path: str) -> Iterator[Broken]:
    if not isinstance(value, list | tuple):
        wanted = f"a list of {'lists of ' * (depth - 1)}{column.type}"
        yield Broken(path, f"must be {wanted}, not {picture(value)}")
        return
    if depth == column.depth:
        yield from _unkept(column, value, path, of_list=True)
    for number, item in enumerate(value):
        if item is None:
            continue
        place = f"{path}[{number}]"
        if depth > 1:
            yield from _in_list(column, item, depth - 1, place)
        else:
            yield from _in_item(column, item, place)


def _in_item(column: Column, value: Any, path: str) -> Iterator[Broken]:
    if column.fields and isinstance(value, Mapping):
        yield from _in_object(column, value, path)
        return
    try:
        item = checked_item(column, value)
    except WrongValueError as wrong:
        yield Broken(path, f"must be {wrong}, not {picture(wrong.found)}")
        return
    if column.key == "id" and not fits_key(item):
        yield Broken(path, "must have at most 127 bytes, none of them zero")
    yield from _unkept(column, item, path, of_list=False)


def _in_object(column: Column, value: Mapping[str, Any], path: str) -> Iterator[Broken]:
    known = {field.key for field in column.fields} | {field.name for field in column.fields}
    if unknown := [name for name in value if name not in known]:
        yield Broken(path, f"must be {column.type}, which has no field {', '.join(unknown)}")
    for field in column.fields:
        given = value.get(field.key, value.get(field.name))
        for found in broken(field, given):
            yield Broken(f"{path}.{field.name}{found.path}", found.rule, found.message)


def _unkept(column: Column, value: Any, path: str, *, of_list: bool) -> Iterator[Broken]:
    for constraint in column.constraints:
        if _is_about_list(column, constraint) == of_list and (rule := constraint.broken_by(value)):
            yield Broken(path, rule, constraint.message)


def _is_about_list(column: Column, constraint: Constraint) -> bool:
    # On a list, only the rule for its length is about the list; the others are for its items.
    return column.many and isinstance(constraint, Items)
