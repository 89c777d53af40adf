"""What becomes of rows when others are deleted: said once, or the same on both sides."""

from collections.abc import Iterator
from typing import NamedTuple

from codegen.ir.models import Column, Deletion, HasMany, HasOne, Model, OnDelete
from codegen.ir.project import Project
from codegen.problems import Problem


class _Said(NamedTuple):
    """An `onDelete`: where it is said, and the type whose rows are deleted."""

    relation: str
    owner: str
    deletion: Deletion


def on_delete_is_one_thing(project: Project) -> Iterator[Problem]:
    """All that is said of a column is the same, and SET_NULL of what can be null."""
    for model in project.models.values():
        for column in model.columns:
            said = [*_by_holders(model, column), *_by_owners(project, model, column)]
            yield from _contradictions(model, column, said)
            yield from _not_null(model, column, said)


def _by_holders(model: Model, column: Column) -> Iterator[_Said]:
    for one in model.belongs_to:
        if one.on_delete and one.column.text == column.name:
            yield _Said(f"{model.name}.{one.name}", one.target, one.on_delete)


def _by_owners(project: Project, model: Model, column: Column) -> Iterator[_Said]:
    for reading in project.read_by.get(model.name, ()):
        one = reading.relation
        if not isinstance(one, HasOne | HasMany) or one.column.text != column.name:
            continue
        if one.on_delete:
            yield _Said(f"{reading.owner}.{one.name}", reading.owner, one.on_delete)


def _contradictions(model: Model, column: Column, said: list[_Said]) -> Iterator[Problem]:
    held = (one.target for one in model.belongs_to if one.column.text == column.name)
    owner = next(held, said[0].owner if said else "")
    first = next((one for one in said if one.owner == owner), None)
    for one in said:
        if one.owner != owner or first is None:
            message = f"{model.name}.{column.name} holds ids of {owner}: onDelete does nothing."
            yield Problem(one.deletion.position, message)
        elif one.deletion.action is not first.deletion.action:
            here, there = one.deletion.action.value, first.deletion.action.value
            message = f"onDelete is {here} here, {there} at {first.relation}."
            yield Problem(one.deletion.position, message, f"the other is {first.deletion.position}")


def _not_null(model: Model, column: Column, said: list[_Said]) -> Iterator[Problem]:
    for one in said:
        if one.deletion.action is OnDelete.SET_NULL and not column.type.nullable:
            message = f"{model.name}.{column.name} cannot be null: it is {column.type}."
            yield Problem(
                one.deletion.position, message, f"write {column.name}: {column.type.name}"
            )
