"""Makes the tables and indexes that are missing, and waits for them; drops and changes nothing."""

import asyncio
import logging
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from runtime.database.driver import r
from runtime.database.locks import LOCKS, abandoned
from runtime.database.pool import Pool
from runtime.database.table import Index, Table
from runtime.errors import Unavailable

log = logging.getLogger(__name__)

MAKE_LIMIT: Final = 30.0
BUILD_LIMIT: Final = 24 * 3600.0
PAUSE: Final = 0.5


class TablesDifferError(Exception):
    """Tables or indexes in the database are not what the schema says; every one is named."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
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
    await _ensure_database(pool, (await pool.address()).database)
    for name in (LOCKS, *(table.name for table in tables)):
        await _ensure_table(pool, name)
    await pool.run(abandoned())
    problems = [problem for table in tables for problem in await _ensure_indexes(pool, table)]
    if problems:
        raise TablesDifferError(problems)
    for table in tables:
        await pool.run(r.table(table.name).index_wait(), limit=BUILD_LIMIT)


async def _ensure_database(pool: Pool, name: str) -> None:
    exists = r.db_list().contains(name)
    if not await pool.run(exists):
        await _make(pool, r.db_create(name), exists)
        log.info("made the database %s", name)


async def _ensure_table(pool: Pool, name: str) -> None:
    exists = r.table_list().contains(name)
    if not await pool.run(exists):
        # A lock that a crash of the database loses is looked after by its holder.
        durability = "soft" if name == LOCKS else "hard"
        await _make(pool, r.table_create(name, durability=durability), exists)
        log.info("made the table %s", name)
    await pool.run(
        r.table(name).wait(wait_for="ready_for_writes", timeout=MAKE_LIMIT), limit=MAKE_LIMIT
    )


async def _ensure_indexes(pool: Pool, table: Table[Any]) -> list[str]:
    key = await pool.run(r.table(table.name).info()["primary_key"])
    if key != "id":
        return [f'table {table.name}: its primary key is "{key}", the schema needs "id"']
    there = {index["index"]: index for index in await pool.run(r.table(table.name).index_status())}
    for index in table.indexes:
        if index.name not in there:
            exists = r.table(table.name).index_list().contains(index.name)
            await _make(pool, _create(table, index), exists)
            log.info("made the index %s of %s", index.name, table.name)
    return [
        f"index {index.name} of table {table.name}: {difference}"
        for index in table.indexes
        if index.name in there
        for difference in _differences(table, index, there[index.name])
    ]


async def _make(pool: Pool, query: Any, exists: Any) -> None:
    """Runs a query that makes something, unless another process has made it first."""
    try:
        await pool.run(query, limit=MAKE_LIMIT)
    except Unavailable:
        if not await pool.run(exists):
            raise


def _create(table: Table[Any], index: Index) -> Any:
    keys = [r.row[column] for column in index.columns]
    return r.table(table.name).index_create(
        index.name, keys[0] if len(keys) == 1 else keys, multi=index.multi
    )


def _differences(table: Table[Any], index: Index, status: dict[str, Any]) -> Iterator[str]:
    if status["multi"] != index.multi:
        yield f"it is {'' if status['multi'] else 'not '}a multi index, the schema says otherwise"
    if status["geo"]:
        yield "it is a geo index, the schema says otherwise"
    # The definition comes as text: the index's name, then whatever it is made of.
    words = re.findall(r"""['"]([^'"]+)['"]""", status.get("query", ""))[1:]
    columns = [word for word in words if word in table.by_key]
    if words and columns != list(index.columns):
        yield f"it is made of {', '.join(words)}, the schema says {', '.join(index.columns)}"
