"""The steps of a migration: each says what it does, and does it; done again, it changes nothing."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Protocol

from runtime.database.driver import r
from runtime.database.failures import QueryError
from runtime.database.pool import Pool
from runtime.database.table import Index, Table
from runtime.database.tables import (
    BUILD_LIMIT,
    MAKE_LIMIT,
    differences,
    index_creation,
    make_database,
    make_index,
    make_table,
)
from runtime.migrations.rows import RowChange, all_made

BATCH: Final = 500
SAY_EVERY: Final = 1.0
_BUILD_PAUSE: Final = 0.2


@dataclass(frozen=True, slots=True)
class Work:
    """What a step works with: connections, and whoever is told how far it is."""

    pool: Pool
    say: Callable[[str], None]


class Step(Protocol):
    """One step; its text is what `plan` prints."""

    def __str__(self) -> str: ...

    async def take(self, work: Work) -> None:
        """Does it."""


@dataclass(frozen=True, slots=True)
class MakeDatabase:
    """The database is not there."""

    name: str

    def __str__(self) -> str:
        return f"make the database {self.name}"

    async def take(self, work: Work) -> None:
        await make_database(work.pool, self.name)


@dataclass(frozen=True, slots=True)
class MakeTable:
    """A table is not there, nor was it under another name."""

    name: str

    def __str__(self) -> str:
        return f"make the table {self.name}"

    async def take(self, work: Work) -> None:
        await make_table(work.pool, self.name)


@dataclass(frozen=True, slots=True)
class RenameTable:
    """A table gets the name that the schema has for it now."""

    old: str
    new: str
    rows: int

    def __str__(self) -> str:
        return f"rename the table {self.old} to {self.new}, {counted(self.rows)}"

    async def take(self, work: Work) -> None:
        await work.pool.run(r.table(self.old).config().update({"name": self.new}), limit=MAKE_LIMIT)
        # It waits for the table, too.
        await make_table(work.pool, self.new)


@dataclass(frozen=True, slots=True)
class ChangeRows:
    """Rows are changed, some at a time, in the order of their ids; each with its number of rows."""

    table: str
    changes: tuple[tuple[RowChange, int], ...]
    rows: int

    def __str__(self) -> str:
        lines = [f"  {change}, {counted(rows)}" for change, rows in self.changes]
        return "\n".join([f"change {counted(self.rows)} of {self.table}", *lines])

    async def take(self, work: Work) -> None:
        after, done, said = r.minval, 0, 0.0
        while ids := await work.pool.run(self._next(after), limit=BUILD_LIMIT):
            if odd := [id for id in ids if not isinstance(id, str)]:
                raise QueryError(f"a row of {self.table} has the id {odd[0]}; ids must be text")
            changed = await work.pool.run(self._changed(ids), limit=MAKE_LIMIT)
            if changed["errors"]:
                raise QueryError(changed["first_error"])
            after, done = ids[-1], done + len(ids)
            if time.monotonic() - said >= SAY_EVERY:
                said = time.monotonic()
                work.say(f"  {done:,} of {counted(max(self.rows, done))}")

    def _next(self, after: Any) -> Any:
        """The ids of the next rows that need it."""
        rows = r.table(self.table).between(after, r.maxval, left_bound="open")
        needing = rows.order_by(index="id").filter(
            lambda row: r.or_(*(change.needed(row) for change, _ in self.changes))
        )
        return needing.limit(BATCH)["id"].coerce_to("array")

    def _changed(self, ids: list[Any]) -> Any:
        # Whether a row needs it is asked again: a server may have written it meanwhile.
        changes = [change for change, _ in self.changes]
        return (
            r.table(self.table)
            .get_all(r.args(ids))
            .replace(lambda row: all_made(row, ids, changes))
        )


@dataclass(frozen=True, slots=True)
class BuildIndex:
    """An index that is not there is built."""

    table: Table[Any]
    index: Index

    def __str__(self) -> str:
        return f"build the index {self.index.name} of {self.table.name}"

    async def take(self, work: Work) -> None:
        await make_index(work.pool, self.table, self.index)
        await _built(work, self.table.name, self.index.name)


@dataclass(frozen=True, slots=True)
class RebuildIndex:
    """An index that is not what the schema says is built anew beside it, and takes its name."""

    table: Table[Any]
    index: Index
    why: str

    @property
    def beside(self) -> str:
        """The name that the new one has while it is built."""
        return f"{self.index.name}~new"

    def __str__(self) -> str:
        return f"rebuild the index {self.index.name} of {self.table.name}: {self.why}"

    async def take(self, work: Work) -> None:
        rows, beside = r.table(self.table.name), self.beside
        statuses = {one["index"]: one for one in await work.pool.run(rows.index_status())}
        # One that an earlier run left is used if it is still what the schema says.
        if beside in statuses and [*differences(self.table, self.index, statuses[beside])]:
            await work.pool.run(rows.index_drop(beside), limit=MAKE_LIMIT)
            del statuses[beside]
        if beside not in statuses:
            await work.pool.run(index_creation(self.table, self.index, beside), limit=MAKE_LIMIT)
        await _built(work, self.table.name, beside)
        rename = rows.index_rename(beside, self.index.name, overwrite=True)
        await work.pool.run(rename, limit=MAKE_LIMIT)


@dataclass(frozen=True, slots=True)
class DropIndex:
    """An index is no longer in the schema."""

    table: str
    index: str

    def __str__(self) -> str:
        return f"drop the index {self.index} of {self.table}"

    async def take(self, work: Work) -> None:
        rows = r.table(self.table)
        there = rows.index_list().contains(self.index)
        drop = r.branch(there, rows.index_drop(self.index), None)
        await work.pool.run(drop, limit=MAKE_LIMIT)


@dataclass(frozen=True, slots=True)
class DropTable:
    """A table is no longer in the schema."""

    name: str
    rows: int

    def __str__(self) -> str:
        return f"drop the table {self.name}, {counted(self.rows)}"

    async def take(self, work: Work) -> None:
        there = r.table_list().contains(self.name)
        drop = r.branch(there, r.table_drop(self.name), None)
        await work.pool.run(drop, limit=MAKE_LIMIT)


def counted(rows: int) -> str:
    """`1 row`, `12,000 rows`."""
    return f"{rows:,} row{'' if rows == 1 else 's'}"


async def _built(work: Work, table: str, index: str) -> None:
    """Returns when an index is ready, and says how far it is."""
    said = time.monotonic()
    while True:
        (status,) = await work.pool.run(r.table(table).index_status(index))
        if status["ready"]:
            return
        if time.monotonic() - said >= SAY_EVERY:
            said = time.monotonic()
            work.say(f"  {status.get('progress', 0):.0%} of the rows")
        await asyncio.sleep(_BUILD_PAUSE)
