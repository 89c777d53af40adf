"""The plan: steps in order, what is left in the database, and what only a person can decide."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from runtime.database.table import Index, Table
from runtime.database.tables import differences
from runtime.database.values import UUID
from runtime.migrations.doubles import Doubles
from runtime.migrations.found import Found, FoundTable
from runtime.migrations.hints import column_hints, table_hints
from runtime.migrations.rows import Fill, RowChange, fills, forgets, has_default, renames
from runtime.migrations.steps import (
    BuildIndex,
    ChangeRows,
    DropIndex,
    DropTable,
    MakeDatabase,
    MakeTable,
    RebuildIndex,
    RenameTable,
    Step,
    counted,
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do, what may be dropped, and what cannot be done by itself."""

    steps: tuple[Step, ...]
    drops: tuple[Step, ...]
    problems: tuple[str, ...]
    # What may have been renamed, though the schema does not say so.
    hints: tuple[str, ...] = ()


def plan(tables: Sequence[Table[Any]], found: Found, database: str) -> Plan:
    """How a database becomes what the schema says."""
    steps: list[Step] = [] if found.database else [MakeDatabase(database)]
    drops: list[Step] = []
    problems: list[str] = []
    hints: list[str] = []
    for table in tables:
        there = found.tables.get(table.name)
        if there is not None and there.key != "id":
            problems.append(f'table {there.name}: its primary key is "{there.key}", not "id"')
            continue
        steps += _steps(table, there)
        drops += _drops(table, there) if there else ()
        problems += _problems(table, there, found) if there else ()
        hints += _hints(table, there) if there else ()
    conflicting = {table.renamed_from for table in tables if _conflict(table, found)}
    drops += [DropTable(*one) for one in found.others.items() if one[0] not in conflicting]
    hints += table_hints(tables, found)
    return Plan(tuple(steps), tuple(drops), tuple(problems), tuple(hints))


def _steps(table: Table[Any], there: FoundTable | None) -> Iterator[Step]:
    if there is None:
        yield MakeTable(table.name)
        yield from (BuildIndex(table, index) for index in table.indexes)
        return
    if there.name != table.name:
        yield RenameTable(there.name, table.name, there.rows)
    yield from _row_steps(table, there)
    for index in table.indexes:
        if index.name not in there.indexes:
            yield BuildIndex(table, index)
        elif why := _outdated(table, index, there.indexes[index.name]):
            yield RebuildIndex(table, index, why)


def _outdated(table: Table[Any], index: Index, status: Mapping[str, Any]) -> str:
    """Why an index has to be built anew, if it has."""
    older = ["it was made by an older server"] if status.get("outdated") else []
    return "; ".join([*differences(table, index, status), *older])


def _row_steps(table: Table[Any], there: FoundTable) -> Iterator[Step]:
    fillable = [fill for fill in fills(table) if not _unfillable(table, fill, there)]
    yield from _change(table, there, [*renames(table), *fillable])


def _change(table: Table[Any], there: FoundTable, changes: Sequence[RowChange]) -> Iterator[Step]:
    counted = tuple((change, rows) for change in changes if (rows := there.needing(change)))
    if counted:
        rows = there.needing(*(change for change, _ in counted))
        yield ChangeRows(table.name, counted, rows)


def _drops(table: Table[Any], there: FoundTable) -> Iterator[Step]:
    used = {step.beside for step in _steps(table, there) if isinstance(step, RebuildIndex)}
    for name in sorted(there.indexes.keys() - table.by_index.keys() - used):
        yield DropIndex(table.name, name)
    yield from _change(table, there, [*forgets(table, there.shapes)])


def _problems(table: Table[Any], there: FoundTable, found: Found) -> Iterator[str]:
    if _conflict(table, found):
        old = found.others[str(table.renamed_from)]
        yield (
            f"table {table.name} has {counted(there.rows)}, and {table.renamed_from}, which it is"
            f" renamed from, has {counted(old)}: move rows by hand, or drop one of the tables"
        )
    hints = column_hints(there)
    for fill in fills(table):
        if why := _unfillable(table, fill, there):
            lacking = counted(there.needing(fill))
            hint = f"; {hints[fill.name]}" if fill.name in hints else ""
            yield f"{lacking} of {table.name} without {fill.name}: {why}{hint}"
    for index in table.unique:
        if (doubles := there.doubled.get(index.name)) and doubles.rows:
            yield _too_many(table, index, doubles)


def _too_many(table: Table[Any], index: Index, doubles: Doubles) -> str:
    rows = f"{'at least ' if doubles.at_least else ''}{counted(doubles.rows)}"
    columns = ", ".join(table.by_key[key].name for key in index.columns)
    return f"{rows} of {table.name} too many: {columns} is unique, others have it: {doubles.some}"


def _hints(table: Table[Any], there: FoundTable) -> Iterator[str]:
    """What may have been renamed, where it is not told with a problem."""
    told = {fill.name for fill in fills(table) if _unfillable(table, fill, there)}
    found = (hint for key, hint in column_hints(there).items() if key not in told)
    # A type may stand in many columns.
    yield from (f"{table.name}: {hint}" for hint in dict.fromkeys(found))


def _conflict(table: Table[Any], found: Found) -> bool:
    """Whether a table is there under its old name and its new one, and neither can be dropped."""
    return bool(table.renamed_from and found.others.get(table.renamed_from))


def _unfillable(table: Table[Any], fill: Fill, there: FoundTable) -> str | None:
    """Why the rows that need a value cannot be given one."""
    column, rows = fill.column, there.needing(fill)
    if rows and not has_default(column):
        return "it is required, give it a @default or make it nullable"
    for index in table.unique:
        if index.columns == (fill.name,) and rows > 1 and column.default is not UUID:
            return "it is unique, one default cannot fill it; write the values by hand"
    return None
