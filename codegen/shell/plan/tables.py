"""What `python -m runtime migrate` will do to a database that is as an older schema says."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from codegen.ir.models import Column, Made, Model
from codegen.ir.project import Project
from codegen.ir.tables import TableIndex, former_table, table_indexes
from codegen.shell.plan.columns import Columns, Pair, are_objects, gone, levels, pairs
from codegen.shell.plan.renames import column_hints, table_hints

# A table, and the schema that it is in.
_Side: TypeAlias = tuple[Project, Model]
_MADE = {Made.NOW: "the moment of the migration", Made.UUID: "a new UUID for each row"}


@dataclass(frozen=True, slots=True)
class TableSteps:
    """Steps of a migration, what it drops when told to, and what it leaves to a person."""

    steps: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


def table_steps(old: Project, new: Project) -> TableSteps:
    """How the tables of one schema become those of another, in the words of the migration."""
    before = {model.table.text: model for model in old.models.values()}
    found = [(_former(model, before), model) for model in new.models.values()]
    made = [model for was, model in found if was is None]
    kept = [((old, was), (new, model)) for was, model in found if was is not None]
    used = {was.table.text for (_, was), _ in kept}
    gone = [model for name, model in before.items() if name not in used]
    steps = (
        _make(new, model) if was is None else _change((old, was), (new, model))
        for was, model in found
    )
    return TableSteps(
        tuple(chain.from_iterable(steps)),
        (*_each(_drops, kept), *(f"drop the table {model.table.text}" for model in gone)),
        tuple(_each(_by_hand, kept)),
        (*_each(_hints, kept), *table_hints(gone, made, new.models)),
    )


def _each(
    say: Callable[[_Side, _Side], Iterable[str]], kept: Iterable[tuple[_Side, _Side]]
) -> Iterator[str]:
    for was, now in kept:
        yield from say(was, now)


def _make(project: Project, model: Model) -> Iterator[str]:
    yield f"make the table {model.table.text}"
    yield from (_build(model, index) for index in table_indexes(project, model))


def _change(was: _Side, now: _Side) -> Iterator[str]:
    yield from (*_renames(was, now), *_fills(was, now), *_builds(was, now))


def _former(model: Model, before: Mapping[str, Model]) -> Model | None:
    """The table that holds a model's rows until now."""
    names = [model.table.text]
    if model.renamed_from:
        names.append(former_table(model.renamed_from.text))
    return next((before[name] for name in names if name in before), None)


def _pairs(was: _Side, now: _Side) -> list[Pair]:
    return [*pairs(_columns(was), _columns(now))]


def _columns(side: _Side) -> Columns:
    project, model = side
    return Columns(project, model.columns)


def _renames(was: _Side, now: _Side) -> Iterator[str]:
    old_table, table = was[1].table.text, now[1].table.text
    if old_table != table:
        yield f"rename the table {old_table} to {table}"
    for pair in _pairs(was, now):
        if pair.old and pair.old.key != pair.column.key:
            yield f"rename the column {pair.old_path} of {table} to {pair.path}"


def _fills(was: _Side, now: _Side) -> Iterator[str]:
    for pair in _newly_required(was, now):
        value = _filled_with(pair)
        if value and not _is_alone_unique(now[1], pair):
            yield f"fill the column {pair.path} of {now[1].table.text} with {value}"


def _by_hand(was: _Side, now: _Side) -> Iterator[str]:
    table = now[1].table.text
    for pair in _newly_required(was, now):
        if not _filled_with(pair):
            yield (
                f"rows of {table} without {pair.path}: it is required, "
                "give it a @default or make it nullable"
            )
        elif _is_alone_unique(now[1], pair):
            yield f"rows of {table} without {pair.path}: it is unique, one default cannot fill it"
    for pair in _pairs(was, now):
        if pair.old and (why := _misfit(was[0], pair.old, now[0], pair.column)):
            yield f"values of {pair.path} in {table} {why}"


def _misfit(before: Project, old: Column, after: Project, new: Column) -> str:
    """Why a value that was right may be wrong now; nothing if it is right."""
    was, given = before.enums.get(old.type.name), after.enums.get(new.type.name)
    if was and given and old.type.depth == new.type.depth:
        gone = [value for value in was.values if value not in given.values]
        return f"may be {', '.join(gone)}: {given.name} has no such value now" if gone else ""
    if are_objects(before, old, after, new) or _stored(old) == _stored(new):
        return ""
    return f"are {_stored(old)}: they must become {_stored(new)}"


def _newly_required(was: _Side, now: _Side) -> Iterator[Pair]:
    for pair in _pairs(was, now):
        if not pair.column.type.nullable and (pair.old is None or pair.old.type.nullable):
            yield pair


def _filled_with(pair: Pair) -> str:
    """What rows without a value get, in words; nothing if nobody knows."""
    column = pair.column
    if column.version:
        return "1"
    if column.created_at or column.updated_at:
        return _MADE[Made.NOW]
    if column.default is None:
        return ""
    made = column.default.made
    if made is Made.UUID and pair.in_list:
        return "a new UUID for each object"
    return _MADE[made] if made else json.dumps(column.default.value, ensure_ascii=False)


def _is_alone_unique(model: Model, pair: Pair) -> bool:
    default = pair.column.default
    makes_one_each = default and default.made is Made.UUID
    alone = any(
        index.unique and [one.text for one in index.fields] == [pair.column.name]
        for index in model.indexes
    )
    return alone and not (pair.is_inside or makes_one_each)


def _stored(column: Column) -> str:
    """The type of what is stored, whether or not it may be null."""
    return str(column.type).replace("!", "")


def _build(model: Model, index: TableIndex) -> str:
    return f"build the index {index.name} of {model.table.text}"


def _builds(was: _Side, now: _Side) -> Iterator[str]:
    before = _by_name(*was)
    for name, index in _by_name(*now).items():
        if name not in before:
            yield _build(now[1], index)
        elif _definition(index) != _definition(before[name]):
            yield f"rebuild the index {name} of {now[1].table.text}"


def _drops(was: _Side, now: _Side) -> Iterator[str]:
    table = now[1].table.text
    for name in sorted(_by_name(*was).keys() - _by_name(*now).keys()):
        yield f"drop the index {name} of {table}"
    for old, new in levels(_columns(was), _columns(now)):
        for column in gone(old, new):
            yield f"drop the column {new.path}{column.key} of {table}"


def _hints(was: _Side, now: _Side) -> Iterator[str]:
    found = (
        hint for sides in levels(_columns(was), _columns(now)) for hint in column_hints(*sides)
    )
    # A type may stand in many columns.
    return (f"{now[1].table.text}: {hint}" for hint in dict.fromkeys(found))


def _by_name(project: Project, model: Model) -> dict[str, TableIndex]:
    return {index.name: index for index in table_indexes(project, model)}


def _definition(index: TableIndex) -> tuple[tuple[str, ...], bool]:
    return index.columns, index.multi
