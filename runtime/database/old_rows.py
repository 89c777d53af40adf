"""Rows that an older schema left: what some of them tell of their columns, and of their objects."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from runtime.database.table import Column, Table


def held(row: Any, table: Table[Any]) -> Any:
    """The columns of a row, those of them that are null, and those that hold objects, in ReQL."""
    embedded = [column.key for column in table.columns if column.fields]
    nulls = row.keys().filter(lambda key: row[key].eq(None))
    return [row.keys(), nulls, row.pluck(*embedded) if embedded else {}]


def lacking(table: Table[Any], rows: Sequence[Any]) -> list[str]:
    """The columns that a migration would rename or fill in these, or somebody must."""
    found: set[str] = set()
    for keys, nulls, objects in rows:
        there = dict.fromkeys(keys, True) | dict.fromkeys(nulls) | objects
        found.update(_lacking(table.columns, there))
    return sorted(found)


def _lacking(columns: Sequence[Column], one: Mapping[str, Any]) -> Iterator[str]:
    for column in columns:
        if _lacks(column, one):
            yield column.name
        if column.fields:
            for inner in _objects(one.get(column.key), column.depth if column.many else 0):
                yield from (f"{column.name}.{name}" for name in _lacking(column.fields, inner))


def _lacks(column: Column, one: Mapping[str, Any]) -> bool:
    if column.nullable:
        return column.key not in one and column.renamed_from in one
    return one.get(column.key) is None


def _objects(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth:
        for item in value if isinstance(value, list) else ():
            yield from _objects(item, depth - 1)
    elif isinstance(value, dict):
        yield value
