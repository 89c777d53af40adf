"""What `python -m runtime migrate` will do to a database that is as an older schema says."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from codegen.ir.models import Column, Made, Model
from codegen.ir.project import Project
from codegen.ir.tables import TableIndex, former_table, table_indexes
from codegen.python.names import column_name

_MADE = {Made.NOW: "the moment of the migration", Made.UUID: "a new UUID for each row"}


@dataclass(frozen=True, slots=True)
class TableSteps:
    """Steps of a migration, what it drops when told to, and what it leaves to a person."""

    steps: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()


def table_steps(old: Project, new: Project) -> TableSteps:
    """How the tables of one schema become those of another, in the words of the migration."""
    before = {model.table.text: model for model in old.models.values()}
    steps: list[str] = []
    drops: list[str] = []
    by_hand: list[str] = []
    used = set()
    for model in new.models.values():
        was = _former(model, before)
        if was is None:
            steps.append(f"make the table {model.table.text}")
            steps += (_build(model, index) for index in table_indexes(new, model))
            continue
        used.add(was.table.text)
        steps += [*_renames(was, model), *_fills(was, model), *_builds((old, was), (new, model))]
        drops += _drops((old, was), (new, model))
        by_hand += _by_hand(was, model)
    drops += (f"drop the table {name}" for name in before if name not in used)
    return TableSteps(tuple(steps), tuple(drops), tuple(by_hand))


def _former(model: Model, before: Mapping[str, Model]) -> Model | None:
    """The table that holds a model's rows until now."""
    names = [model.table.text]
    if model.renamed_from:
        names.append(former_table(model.renamed_from.text))
    return next((before[name] for name in names if name in before), None)


def _pairs(was: Model, model: Model) -> Iterator[tuple[Column | None, Column]]:
    """Each column with what it was; None if it is new."""
    before = {column.key: column for column in was.columns}
    for column in model.columns:
        names = [column.key]
        if column.renamed_from:
            names.append(column_name(column.renamed_from.text))
        yield next((before[name] for name in names if name in before), None), column


def _renames(was: Model, model: Model) -> Iterator[str]:
    if was.table.text != model.table.text:
        yield f"rename the table {was.table.text} to {model.table.text}"
    for old, column in _pairs(was, model):
        if old and old.key != column.key:
            yield f"rename the column {old.key} of {model.table.text} to {column.key}"


def _fills(was: Model, model: Model) -> Iterator[str]:
    for column in _newly_required(was, model):
        if (value := _filled_with(column)) and not _is_alone_unique(model, column):
            yield f"fill the column {column.key} of {model.table.text} with {value}"


def _by_hand(was: Model, model: Model) -> Iterator[str]:
    table = model.table.text
    for column in _newly_required(was, model):
        if not _filled_with(column):
            yield (
                f"rows of {table} without {column.name}: it is required, "
                "give it a @default or make it nullable"
            )
        elif _is_alone_unique(model, column):
            yield (
                f"rows of {table} without {column.name}: it is unique, one default cannot fill it"
            )
    for old, column in _pairs(was, model):
        if old and (was_type := _stored(old)) != (is_type := _stored(column)):
            yield f"values of {column.name} in {table} are {was_type}: they must become {is_type}"


def _newly_required(was: Model, model: Model) -> Iterator[Column]:
    for old, column in _pairs(was, model):
        if not column.type.nullable and (old is None or old.type.nullable):
            yield column


def _filled_with(column: Column) -> str:
    """What rows without a value get, in words; nothing if nobody knows."""
    if column.version:
        return "1"
    if column.created_at or column.updated_at:
        return _MADE[Made.NOW]
    if column.default is None:
        return ""
    made = column.default.made
    return _MADE[made] if made else json.dumps(column.default.value, ensure_ascii=False)


def _is_alone_unique(model: Model, column: Column) -> bool:
    makes_one_each = column.default and column.default.made is Made.UUID
    alone = any(
        index.unique and [one.text for one in index.fields] == [column.name]
        for index in model.indexes
    )
    return alone and not makes_one_each


def _stored(column: Column) -> str:
    """The type of what is stored, whether or not it may be null."""
    return str(column.type).replace("!", "")


def _build(model: Model, index: TableIndex) -> str:
    return f"build the index {index.name} of {model.table.text}"


def _builds(was: tuple[Project, Model], now: tuple[Project, Model]) -> Iterator[str]:
    before = _by_name(*was)
    for name, index in _by_name(*now).items():
        if name not in before:
            yield _build(now[1], index)
        elif _definition(index) != _definition(before[name]):
            yield f"rebuild the index {name} of {now[1].table.text}"


def _drops(was: tuple[Project, Model], now: tuple[Project, Model]) -> Iterator[str]:
    table = now[1].table.text
    for name in _by_name(*was).keys() - _by_name(*now).keys():
        yield f"drop the index {name} of {table}"
    kept = {old.key for old, _ in _pairs(was[1], now[1]) if old}
    for column in was[1].columns:
        if column.key not in kept:
            yield f"drop the column {column.key} of {table}"


def _by_name(project: Project, model: Model) -> dict[str, TableIndex]:
    return {index.name: index for index in table_indexes(project, model)}


def _definition(index: TableIndex) -> tuple[tuple[str, ...], bool]:
    return index.columns, index.multi
