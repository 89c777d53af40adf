"""Rows for every table, made straight in the database and complete with all that they refer to."""

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from runtime.database.session import Database
from runtime.database.table import Column, Table
from runtime.database.values import Made
from tests.calls.values import Values

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rows:
    """Makes rows and knows those that it made, by the type of their table."""

    db: Database
    values: Values
    codecs: Mapping[str, Callable[[Any], Any]] = field(default_factory=dict)
    made: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def number(self) -> int:
        """One that no other value was made with."""
        return next(self.numbers)

    async def add(self, type: str, *, whole: bool = True) -> Row:
        """A new row; not `whole`: with null in the columns where it may be."""
        table, n, given = self.db.tables[type], self.number(), {}
        for column in _given_columns(table):
            if whole or not column.nullable:
                given[column.key] = self.stored(column, await self.of_column(table, column, n))
        row: Row = await self.db.insert(table, given)
        self.made[type].append(row)
        return row

    async def of_column(self, table: Table[Any], column: Column, n: int) -> Any:
        """A value of a column, as clients send it; of a foreign key, the id of a row."""
        if column.references:
            return await self.referred(table, column)
        return self.values.column(column, n)

    async def referred(self, table: Table[Any], column: Column) -> str | None:
        """The id of a row that a foreign key can hold: a new one where it must be unique."""
        assert column.references
        target = column.references.type
        if target == table.type:
            known = None if is_shared(table, column) else await self._known(target)
            return known["id"] if known else None
        row = None if is_shared(table, column) else await self._known(target)
        # Rows may refer to each other in a circle, which ends where they may also not.
        return str((row or await self.add(target, whole=False))["id"])

    async def some(self, type: str) -> Row:
        """A row that is there."""
        return await self._known(type) or await self.add(type)

    def stored(self, column: Column, value: Any) -> Any:
        """A value as the codec of its scalar stores it, if it has one."""
        if column.type not in self.codecs or value is None:
            return value
        if isinstance(value, list):
            return [self.stored(column, item) for item in value]
        return self.codecs[column.type](value)

    async def _known(self, type: str) -> Row | None:
        if not self.made[type]:
            return None
        return await self.db.get(self.db.tables[type], self.made[type][-1]["id"])


def is_shared(table: Table[Any], column: Column) -> bool:
    """Whether a column is in an index whose values are unique."""
    return any(column.key in index.columns for index in table.unique)


def _given_columns(table: Table[Any]) -> Iterator[Column]:
    for column in table.columns:
        made = isinstance(column.default, Made) and column.type == "DateTime"
        if not (column.key == "id" or made or column.version or isinstance(column.updated, Made)):
            yield column
