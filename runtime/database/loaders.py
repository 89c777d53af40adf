"""The loaders of generated code: rows by id, and the rows that belong to each of many parents."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import partial
from typing import Any, TypeAlias

from runtime.database.batches import Batch, one_per_key
from runtime.database.children import (
    ByColumn,
    ByJoin,
    Kinship,
    Search,
    Wanted,
    asked,
    counted,
    listed,
)
from runtime.database.connections import Connection, Paging
from runtime.database.filters import read_filter
from runtime.database.limits import checked_limit
from runtime.database.orders import read_order, shown_order
from runtime.database.session import Database
from runtime.database.table import Row, Table
from runtime.database.windows import Window
from runtime.errors import NotFound

# For each id what is wanted of its children.
Reader: TypeAlias = Callable[[list[str]], Coroutine[Any, Any, list[Any]]]


def by_id(db: Database, table: Table[Row]) -> Batch[str, Row | None]:
    """Rows by their ids."""

    async def load(ids: list[str]) -> list[Row | None]:
        return one_per_key(ids, await db.get_many(table, ids), "id")

    return Batch(load)


async def optional(loader: Batch[str, Row | None], id: str | None) -> Row | None:
    """The row with an id; None where there is no id or no row."""
    return None if id is None else await loader.load(id)


async def required(loader: Batch[str, Row | None], type: str, id: str) -> Row:
    """The row with an id; NotFound if it is gone, as it may be where deletions take no notice."""
    row = await loader.load(id)
    if row is None:
        raise NotFound.row(type, id)
    return row


def one_by_parent(db: Database, table: Table[Row], column: str) -> Batch[str, Row | None]:
    """The one row that has an id in a column."""
    kinship, window = ByColumn(table, column), Window(limit=1)
    lists = _reader(db, kinship, _search(db, kinship, window), listed(window.limit))

    async def load(ids: list[str]) -> list[Row | None]:
        return [rows[0] if rows else None for rows in await lists(ids)]

    return Batch(load)


def by_parent(
    db: Database, table: Table[Row], column: str, window: Window
) -> Batch[str, list[Row]]:
    """The rows that have an id in a column."""
    return _lists(db, ByColumn(table, column), window)


def through(
    db: Database, table: Table[Row], join: Table[Any], columns: tuple[str, str], window: Window
) -> Batch[str, list[Row]]:
    """The rows whose ids stand beside an id in a table that joins: in its second column."""
    return _lists(db, ByJoin(table, join, *columns), window)


def connections_by_parent(
    db: Database, table: Table[Row], column: str, window: Window
) -> Batch[str, Connection[Row]]:
    """Pages of the rows that have an id in a column."""
    return _connections(db, ByColumn(table, column), window)


def connections_through(
    db: Database, table: Table[Row], join: Table[Any], columns: tuple[str, str], window: Window
) -> Batch[str, Connection[Row]]:
    """Pages of the rows whose ids stand beside an id in a table that joins."""
    return _connections(db, ByJoin(table, join, *columns), window)


def _lists(db: Database, kinship: Kinship, window: Window) -> Batch[str, list[Any]]:
    limit = None if window.limit is None else checked_limit(window.limit)
    return Batch(_reader(db, kinship, _search(db, kinship, window), listed(limit)))


def _connections(db: Database, kinship: Kinship, window: Window) -> Batch[str, Connection[Any]]:
    search = _search(db, kinship, window)
    search = replace(search, order=shown_order(kinship.table, search.order))
    paging = Paging.of(search.order, window)
    pages = _reader(db, kinship, search, paging.answer)
    totals = _reader(db, kinship, search, counted)

    async def load(ids: list[str]) -> list[Connection[Any]]:
        # The totals of what is read now: what is read later has later ones.
        counts: Batch[str, int] = Batch(totals)
        return [
            paging.connection(page, search.order, partial(counts.load, id))
            for id, page in zip(ids, await pages(ids), strict=True)
        ]

    return Batch(load)


def _reader(db: Database, kinship: Kinship, search: Search, wanted: Wanted) -> Reader:
    async def load(ids: list[str]) -> list[Any]:
        found: list[Any] = await db.read(
            asked(kinship, ids, search, wanted), search.selection.patterns
        )
        return found

    return load


def _search(db: Database, kinship: Kinship, window: Window) -> Search:
    selection = read_filter(kinship.table, window.filter, db.tables)
    return Search(selection, read_order(kinship.table, window.order_by, window.order))
