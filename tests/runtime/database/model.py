"""What filters and orders mean, said once more in Python: a test compares the database with it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cmp_to_key
from typing import Any

from runtime.database.relations import HasOne, Relation, Through, ToMany, ToOne
from runtime.database.table import Column, Table

Rows = Mapping[str, Sequence[dict[str, Any]]]

COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, other: value == other,
    "ne": lambda value, other: value != other,
    "isNull": lambda value, wanted: (value is None) == wanted,
    "in": lambda value, others: value in others,
    "notIn": lambda value, others: value not in others,
    "lt": lambda value, other: value is not None and value < other,
    "lte": lambda value, other: value is not None and value <= other,
    "gt": lambda value, other: value is not None and value > other,
    "gte": lambda value, other: value is not None and value >= other,
    "contains": lambda value, text: value is not None and text in value,
    "startsWith": lambda value, text: value is not None and value.startswith(text),
    "endsWith": lambda value, text: value is not None and value.endswith(text),
    "has": lambda value, item: value is not None and item in value,
    "hasSome": lambda value, items: value is not None and any(item in value for item in items),
    "hasEvery": lambda value, items: value is not None and all(item in value for item in items),
}

QUANTITIES: dict[str, Callable[[list[bool]], bool]] = {
    "some": any,
    "none": lambda found: not any(found),
    "every": all,
}


@dataclass(frozen=True)
class World:
    """All tables with all their rows."""

    tables: Mapping[str, Table[Any]]
    rows: Rows

    def fits(self, table: Table[Any], row: Mapping[str, Any], filter: Mapping[str, Any]) -> bool:
        """Whether a row fits a filter."""
        return all(self._entry(table, row, key, value) for key, value in filter.items())

    def _entry(self, table: Table[Any], row: Mapping[str, Any], key: str, value: Any) -> bool:
        if key == "and":
            return all(self.fits(table, row, part) for part in value)
        if key == "or":
            return any(self.fits(table, row, part) for part in value)
        if key == "not":
            return not self.fits(table, row, value)
        if key in table.by_relation:
            return self._related(table.by_relation[key], row, value)
        return _field(table.by_name[key], row, value)

    def _related(self, relation: Relation, row: Mapping[str, Any], value: Any) -> bool:
        target = self.tables[relation.type]
        others = list(self._others(relation, row))
        if isinstance(relation, ToOne | HasOne):
            if value is None:
                return not others
            return any(self.fits(target, other, value) for other in others)
        return all(
            QUANTITIES[name]([self.fits(target, other, part) for other in others])
            for name, part in value.items()
        )

    def _others(self, relation: Relation, row: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        rows = self.rows[relation.type]
        if isinstance(relation, ToOne):
            yield from (other for other in rows if other["id"] == row[relation.column])
        elif isinstance(relation, ToMany | HasOne):
            yield from (other for other in rows if other[relation.column] == row["id"])
        elif isinstance(relation, Through):
            links = self.rows[relation.join]
            ids = {link[relation.theirs] for link in links if link[relation.ours] == row["id"]}
            yield from (other for other in rows if other["id"] in ids)

    def select(
        self,
        table: Table[Any],
        filter: Mapping[str, Any] | None,
        order_by: Sequence[Mapping[str, str]] | None,
    ) -> list[dict[str, Any]]:
        """The rows that fit, in order."""
        rows = [row for row in self.rows[table.type] if self.fits(table, row, filter or {})]
        keys = [_key(table, item) for item in order_by or ()]
        if not keys and table.order:
            keys = [(table.order.column, table.order.descending)]
        keys.append(("id", bool(keys) and keys[-1][1]))
        return sorted(rows, key=cmp_to_key(lambda one, two: _compare(keys, one, two)))


def _field(column: Column, row: Mapping[str, Any] | None, value: Any) -> bool:
    found = None if row is None else row.get(column.key)
    if not isinstance(value, dict):
        return bool(found == _native(column, value))
    if column.fields:
        return _embedded(column, found, value)
    return all(COMPARE[name](found, _native(column, item)) for name, item in value.items())


def _embedded(column: Column, found: Any, value: Mapping[str, Any]) -> bool:
    fields = {field.name: field for field in column.fields}
    if "isNull" in value and (found is None) != value["isNull"]:
        return False
    parts = {name: part for name, part in value.items() if name != "isNull"}
    if not column.many:
        return all(_field(fields[name], found, part) for name, part in parts.items())
    return found is not None and all(
        QUANTITIES[name](
            [all(_field(fields[key], item, one) for key, one in part.items()) for item in found]
        )
        for name, part in parts.items()
    )


def _native(column: Column, value: Any) -> Any:
    if column.type != "DateTime" or value is None or isinstance(value, bool):
        return value
    if isinstance(value, list):
        return [_native(column, item) for item in value]
    return datetime.fromisoformat(value)


def _key(table: Table[Any], item: Mapping[str, str]) -> tuple[str, bool]:
    [(name, direction)] = item.items()
    return table.by_name[name].key, direction == "DESC"


def _compare(keys: Sequence[tuple[str, bool]], one: Any, two: Any) -> int:
    for column, descending in keys:
        a, b = _rank(one[column]), _rank(two[column])
        if a != b:
            return -1 if (a < b) != descending else 1
    return 0


def _rank(value: Any) -> tuple[bool, Any]:
    # Null is the smallest; what it is compared with beyond that does not matter.
    return value is not None, 0 if value is None else value
