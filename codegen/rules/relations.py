"""Relations: to stored types, by columns that are there and hold their ids."""

from collections.abc import Iterator

from codegen.ir.lookup import is_known
from codegen.ir.models import BelongsTo, HasMany, Model
from codegen.ir.project import Project
from codegen.ir.types import InputValue, Name
from codegen.problems import Problem, did_you_mean

_KEYS = frozenset({"ID", "String"})


def belongs_to_holds_an_id(project: Project) -> Iterator[Problem]:
    """`@belongsTo` gives one row, by a column of its own type that holds the row's id."""
    for model in project.models.values():
        for relation in model.belongs_to:
            if relation.type.is_list:
                message = f"@belongsTo gives one row: write {relation.type.name}."
                yield Problem(relation.type.position, message, "or is it @hasMany?")
            yield from _target(project, relation, "belongsTo")
            yield from _column(project, model, relation.column, "belongsTo")
            yield from _arguments(relation.arguments, ())
            yield from _null(model, relation)


def has_many_is_found_by_a_column(project: Project) -> Iterator[Problem]:
    """`@hasMany` gives a list of rows, by a column of theirs, in an order that an index has."""
    for model in project.models.values():
        for relation in model.has_many:
            if not relation.type.is_list:
                message = f"@hasMany gives a list: write [{relation.type.name}!]!."
                yield Problem(relation.type.position, message, "or is it @belongsTo?")
            yield from _target(project, relation, "hasMany")
            yield from _arguments(relation.arguments, ("limit",))
            if target := project.models.get(relation.type.name):
                yield from _column(project, target, relation.column, "hasMany")
                yield from _order(target, relation)


def _target(project: Project, relation: BelongsTo | HasMany, directive: str) -> Iterator[Problem]:
    name = relation.type.name
    if name not in project.models and is_known(project, name):
        message = f"@{directive} needs a stored type; {name} has no @model."
        yield Problem(relation.type.position, message)


def _column(project: Project, model: Model, name: Name, directive: str) -> Iterator[Problem]:
    if not name.text:
        return
    column = model.column(name.text)
    if column is None:
        hint = did_you_mean(name.text, [one.name for one in model.columns])
        message = f"@{directive}(field:): {model.name} has no such column."
        yield Problem(name.position, message, hint)
    elif not is_known(project, column.type.name):
        return
    elif column.type.name not in _KEYS or column.type.is_list:
        message = f"@{directive}(field:): {model.name}.{column.name} is {column.type}, not ID."
        yield Problem(name.position, message)


def _null(model: Model, relation: BelongsTo) -> Iterator[Problem]:
    column = model.column(relation.column.text)
    if column and column.type.nullable and not relation.type.nullable:
        message = f"{model.name}.{relation.name} must be nullable, as {column.name} is."
        yield Problem(relation.type.position, message)


def _order(target: Model, relation: HasMany) -> Iterator[Problem]:
    for key in relation.order:
        column = target.column(key.field.text)
        if column is None:
            hint = did_you_mean(key.field.text, [one.name for one in target.columns])
            message = f"@hasMany(orderBy:): {target.name} has no such column."
            yield Problem(key.field.position, message, hint)
        elif column.type.is_list or column.type.name == "JSON":
            message = f"@hasMany(orderBy:): {target.name}.{column.name} has no order."
            yield Problem(key.field.position, message)
        elif column.type.nullable:
            # An index has no entry for a row that lacks one of its columns.
            message = f"@hasMany(orderBy:): {target.name}.{column.name} can be null."
            yield Problem(key.field.position, message, "rows without it would not be listed")
        if key.descending != relation.order[0].descending:
            message = "@hasMany(orderBy:): one index sorts all keys the same way."
            yield Problem(key.field.position, message, "give all of them one direction")


def _arguments(arguments: tuple[InputValue, ...], allowed: tuple[str, ...]) -> Iterator[Problem]:
    for argument in arguments:
        if argument.name not in allowed:
            takes = " and ".join(f"`{name}: Int`" for name in allowed) or "no arguments"
            hint = did_you_mean(argument.name, allowed)
            yield Problem(argument.position, f"This relation takes {takes}.", hint)
        elif argument.type.name != "Int" or argument.type.is_list:
            yield Problem(argument.type.position, f"`{argument.name}` is Int.")
