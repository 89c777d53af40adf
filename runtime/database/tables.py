"""Makes the tables and indexes that are missing, and waits for them; drops and changes nothing."""

import asyncio
import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from runtime.database.driver import r
from runtime.database.locks import LOCKS, abandoned
from runtime.database.pool import Pool
from runtime.database.table import Index, Table
from runtime.errors import Unavailable
from runtime.migrations.rows import RowChange, fills, renames

log = logging.getLogger(__name__)

MAKE_LIMIT: Final = 30.0
BUILD_LIMIT: Final = 24 * 3600.0
PAUSE: Final = 0.5
# So many rows at each end of a table tell whether rows need a migration: it goes by their ids.
SAMPLE: Final = 10
HINT: Final = (
    "`python -m runtime migrate plan` shows what to do, `python -m runtime migrate apply` does it."
)


class TablesDifferError(Exception):
    """Tables or indexes in the database are not what the schema says; every one is named."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join([*problems, HINT]))
        self.problems = tuple(problems)


async def prepare(pool: Pool, tables: Sequence[Table[Any]]) -> None:
    """Returns when the database answers and has all tables and indexes, however long that takes."""
    if not pool.connected:
        log.info("waiting for the database")
    while True:
        await pool.wait()
        try:
            await ensure(pool, tables)
        except Unavailable as error:
            log.warning("waiting for the tables: %s", error.__cause__ or error)
            await asyncio.sleep(PAUSE)
        else:
            return


async def ensure(pool: Pool, tables: Sequence[Table[Any]]) -> None:
    """Makes what is missing; TablesDifferError when something is there that does not fit."""
    await make_database(pool, (await pool.address()).database)
    if problems := await _renamed(pool, tables):
        # An empty table would hide the rows that are still in the old one.
        raise TablesDifferError(problems)
    for name in (LOCKS, *(table.name for table in tables)):
        await make_table(pool, name)
    await pool.run(abandoned())
    problems = [problem for table in tables for problem in await _ensure_indexes(pool, table)]
    if problems:
        raise TablesDifferError(problems)
    for table in tables:
        await pool.run(r.table(table.name).index_wait(), limit=BUILD_LIMIT)
    for table in tables:
        await _warn_of_old_rows(pool, table)


async def make_database(pool: Pool, name: str) -> None:
    """The database, if it is not there."""
    exists = r.db_list().contains(name)
    if not await pool.run(exists):
        await _make(pool, r.db_create(name), exists)
        log.info("made the database %s", name)


async def make_table(pool: Pool, name: str) -> None:
    """A table, if it is not there; returns when rows can be written."""
    exists = r.table_list().contains(name)
    if not await pool.run(exists):
        # A lock that a crash of the database loses is looked after by its holder.
        durability = "soft" if name == LOCKS else "hard"
        await _make(pool, r.table_create(name, durability=durability), exists)
        log.info("made the table %s", name)
    await pool.run(
        r.table(name).wait(wait_for="ready_for_writes", timeout=MAKE_LIMIT), limit=MAKE_LIMIT
    )


async def make_index(pool: Pool, table: Table[Any], index: Index) -> None:
    """An index, if it is not there; it is built in the background."""
    exists = r.table(table.name).index_list().contains(index.name)
    await _make(pool, index_creation(table, index, index.name), exists)
    log.info("made the index %s of %s", index.name, table.name)


async def _renamed(pool: Pool, tables: Sequence[Table[Any]]) -> list[str]:
    there = await pool.run(r.table_list())
    return [
        f"table {table.name} is not there, but {table.renamed_from} is, which it is renamed from"
        for table in tables
        if table.name not in there and table.renamed_from in there
    ]


async def _warn_of_old_rows(pool: Pool, table: Table[Any]) -> None:
    changes: list[RowChange] = [*renames(table), *fills(table)]
    rows = r.table(table.name)
    ends = [rows.order_by(index=by).limit(SAMPLE) for by in (r.asc("id"), r.desc("id"))]
    marks = r.union(*ends).concat_map(
        lambda row: r.add([], *(r.branch(c.needed(row), [c.mark], []) for c in changes))
    )
    if found := await pool.run(marks.distinct()):
        log.warning(
            "rows of %s are of an older schema (%s). %s", table.name, ", ".join(found), HINT
        )


async def _ensure_indexes(pool: Pool, table: Table[Any]) -> list[str]:
    key = await pool.run(r.table(table.name).info()["primary_key"])
    if key != "id":
        return [f'table {table.name}: its primary key is "{key}", the schema needs "id"']
    there = {index["index"]: index for index in await pool.run(r.table(table.name).index_status())}
    for index in table.indexes:
        if index.name not in there:
            await make_index(pool, table, index)
    return [
        f"index {index.name} of table {table.name}: {difference}"
        for index in table.indexes
        if index.name in there
        for difference in differences(table, index, there[index.name])
    ]


async def _make(pool: Pool, query: Any, exists: Any) -> None:
    """Runs a query that makes something, unless another process has made it first."""
    try:
        await pool.run(query, limit=MAKE_LIMIT)
    except Unavailable:
        if not await pool.run(exists):
            raise


def index_creation(table: Table[Any], index: Index, name: str) -> Any:
    """Makes an index under a name: the query for it."""
    keys = [r.row[column] for column in index.columns]
    return r.table(table.name).index_create(
        name, keys[0] if len(keys) == 1 else keys, multi=index.multi
    )


def differences(table: Table[Any], index: Index, status: Mapping[str, Any]) -> Iterator[str]:
    """How an index that is there differs from the one that the schema says, in words."""
    if status["multi"] != index.multi:
        yield f"it is {'' if status['multi'] else 'not '}a multi index, the schema says otherwise"
    if status["geo"]:
        yield "it is a geo index, the schema says otherwise"
    # The definition comes as text: the index's name, then whatever it is made of.
    words = re.findall(r"""['"]([^'"]+)['"]""", status.get("query", ""))[1:]
    columns = [word for word in words if word in table.by_key]
    if words and columns != list(index.columns):
        yield f"it is made of {', '.join(words)}, the schema says {', '.join(index.columns)}"
