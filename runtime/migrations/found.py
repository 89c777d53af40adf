"""What a database holds: tables, indexes, and how many rows of which shape."""

from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Any, Final

from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.table import Column, Index, Table
from runtime.database.tables import differences
from runtime.migrations.doubles import Doubles, doubled
from runtime.migrations.rows import (
    LOOK_LIMIT,
    Rename,
    RowChange,
    Shape,
    all_columns,
    all_made,
    renames,
)
from runtime.migrations.ways import Way, amiss, keys_of, objects_of

# So many rows tell what a column or a table is like.
SAMPLE: Final = 20


@dataclass(frozen=True, slots=True)
class Left:
    """Some values of columns that left the schema, and columns that no row or object has yet."""

    inside: Way
    new: tuple[Column, ...]
    samples: Mapping[str, Sequence[Any]]


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table as it is."""

    name: str
    rows: int
    key: str = "id"
    indexes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    shapes: tuple[Shape, ...] = ()
    # Unique indexes whose values more than one row has.
    doubled: Mapping[str, Doubles] = field(default_factory=dict)
    # What may have been renamed.
    left: tuple[Left, ...] = ()

    def needing(self, *changes: RowChange) -> int:
        """How many rows need any of these changes."""
        return sum(
            shape.rows for shape in self.shapes if any(change.fits(shape) for change in changes)
        )

    @property
    def keys(self) -> Set[str]:
        """The columns that rows have."""
        return {key for shape in self.shapes for key in shape.keys}

    def strays(self, way: Way, columns: Sequence[Column]) -> list[str]:
        """What is in rows or their objects and not among their columns, of old or now."""
        known = {name for column in columns for name in (column.key, column.renamed_from)}
        found = {one for shape in self.shapes for one in shape.amiss}
        return sorted(
            key for *where, key in found if tuple(where) == keys_of(way) and key not in known
        )


@dataclass(frozen=True, slots=True)
class Found:
    """A database as it is; `tables` are those of the schema, under the schema's names."""

    database: bool
    tables: Mapping[str, FoundTable] = field(default_factory=dict)
    # All others, old names of the schema's tables included, with their number of rows.
    others: Mapping[str, int] = field(default_factory=dict)
    # The columns of those, as far as some rows tell, where a table of the schema has no rows.
    columns: Mapping[str, Set[str]] = field(default_factory=dict)

    def empty_tables(self, tables: Sequence[Table[Any]]) -> list[Table[Any]]:
        """The tables that have no rows, and are not said to have had another name."""
        rows = {name: table.rows for name, table in self.tables.items()}
        return [table for table in tables if not (rows.get(table.name) or table.renamed_from)]


async def look(pool: Pool, tables: Sequence[Table[Any]]) -> Found:
    """What is there; looks at every row once."""
    name = (await pool.address()).database
    if not await pool.run(r.db_list().contains(name)):
        return Found(database=False)
    names = await pool.run(r.table_list())
    found = {}
    for table in tables:
        if actual := _actual_name(table, names, tables):
            found[table.name] = await _look_at(pool, table, actual)
    used = {table.name for table in found.values()}
    # Tables with an underscore in front are the server's own, or somebody's who says so.
    left = [name for name in names if name not in used and not name.startswith("_")]
    others = {name: await _count(pool, name) for name in left}
    there = Found(database=True, tables=found, others=others)
    return (
        replace(there, columns=await _columns(pool, others))
        if there.empty_tables(tables)
        else there
    )


def _actual_name(
    table: Table[Any], names: Sequence[str], tables: Sequence[Table[Any]]
) -> str | None:
    """The table under its name or its old one, unless that is the name of another one now."""
    if table.name in names:
        return table.name
    old = table.renamed_from
    return old if old in names and all(one.name != old for one in tables) else None


async def _look_at(pool: Pool, table: Table[Any], name: str) -> FoundTable:
    key = await pool.run(r.table(name).info()["primary_key"])
    indexes = {status["index"]: status for status in await pool.run(r.table(name).index_status())}
    shapes = await _shapes(pool, table, name)
    rows = sum(shape.rows for shape in shapes)
    there = FoundTable(name=name, rows=rows, key=key, indexes=indexes, shapes=shapes)
    if key != "id":
        return there
    doubled = {name: one async for name, one in _doubled(pool, table, there)}
    left = [one async for one in _left(pool, table, there)]
    return replace(there, doubled=doubled, left=tuple(left))


async def _shapes(pool: Pool, table: Table[Any], name: str) -> tuple[Shape, ...]:
    """Looks at every row once, and counts those that are alike."""
    moves = [*renames(table)]

    def shape(row: Any) -> Any:
        return _moved(
            row, moves, lambda moved, needed: [moved.keys(), needed, amiss(moved, table.columns)]
        )

    counts = await pool.run(r.table(name).group(shape).count(), limit=LOOK_LIMIT)
    return tuple(
        Shape(
            frozenset(keys),
            frozenset(renamed),
            frozenset([*ways, *((key,) for key in keys if key not in table.by_key)]),
            rows,
        )
        for (keys, renamed, ways), rows in counts.items()
    )


def _moved(row: Any, moves: Sequence[Rename], then: Callable[[Any, Any], Any], *needed: Any) -> Any:
    """What is told of a row once its renames are made, and of those that it needs."""
    if not moves:
        return then(row, r.add([], *needed))
    first, *rest = moves

    def made(is_needed: Any) -> Any:
        one = r.branch(is_needed, first.made(row, ()), row)
        this = r.branch(is_needed, [first.name], [])
        return r.do(one, lambda moved: _moved(moved, rest, then, *needed, this))

    return r.do(first.needed(row), made)


async def _doubled(
    pool: Pool, table: Table[Any], there: FoundTable
) -> AsyncIterator[tuple[str, Doubles]]:
    for index in table.unique:
        if _may_have(table, index, there) and not await _is_unique(pool, table, index, there):
            yield index.name, await doubled(pool, table, index, there.name, there.rows)


def _may_have(table: Table[Any], index: Index, there: FoundTable) -> bool:
    """Whether any rows have values for an index, under a name of old or by a default."""
    columns = (table.by_key[key] for key in index.columns)
    wanted = [{column.key, column.renamed_from} for column in columns]
    return any(any(shape.keys & names for names in wanted) for shape in there.shapes)


async def _is_unique(pool: Pool, table: Table[Any], index: Index, there: FoundTable) -> bool:
    """Whether the index itself tells that it has no value twice."""
    status = there.indexes.get(index.name, {"ready": False})
    if not status["ready"] or any(differences(table, index, status)):
        return False
    rows = r.table(there.name)
    all = rows.between(r.minval, r.maxval, index=index.name).count()
    surplus: int = await pool.run(all - rows.distinct(index=index.name).count(), limit=LOOK_LIMIT)
    return surplus == 0


async def _left(pool: Pool, table: Table[Any], there: FoundTable) -> AsyncIterator[Left]:
    for way, columns in all_columns(table):
        if gone := there.strays(way, columns):
            found = _objects(table, there, way)
            keys = await _keys(pool, found) if way else there.keys
            untold = [column for column in columns if not column.renamed_from]
            if new := [column for column in untold if column.key not in keys]:
                samples = {key: await _some(pool, found, key) for key in gone}
                yield Left(way, tuple(new), samples)


def _objects(table: Table[Any], there: FoundTable, way: Way) -> Any:
    """The rows of a table, or all objects at the end of a way, once they are renamed."""
    rows, moves = r.table(there.name), [*renames(table)]
    if not way:
        return rows
    return rows.concat_map(lambda row: objects_of(all_made(row, (), moves), way))


async def _keys(pool: Pool, found: Any) -> Set[str]:
    keys = found.concat_map(lambda one: one.keys()).distinct()
    return {*await pool.run(keys, limit=LOOK_LIMIT)}


async def _some(pool: Pool, found: Any, key: str) -> Sequence[Any]:
    some = found.filter(lambda one: one.has_fields(key)).limit(SAMPLE).map(lambda one: one[key])
    values: Sequence[Any] = await pool.run(some.coerce_to("array"), limit=LOOK_LIMIT)
    return values


async def _columns(pool: Pool, names: Iterable[str]) -> Mapping[str, Set[str]]:
    def some(name: str) -> Any:
        return r.table(name).limit(SAMPLE).concat_map(lambda row: row.keys()).coerce_to("array")

    return {name: {*await pool.run(some(name), limit=LOOK_LIMIT)} for name in names}


async def _count(pool: Pool, name: str) -> int:
    count: int = await pool.run(r.table(name).count(), limit=LOOK_LIMIT)
    return count
