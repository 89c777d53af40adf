"""Deletes rows, and does to those that refer to them what their `onDelete` says.

Everything is found first, and then written, children before parents: a crash in the middle leaves
no row without the one that it refers to, and the same deletion made again does the rest.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Final
from uuid import uuid4

from runtime.database.cascades import Planner
from runtime.database.catalog import Catalog, Referrer
from runtime.database.chunks import CHUNK, chunks
from runtime.database.commits import changed
from runtime.database.conditions import Condition
from runtime.database.driver import r
from runtime.database.marks import hold, lives, release, unmark
from runtime.database.plans import Key, Plan
from runtime.database.runner import Runner
from runtime.database.table import OnDelete, Table
from runtime.database.unbroken import Unbroken
from runtime.database.writes import Delete, patch, query
from runtime.errors import Unavailable

ATTEMPTS: Final = 5


class Deletions:
    """Deletes rows over whatever runs queries."""

    def __init__(self, runner: Runner, catalog: Catalog) -> None:
        self._runner = runner
        self._catalog = catalog
        self._unbroken = Unbroken()

    async def delete(
        self, table: Table[Any], ids: Sequence[str], condition: Condition | None = None
    ) -> list[Any]:
        """The rows that were deleted, of those that were there.

        Rows that do not fit the condition any more stay, where nothing refers to rows of the
        table: else their children might have gone before them.
        """
        if ids and self._catalog.referrers(table):
            return await self._unbroken.run(self._cascade(table, ids))
        rows = []
        for part in chunks(ids, CHUNK):
            answer = await self._runner.run(query(Delete(table, part, condition=condition)))
            rows += changed(answer, "old_val")
        return rows

    async def _cascade(self, table: Table[Any], ids: Sequence[str]) -> list[Any]:
        rows: dict[str, Any] = {}
        for _ in range(ATTEMPTS):
            deletion = _Deletion(self._runner, self._catalog)
            rows |= await deletion.run(table, ids)
            if deletion.held:
                break
        return [rows[id] for id in ids if id in rows]


class _Deletion:
    """One deletion, which marks rows while it goes on."""

    def __init__(self, runner: Runner, catalog: Catalog) -> None:
        self._runner = runner
        self._holder = str(uuid4())
        self._planner = Planner(runner, catalog, self._holder)
        # Whether the marks were there all the time; else others may have come to refer to the rows.
        self.held = True
        self._ended = False

    async def run(self, table: Table[Any], ids: Sequence[str]) -> dict[str, Any]:
        """The rows that were deleted, by id."""
        try:
            plan = await self._planner.plan(table, ids)
            *batches, last = _packed(_writes(plan, table))
            old = [row for queries in batches for row in await self._write(queries)]
            old += await self._write_last(last)
        finally:
            await self._end()
        wanted = {*ids}
        return {row["id"]: row for row in old if row["id"] in wanted}

    async def _write_last(self, queries: Sequence[Any]) -> list[Any]:
        marked = self._planner.marked
        if len(marked) > CHUNK:
            return await self._write(queries)
        old = await self._write([*queries, unmark(self._holder, marked), release(self._holder)])
        self._ended = True
        return old

    async def _write(self, queries: Sequence[Any]) -> list[Any]:
        held, _, *answers = await self._runner.run(
            r.expr([lives(self._holder), hold(self._holder), *queries])
        )
        self.held = self.held and held
        return [old for answer in answers for old in changed(answer, "old_val") if old is not None]

    async def _end(self) -> None:
        """Takes the marks away; those that cannot be taken away run out."""
        if self._ended:
            return
        with suppress(Unavailable):
            for marked in chunks(self._planner.marked, CHUNK):
                await self._runner.run(unmark(self._holder, marked))
            await self._runner.run(release(self._holder))


def _writes(plan: Plan, table: Table[Any]) -> Iterator[tuple[int, Any]]:
    """How many rows are written, and the query for it."""
    for referrer, children in plan.left(OnDelete.SET_NULL):
        for ids in chunks([*children], CHUNK):
            parents = set().union(*(children[id] for id in ids))
            yield len(ids), _clear(referrer, ids, [*parents])
    for keys in plan.rounds():
        for of, ids in _by_table(keys).items():
            for part in chunks(ids, CHUNK):
                rows = r.table(of.name).get_all(*part)
                yield len(part), rows.delete(return_changes=of is table)


def _packed(writes: Iterable[tuple[int, Any]]) -> Iterator[list[Any]]:
    """The queries, as many together as write no more than CHUNK rows."""
    packed: list[Any] = []
    rows = 0
    for count, write in writes:
        if packed and rows + count > CHUNK:
            yield packed
            packed, rows = [], 0
        packed.append(write)
        rows += count
    yield packed


def _by_table(keys: Iterable[Key]) -> dict[Table[Any], list[str]]:
    tables: dict[Table[Any], list[str]] = {}
    for table, id in keys:
        tables.setdefault(table, []).append(id)
    return tables


def _clear(referrer: Referrer, ids: Sequence[str], parents: Sequence[str]) -> Any:
    """Takes what goes out of a column, where it still is."""
    table, column = referrer.table, referrer.column

    def change(row: Any) -> Any:
        stays = r.expr(parents).contains(row[column.key].default(None)).not_()
        return r.branch(stays, {}, patch(table, {column.key: None}, row))

    return r.table(table.name).get_all(*ids).update(change)
