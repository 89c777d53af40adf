"""Makes the tables and indexes that are missing, and waits for them; drops and changes nothing."""

import asyncio
import logging
import re
from collections.abc import Coroutine, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from runtime.database.chunks import chunks
from runtime.database.driver import r
from runtime.database.locks import LOCKS, abandoned
from runtime.database.old_rows import held, lacking
from runtime.database.pool import Pool
from runtime.database.table import Index, Table
from runtime.errors import Unavailable

log = logging.getLogger(__name__)

MAKE_LIMIT: Final = 30.0
BUILD_LIMIT: Final = 24 * 3600.0
PAUSE: Final = 0.5
# So many queries make tables or indexes at the same time.
AT_ONCE: Final = 16
# So many are made in one query: on a cluster each takes a while.
IN_ONE: Final = 8
# So many rows at each end of a table tell whether rows need a migration: it goes by their ids.
SAMPLE: Final = 10
HINT: Final = (
    "`python -m runtime migrate plan` shows what to do, `python -m runtime migrate apply` does it."
)
# What there is to see of a table that was just made.
_NEW: Final[Mapping[str, Any]] = {"key": "id", "indexes": (), "rows": ()}


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
    there = await pool.run(r.table_list())
    # An empty table would hide the rows that are still in the old one.
    _refuse(_renamed(tables, there))
    names = [LOCKS, *(table.name for table in tables)]
    missing = [name for name in names if name not in there]
    await _all(_make_tables(pool, part) for part in chunks(missing, IN_ONE))
    await _wait(pool, names)
    await pool.run(abandoned())
    old = [table for table in tables if table.name not in missing]
    found = dict.fromkeys(missing, _NEW) | await _look(pool, old)
    _refuse([problem for table in tables for problem in _problems(table, found[table.name])])
    await _ensure_indexes(pool, tables, found)
    for table in tables:
        _warn_of_old_rows(table, found[table.name])


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
        await _make(pool, _table_creation(name), exists)
        log.info("made the table %s", name)
    await _wait(pool, [name])


async def make_index(pool: Pool, table: Table[Any], index: Index) -> None:
    """An index, if it is not there; it is built in the background."""
    exists = r.table(table.name).index_list().contains(index.name)
    await _make(pool, index_creation(table, index, index.name), exists)
    log.info("made the index %s of %s", index.name, table.name)


async def _make_tables(pool: Pool, names: Sequence[str]) -> None:
    """Tables that are missing, in one query; one by one if somebody has made some of them."""
    try:
        await pool.run(r.expr([_table_creation(name) for name in names]), limit=MAKE_LIMIT)
    except Unavailable:
        for name in names:
            await make_table(pool, name)
    else:
        log.info("made the tables %s", ", ".join(names))


def _table_creation(name: str) -> Any:
    # A lock that a crash of the database loses is looked after by its holder.
    return r.table_create(name, durability="soft" if name == LOCKS else "hard")


async def _make_indexes(pool: Pool, wanted: Sequence[tuple[Table[Any], Index]]) -> None:
    """Indexes that are missing, in one query; one by one if somebody has made some of them."""
    making = [index_creation(table, index, index.name) for table, index in wanted]
    try:
        await pool.run(r.expr(making), limit=MAKE_LIMIT)
    except Unavailable:
        for table, index in wanted:
            await make_index(pool, table, index)
    else:
        names = ", ".join(f"{table.name}.{index.name}" for table, index in wanted)
        log.info("made the indexes %s", names)


def _renamed(tables: Sequence[Table[Any]], there: Sequence[str]) -> Iterator[str]:
    for table in tables:
        if table.name not in there and table.renamed_from in there:
            yield (
                f"table {table.name} is not there, but {table.renamed_from} is,"
                " which it is renamed from"
            )


def _refuse(problems: Iterable[str]) -> None:
    if found := list(problems):
        raise TablesDifferError(found)


async def _all(making: Iterable[Coroutine[Any, Any, None]]) -> None:
    """All of it, some at a time; the first failure is raised once nothing runs any more."""
    turns = asyncio.Semaphore(AT_ONCE)

    async def in_turn(one: Coroutine[Any, Any, None]) -> None:
        async with turns:
            await one

    ended = await asyncio.gather(*map(in_turn, making), return_exceptions=True)
    if failures := [one for one in ended if one is not None]:
        raise failures[0]


async def _wait(pool: Pool, names: Sequence[str]) -> None:
    waits = [r.table(name).wait(wait_for="ready_for_writes", timeout=MAKE_LIMIT) for name in names]
    await pool.run(r.expr(waits), limit=MAKE_LIMIT)


async def _look(pool: Pool, tables: Iterable[Table[Any]]) -> dict[str, Mapping[str, Any]]:
    """Of each table its primary key, its indexes, and what the rows at both its ends hold."""
    found: dict[str, Mapping[str, Any]] = await pool.run(
        r.expr({table.name: _looked_at(table) for table in tables}), limit=MAKE_LIMIT
    )
    return found


def _looked_at(table: Table[Any]) -> Any:
    rows = r.table(table.name)
    ends = [rows.order_by(index=by).limit(SAMPLE) for by in (r.asc("id"), r.desc("id"))]
    key = rows.info()["primary_key"]
    seen = r.union(*ends).map(lambda row: held(row, table)).coerce_to("array")
    return {
        "key": key,
        "indexes": rows.index_status().coerce_to("array"),
        "rows": r.branch(key.eq("id"), seen, []),
    }


def _problems(table: Table[Any], found: Mapping[str, Any]) -> Iterator[str]:
    if found["key"] != "id":
        yield f'table {table.name}: its primary key is "{found["key"]}", the schema needs "id"'
        return
    for status in found["indexes"]:
        if index := table.by_index.get(status["index"]):
            for difference in differences(table, index, status):
                yield f"index {index.name} of table {table.name}: {difference}"


async def _ensure_indexes(
    pool: Pool, tables: Sequence[Table[Any]], found: Mapping[str, Mapping[str, Any]]
) -> None:
    """Makes the indexes that are missing, and returns when all are built."""
    missing, unready = [], set()
    for table in tables:
        ready = {one["index"]: one["ready"] for one in found[table.name]["indexes"]}
        missing += [(table, index) for index in table.indexes if index.name not in ready]
        if not all(ready.get(index.name) for index in table.indexes):
            unready.add(table.name)
    await _all(_make_indexes(pool, part) for part in chunks(missing, IN_ONE))
    if unready:
        waits = [r.table(name).index_wait().coerce_to("array") for name in sorted(unready)]
        await pool.run(r.expr(waits), limit=BUILD_LIMIT)


def _warn_of_old_rows(table: Table[Any], found: Mapping[str, Any]) -> None:
    if found_lacking := lacking(table, found["rows"]):
        names = ", ".join(found_lacking)
        log.warning("rows of %s are of an older schema, without %s. %s", table.name, names, HINT)


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
