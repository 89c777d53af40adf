"""Whose ids the columns of a table hold: by relations of one row, of many, and through a table."""

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.ir.models import BelongsTo, Column, HasMany, HasOne, ManyToMany, Model, OnDelete
from codegen.ir.project import Project
from codegen.ir.types import Name


@dataclass(frozen=True, slots=True)
class Held:
    """A column that holds ids of `target`, and what becomes of the row without it."""

    column: Column
    target: Model
    on_delete: OnDelete


@dataclass(frozen=True, slots=True)
class Join:
    """The stored type that joins two others, and its columns that hold their ids."""

    model: Model
    ours: Column
    theirs: Column


def held_rows(project: Project, model: Model) -> Iterator[Held]:
    """The columns of a model that hold ids, in their order."""
    for column in model.columns:
        if held := _held(project, model, column):
            yield held


def join_of(project: Project, owner: str, relation: ManyToMany) -> Join | None:
    """What joins two models; None if what the relation names is not there."""
    through = project.models.get(relation.through.text)
    if through is None:
        return None
    ours = _side(through, owner, relation.ours, ())
    theirs = _side(through, relation.target, relation.theirs, (ours.name,) if ours else ())
    return Join(through, ours, theirs) if ours and theirs else None


def _held(project: Project, model: Model, column: Column) -> Held | None:
    belongs = [one for one in model.belongs_to if one.column.text == column.name]
    readers = [
        (one.owner, one.relation.on_delete)
        for one in project.read_by.get(model.name, ())
        if isinstance(one.relation, HasOne | HasMany) and one.relation.column.text == column.name
    ]
    owner = belongs[0].target if belongs else next((one for one, said in readers if said), "")
    target = project.models.get(owner)
    if target is None:
        return None
    said = [one.on_delete for one in belongs if one.target == owner]
    said += [deletion for one, deletion in readers if one == owner]
    action = next((one.action for one in said if one), OnDelete.NO_ACTION)
    return Held(column, target, action)


def _side(through: Model, target: str, named: Name | None, taken: tuple[str, ...]) -> Column | None:
    """The column of a join that holds ids of `target`: named, or of a relation, or by its name."""
    if named:
        return through.column(named.text)
    belongs: list[BelongsTo] = [one for one in through.belongs_to if one.target == target]
    usual = f"{target[:1].lower()}{target[1:]}Id"
    names = [*(one.column.text for one in belongs), usual]
    free = [name for name in names if name not in taken]
    return next((column for name in free if (column := through.column(name))), None)
