"""Relations: to stored types, by columns that are there and hold their ids."""

from collections.abc import Iterator

from codegen.ir.lookup import has_order, is_derived, is_known
from codegen.ir.models import (
    BelongsTo,
    Column,
    HasOne,
    ManyToMany,
    Model,
    Relation,
    ToMany,
    ToOne,
)
from codegen.ir.project import Project
from codegen.ir.references import Join, join_of
from codegen.ir.tables import unique_index_of
from codegen.ir.types import Name
from codegen.problems import Problem, did_you_mean
from codegen.rules.sites import is_unmarked
from codegen.sdl.lost import is_lost

_KEYS = frozenset({"ID", "String"})


def belongs_to_holds_an_id(project: Project) -> Iterator[Problem]:
    """`@belongsTo` gives one row, by a column of its own type that holds the row's id."""
    for model in project.models.values():
        for relation in model.belongs_to:
            yield from _gives_one(relation, "belongsTo")
            yield from _target(project, relation, "belongsTo")
            yield from _column(project, model, relation.column, "belongsTo(field:)")
            yield from _null(model, relation)
        yield from _of_two_types(model)


def has_one_is_found_by_a_unique_column(project: Project) -> Iterator[Problem]:
    """`@hasOne` gives one row or null, by a column of its type that no two rows have alike."""
    for model in project.models.values():
        for relation in model.has_one:
            yield from _gives_one(relation, "hasOne")
            yield from _target(project, relation, "hasOne")
            if not relation.type.nullable and not relation.type.is_list:
                message = f"{model.name}.{relation.name} must be nullable: there may be no row."
                yield Problem(relation.type.position, message, f"write {relation.type.name}")
            if target := project.models.get(relation.target):
                yield from _column(project, target, relation.column, "hasOne(field:)")
                yield from _unique(target, relation)


def has_many_is_found_by_a_column(project: Project) -> Iterator[Problem]:
    """`@hasMany` gives rows, by a column of theirs, in an order that they have."""
    for model in project.models.values():
        for relation in model.has_many:
            yield from _gives_many(project, relation, "hasMany")
            yield from _target(project, relation, "hasMany")
            if target := project.models.get(relation.target):
                yield from _column(project, target, relation.column, "hasMany(field:)")
                yield from _order(project, target, relation, "hasMany")


def many_to_many_has_a_join(project: Project) -> Iterator[Problem]:
    """`@manyToMany` gives rows, by a stored type that holds an id of each side."""
    for model in project.models.values():
        for relation in model.many_to_many:
            yield from _gives_many(project, relation, "manyToMany")
            yield from _target(project, relation, "manyToMany")
            if target := project.models.get(relation.target):
                yield from _order(project, target, relation, "manyToMany")
                yield from _join(project, model, relation)


def _of_two_types(model: Model) -> Iterator[Problem]:
    first: dict[str, BelongsTo] = {}
    for relation in model.belongs_to:
        other = first.setdefault(relation.column.text, relation)
        if other.target != relation.target:
            message = f"{model.name}.{other.column.text} holds ids of {other.target}, not of both."
            yield Problem(relation.column.position, message, f"the other is {other.position}")


def _gives_one(relation: ToOne, directive: str) -> Iterator[Problem]:
    if relation.type.is_list:
        message = f"@{directive} gives one row: write {relation.type.name}."
        yield Problem(relation.type.position, message, "or is it @hasMany?")
    for argument in relation.arguments:
        yield Problem(argument.position, "This relation takes no arguments.")


def _gives_many(project: Project, relation: ToMany, directive: str) -> Iterator[Problem]:
    ref = relation.type
    if not is_known(project, ref.name) or is_lost(ref.name, project.lost):
        return
    if relation.is_connection and ref.is_list:
        yield Problem(ref.position, f"A connection is no list: write {ref.name}!.")
    elif not relation.is_connection and ref.depth != 1:
        message = f"@{directive} gives a list or a connection: write [{ref.name}!]!."
        yield Problem(ref.position, message, "" if ref.depth else "or is it @hasOne?")


def _target(project: Project, relation: Relation, directive: str) -> Iterator[Problem]:
    name = relation.target
    if name not in project.models and _is_untold(project, name):
        message = f"@{directive} needs a stored type; {name} has no @model."
        yield Problem(relation.type.position, message)


def _is_untold(project: Project, name: str) -> bool:
    """Whether nothing else says why a type is no stored one."""
    is_told = is_unmarked(project, name) or is_lost(name, project.lost)
    return is_known(project, name) and not is_told


def _column(project: Project, model: Model, name: Name, where: str) -> Iterator[Problem]:
    if not name.text:
        return
    column = model.column(name.text)
    if column is None:
        hint = did_you_mean(name.text, [one.name for one in model.columns])
        hint = hint or f"add `{name.text}: ID!` to {model.name}"
        yield Problem(name.position, f"@{where}: {model.name} has no such column.", hint)
    elif is_known(project, column.type.name) and not _holds_an_id(column):
        message = f"@{where}: {model.name}.{column.name} is {column.type}, not ID."
        yield Problem(name.position, message)


def _holds_an_id(column: Column) -> bool:
    return column.type.name in _KEYS and not column.type.is_list


def _null(model: Model, relation: ToOne) -> Iterator[Problem]:
    column = model.column(relation.column.text)
    if column and column.type.nullable and not relation.type.nullable:
        message = f"{model.name}.{relation.name} must be nullable, as {column.name} is."
        yield Problem(relation.type.position, message)


def _unique(target: Model, relation: HasOne) -> Iterator[Problem]:
    column = target.column(relation.column.text)
    is_one = not relation.type.is_list
    if column and is_one and not unique_index_of(target, {column.name}, exactly=True):
        message = f"@hasOne(field:): {target.name}.{column.name} is not @unique."
        hint = f"say @unique there, or [{target.name}!]! and @hasMany here"
        yield Problem(relation.column.position, message, hint)


def _order(project: Project, target: Model, relation: ToMany, directive: str) -> Iterator[Problem]:
    for key in relation.order:
        column = target.column(key.field.text)
        if column is None:
            hint = did_you_mean(key.field.text, [one.name for one in target.columns])
            message = f"@{directive}(orderBy:): {target.name} has no such column."
            yield Problem(key.field.position, message, hint)
        elif not has_order(project, column):
            message = f"@{directive}(orderBy:): {target.name}.{column.name} has no order."
            yield Problem(key.field.position, message)


def _join(project: Project, model: Model, relation: ManyToMany) -> Iterator[Problem]:
    through = project.models.get(relation.through.text)
    if through is None:
        if _is_untold(project, relation.through.text):
            message = f"@manyToMany(through:) is a stored type; {relation.through.text} is none."
            yield Problem(relation.through.position, message)
        return
    if is_derived(project, through.name):
        # What derives it has judged what names its columns.
        return
    for name, where in ((relation.ours, "field"), (relation.theirs, "otherField")):
        if name:
            yield from _column(project, through, name, f"manyToMany({where}:)")
    join = join_of(project, model.name, relation)
    if join:
        yield from _found_columns(join, relation)
    elif not (relation.ours and relation.theirs):
        message = f"{through.name} does not say which columns hold {model.name}'s ids and"
        hint = "give them @belongsTo, or say @manyToMany(field:, otherField:)"
        yield Problem(relation.through.position, f"{message} {relation.target}'s.", hint)


def _found_columns(join: Join, relation: ManyToMany) -> Iterator[Problem]:
    """Columns that nobody named, and that are found by their names."""
    named = {name.text for name in (relation.ours, relation.theirs) if name}
    named |= {one.column.text for one in join.model.belongs_to}
    for column in (join.ours, join.theirs):
        if column.name not in named and not _holds_an_id(column):
            message = f"@manyToMany(through:): {join.model.name}.{column.name} is {column.type},"
            yield Problem(relation.through.position, f"{message} not ID.")
