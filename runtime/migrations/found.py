"""What a database holds: tables, indexes, and how many rows need which change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.table import Table
from runtime.database.tables import differences
from runtime.migrations.rows import RowChange, fills, renames

# Looking at every row of a large table takes its time.
LOOK_LIMIT: Final = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table as it is: its rows are counted by the marks of changes and by unknown columns."""

    name: str
    rows: int
    key: str = "id"
    indexes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    needs: Mapping[str, int] = field(default_factory=dict)
    unknown: Mapping[str, int] = field(default_factory=dict)
    # Unique indexes that hold values more than once, with the number of rows that are too many.
    doubled: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """A database as it is; `tables` are those of the schema, under the schema's names."""

    database: bool
    tables: Mapping[str, FoundTable] = field(default_factory=dict)
    # All others, old names of the schema's tables included, with their number of rows.
    others: Mapping[str, int] = field(default_factory=dict)


async def look(pool: Pool, tables: Sequence[Table[Any]]) -> Found:
    """What is there; looks at every row once."""
    name = (await pool.address()).database
    if not await pool.run(r.db_list().contains(name)):
        return Found(database=False)
    names = await pool.run(r.table_list())
    found = {}
    for table in tables:
        if actual := _actual_name(table, names):
            found[table.name] = await _look_at(pool, table, actual)
    used = {table.name for table in found.values()}
    # Tables with an underscore in front are the server's own, or somebody's who says so.
    left = [name for name in names if name not in used and not name.startswith("_")]
    others = {name: await _count(pool, name) for name in left}
    return Found(database=True, tables=found, others=others)


def _actual_name(table: Table[Any], names: Sequence[str]) -> str | None:
    for name in (table.name, table.renamed_from):
        if name is not None and name in names:
            return name
    return None


async def _look_at(pool: Pool, table: Table[Any], name: str) -> FoundTable:
    key = await pool.run(r.table(name).info()["primary_key"])
    indexes = {status["index"]: status for status in await pool.run(r.table(name).index_status())}
    changes: list[RowChange] = [*renames(table), *fills(table)]
    known = [*table.by_key, *(rename.old for rename in renames(table))]

    def marks(row: Any) -> Any:
        unknown = row.keys().set_difference(known).map(lambda column: r.add("?", column))
        marked = [r.branch(change.needed(row), [change.mark], []) for change in changes]
        # A name that was given up is unknown where the new one has a value already.
        doubled = [
            r.branch(row.keys().contains(rename.old, rename.new), [f"?{rename.old}"], [])
            for rename in renames(table)
        ]
        return r.add(unknown, *marked, *doubled)

    counting = r.table(name).concat_map(marks).group(lambda mark: mark).count()
    counts = await pool.run(counting, limit=LOOK_LIMIT)
    return FoundTable(
        name=name,
        rows=await _count(pool, name),
        key=key,
        indexes=indexes,
        needs={mark: count for mark, count in counts.items() if not mark.startswith("?")},
        unknown={mark[1:]: count for mark, count in counts.items() if mark.startswith("?")},
        doubled=await _doubled(pool, table, name, indexes),
    )


async def _doubled(
    pool: Pool, table: Table[Any], name: str, indexes: Mapping[str, Mapping[str, Any]]
) -> dict[str, int]:
    found = {}
    for index in table.unique:
        status = indexes.get(index.name, {"ready": False})
        if status["ready"] and not any(differences(table, index, status)):
            rows = r.table(name)
            all = rows.between(r.minval, r.maxval, index=index.name).count()
            surplus = all - rows.distinct(index=index.name).count()
            found[index.name] = await pool.run(surplus, limit=LOOK_LIMIT)
    return found


async def _count(pool: Pool, name: str) -> int:
    count: int = await pool.run(r.table(name).count(), limit=LOOK_LIMIT)
    return count
