"""Rows of tables, read and written: what generated code and resolvers call."""

from collections.abc import Mapping, Sequence
from typing import Any

from runtime.database.filters import Filter
from runtime.database.runner import Runner
from runtime.database.table import Row, Table


class Database:
    """Reads and writes tables over whatever runs queries."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def run(self, query: Any) -> Any:
        """The answer to a query written by hand (`r` is in `runtime.database.driver`)."""
        return await self._runner.run(query)

    async def get(self, table: Table[Row], id: str) -> Row | None:
        """The row with this id."""
        raise NotImplementedError

    async def get_many(self, table: Table[Row], ids: Sequence[str]) -> list[Row]:
        """The rows with these ids that exist, in any order."""
        raise NotImplementedError

    async def get_by(self, table: Table[Row], index: str, value: Any) -> Row | None:
        """The row that has `value` in a unique index; of a compound one, `value` is a list."""
        raise NotImplementedError

    async def first(self, table: Table[Row], filter: Filter | None) -> Row | None:
        """The first row, in the table's order, that fits the filter."""
        raise NotImplementedError

    async def page(
        self, table: Table[Row], filter: Filter | None, *, page: int | None, limit: int | None
    ) -> list[Row]:
        """One page, counted from 0, of the rows that fit the filter, in the table's order."""
        raise NotImplementedError

    async def children(
        self,
        table: Table[Row],
        keys: Sequence[str],
        *,
        index: str,
        limit: int | None = None,
        descending: bool = False,
    ) -> list[list[Row]]:
        """For each key its first rows by an index that begins with it, all in one query."""
        raise NotImplementedError

    async def insert(self, table: Table[Row], values: Mapping[str, Any]) -> Row:
        """The row that `values` and the defaults make, once it is stored."""
        raise NotImplementedError

    async def insert_many(
        self, table: Table[Row], values: Sequence[Mapping[str, Any]]
    ) -> list[Row]:
        """The new rows in the order of `values`: all of them or none."""
        raise NotImplementedError

    async def get_or_create(
        self, table: Table[Row], values: Mapping[str, Any], *, index: str
    ) -> Row:
        """The row that has these values in a unique index, made if there is none."""
        raise NotImplementedError

    async def update(self, table: Table[Row], id: str, patch: Mapping[str, Any]) -> Row:
        """The row after `patch`; NotFound if there is none."""
        raise NotImplementedError

    async def delete(self, table: Table[Row], id: str) -> Row | None:
        """The row that was deleted, if it was there."""
        raise NotImplementedError
