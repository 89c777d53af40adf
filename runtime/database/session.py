"""Rows of tables, read and written: what generated code and resolvers call."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Final

from runtime.database import reads
from runtime.database.bulk import Bulk
from runtime.database.catalog import Catalog
from runtime.database.column_types import WrongValueError, checked_item
from runtime.database.connections import Connection, Paging
from runtime.database.filters import Patterns, Selection, patterns_refused, read_filter
from runtime.database.heavy import LIMIT, Heavy
from runtime.database.keys import fits_key
from runtime.database.limits import checked_limit, checked_skip
from runtime.database.nested import Nesting
from runtime.database.orders import read_order, shown_order
from runtime.database.questions import Question
from runtime.database.runner import Runner
from runtime.database.table import Row, Table
from runtime.database.upserts import Upserts, filled
from runtime.database.windows import OrderBy, Window
from runtime.database.writer import Writer
from runtime.errors import BadUserInput, Conflict, NotFound

MOST_ROWS: Final = 1000


class Database:
    """Reads and writes tables over whatever runs queries; one for the whole app."""

    def __init__(self, runner: Runner, tables: Sequence[Table[Any]] = ()) -> None:
        self._runner = runner
        catalog = Catalog(tables)
        self._writer = Writer(runner, catalog)
        self._upserts = Upserts(runner, self._writer)
        self._bulk = Bulk(runner, self._writer)
        self._nesting = Nesting(runner, catalog, self._writer)
        # By the type of their rows: relations name their targets so.
        self.tables: Final = catalog.by_type

    async def run(self, query: Any) -> Any:
        """The answer to a query written by hand (`r` is in `runtime.database.driver`)."""
        return await self._runner.run(query)

    async def get(self, table: Table[Row], id: str) -> Row | None:
        """The row with this id."""
        if not fits_key(id):
            return None
        row: Row | None = await self._runner.run(reads.by_id(table, id))
        return row

    async def get_many(self, table: Table[Row], ids: Sequence[str]) -> list[Row]:
        """The rows with these ids that exist, in any order."""
        fitting = [id for id in ids if fits_key(id)]
        if not fitting:
            return []
        rows: list[Row] = await self._runner.run(reads.by_ids(table, fitting))
        return rows

    async def get_by(self, table: Table[Row], index: str, value: Any) -> Row | None:
        """The row that has `value` in a unique index; of a compound one, `value` is a list."""
        columns = [table.by_key[key] for key in table.by_index[index].columns]
        parts = value if len(columns) > 1 else [value]
        try:
            key = [checked_item(*part) for part in zip(columns, parts, strict=True)]
        except WrongValueError:
            # No row can have it.
            return None
        if None in key:
            return None
        query = reads.by_index(table, index, key if len(key) > 1 else key[0])
        rows: list[Row] = await self._runner.run(query)
        return rows[0] if rows else None

    async def first(
        self,
        table: Table[Row],
        filter: Mapping[str, Any] | None = None,
        *,
        order_by: Sequence[OrderBy] | None = None,
        equals: Mapping[str, Any] | None = None,
    ) -> Row | None:
        """The first row that fits."""
        rows = await self.page(table, filter, order_by=order_by, equals=equals, limit=1)
        return rows[0] if rows else None

    async def page(  # noqa: PLR0913  what a client may say of a list, each by its name
        self,
        table: Table[Row],
        filter: Mapping[str, Any] | None = None,
        *,
        order_by: Sequence[OrderBy] | None = None,
        equals: Mapping[str, Any] | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> list[Row]:
        """The rows that fit, from a page (counted from 0) or an offset on."""
        size = checked_limit(limit)
        skip = checked_skip("page", page) * size + checked_skip("offset", offset)
        selection = read_filter(table, filter, self.tables, equals=equals)
        order = read_order(table, order_by)
        question = Question(table=table, condition=selection.condition, order=order)
        if size == 0:
            return []
        query = reads.page(question, skip, size, selection.patterns)
        rows: list[Row] = await self.read(query, selection.patterns)
        return rows

    async def connection(
        self, table: Table[Row], window: Window, *, equals: Mapping[str, Any] | None = None
    ) -> Connection[Row]:
        """The page that a window means of the rows that fit."""
        selection = read_filter(table, window.filter, self.tables, equals=equals)
        order = shown_order(table, read_order(table, window.order_by, window.order))
        paging = Paging.of(order, window)
        question = Question(table=table, condition=selection.condition, order=order)
        query = reads.whole(paging.answer(question), selection.patterns)
        found = await self.read(query, selection.patterns)
        counting = partial(self.count, table, window.filter, equals=equals)
        return paging.connection(found, order, counting)

    async def count(
        self,
        table: Table[Row],
        filter: Mapping[str, Any] | None = None,
        *,
        equals: Mapping[str, Any] | None = None,
    ) -> int:
        """How many rows fit."""
        selection = read_filter(table, filter, self.tables, equals=equals)
        question = Question(table=table, condition=selection.condition)
        query = reads.count(question, selection.patterns)
        found: int = await self.read(query, selection.patterns)
        return found

    async def read(self, query: Any, patterns: Patterns) -> Any:
        """The answer to a query with these patterns in it; BadUserInput names one that is bad."""
        limit = LIMIT if isinstance(query, Heavy) else None
        with patterns_refused(patterns):
            return await self._runner.run(query, limit=limit)

    async def insert(self, table: Table[Row], values: Mapping[str, Any]) -> Row:
        """The row that `values` and the defaults make, once it is stored."""
        rows: list[Row] = await self._writer.insert(table, [values])
        return rows[0]

    async def insert_many(
        self, table: Table[Row], values: Sequence[Mapping[str, Any]]
    ) -> list[Row]:
        """The new rows in the order of `values`: all of them or none."""
        _refuse_too_many(table, values)
        return await self._writer.insert(table, values) if values else []

    async def get_or_create(
        self, table: Table[Row], values: Mapping[str, Any], *, index: str | None = None
    ) -> Row:
        """The row that has these values in a unique index, made if there is none.

        Without `index` it is the first all of whose columns are given.
        """
        known = table.by_index[index] if index else filled(table.unique, values)
        if known is None:
            return await self.insert(table, values)
        parts = [values.get(column) for column in known.columns]
        value = parts if len(parts) > 1 else parts[0]
        if (found := await self.get_by(table, known.name, value)) is not None:
            return found
        try:
            return await self.insert(table, values)
        except Conflict:
            if (found := await self.get_by(table, known.name, value)) is None:
                raise
            return found

    async def insert_nested(
        self, table: Table[Row], inputs: Sequence[Mapping[str, Any]]
    ) -> list[Row]:
        """The new rows, made with all that is inside them: everything or nothing."""
        _refuse_too_many(table, inputs)
        return await self._nesting.create(table, inputs) if inputs else []

    async def update_nested(self, table: Table[Row], id: str, input: Mapping[str, Any]) -> Row:
        """The row after an input with relations in it: everything of it is written, or nothing."""
        rows: list[Row] = await self._nesting.update(table, [id], input)
        if not rows:
            raise NotFound.row(table.type, id)
        return rows[0]

    async def update(self, table: Table[Row], id: str, patch: Mapping[str, Any]) -> Row:
        """The row after `patch`; NotFound if there is none."""
        row: Row = await self._writer.update(table, id, patch)
        return row

    async def upsert(
        self, table: Table[Row], values: Mapping[str, Any], *, by: Sequence[str] | None = None
    ) -> Row:
        """The row that has the id, or the unique values, of `values`: changed, or else made."""
        rows: list[Row] = await self._upserts.upsert(table, [values], by)
        return rows[0]

    async def upsert_many(
        self,
        table: Table[Row],
        values: Sequence[Mapping[str, Any]],
        *,
        by: Sequence[str] | None = None,
    ) -> list[Row]:
        """The same for many rows, in the order of `values`: all of them or none."""
        _refuse_too_many(table, values)
        return await self._upserts.upsert(table, values, by) if values else []

    async def update_many(
        self,
        table: Table[Row],
        filter: Mapping[str, Any] | None,
        patch: Mapping[str, Any],
        *,
        equals: Mapping[str, Any] | None = None,
    ) -> list[Row]:
        """All rows that fit, after `patch`."""
        changes = self._bulk.checked(table, patch)
        selection = read_filter(table, filter, self.tables, equals=equals)
        ids = await self._ids(table, selection)
        return await self._bulk.update(table, ids, changes, selection.condition)

    async def update_many_nested(
        self,
        table: Table[Row],
        filter: Mapping[str, Any] | None,
        input: Mapping[str, Any],
        *,
        equals: Mapping[str, Any] | None = None,
    ) -> list[Row]:
        """All rows that fit, after an input; the relations in it are written for each of them."""
        if input.keys() <= table.by_key.keys():
            return await self.update_many(table, filter, input, equals=equals)
        self._bulk.refuse_version(table, input)
        selection = read_filter(table, filter, self.tables, equals=equals)
        return await self._nesting.update(table, await self._ids(table, selection), input)

    async def delete(self, table: Table[Row], id: str) -> Row | None:
        """The row that was deleted, if it was there, with all that its deletion means."""
        row: Row | None = await self._writer.delete(table, id)
        return row

    async def delete_many(
        self,
        table: Table[Row],
        filter: Mapping[str, Any] | None,
        *,
        equals: Mapping[str, Any] | None = None,
    ) -> list[Row]:
        """All rows that fitted and were deleted."""
        selection = read_filter(table, filter, self.tables, equals=equals)
        ids = await self._ids(table, selection)
        return await self._writer.deletions.delete(table, ids, selection.condition)

    async def delete_by(self, table: Table[Row], values: Mapping[str, Any]) -> Row | None:
        """The row that was deleted, if one had these values in a unique index."""
        row = await self.first(table, equals=values) if None not in values.values() else None
        return None if row is None else await self.delete(table, row["id"])

    async def _ids(self, table: Table[Any], selection: Selection) -> list[str]:
        found = await self.read(reads.ids(table, selection), selection.patterns)
        return found if isinstance(found, list) else [id async for id in found]


def _refuse_too_many(table: Table[Any], values: Sequence[Mapping[str, Any]]) -> None:
    if len(values) > MOST_ROWS:
        raise BadUserInput(
            f"{table.type}: at most {MOST_ROWS} can be made at once, not {len(values)}.",
            type=table.type,
        )
