"""Bound root fields: the arguments that they take."""

from collections.abc import Callable, Iterator, Mapping

from codegen.ir.lookup import is_known, model_of
from codegen.ir.models import Model
from codegen.ir.project import ActionKind, Project, RootField
from codegen.ir.tables import unique_index_of
from codegen.ir.types import InputValue, TypeRef
from codegen.problems import Problem, did_you_mean

_PAGING = {"filter": "JSON", "page": "Int", "limit": "Int"}


def actions_take_what_they_need(project: Project) -> Iterator[Problem]:
    """The arguments that a directive works with, and no others."""
    for field in project.root_fields:
        if model := model_of(project, field):
            yield from _TAKEN[field.action.kind](project, model, field)


def _find(project: Project, model: Model, field: RootField) -> Iterator[Problem]:
    arguments = {one.name: one for one in field.field.arguments}
    if arguments.keys() == {"id"}:
        yield from _typed(arguments["id"], "ID!")
    elif arguments.keys() == {"filter"}:
        yield from _named(arguments["filter"], "JSON")
    elif unique_index_of(model, set(arguments), exactly=True):
        for argument in arguments.values():
            column = model.column(argument.name)
            assert column
            yield from _typed(argument, f"{column.type}".rstrip("!") + "!")
    else:
        message = "@find takes `id: ID!`, or `filter: JSON!`, or the fields of one @unique."
        yield Problem(field.field.position, message)


def _list(project: Project, model: Model, field: RootField) -> Iterator[Problem]:
    for argument in field.field.arguments:
        if wanted := _PAGING.get(argument.name):
            yield from _named(argument, wanted)
        else:
            message = "@list takes `filter: JSON`, `page: Int` and `limit: Int`."
            yield Problem(argument.position, message, did_you_mean(argument.name, _PAGING))


def _input(project: Project, model: Model, field: RootField) -> Iterator[Problem]:
    """One input object, called `input`."""
    argument = field.field.argument("input")
    if not argument or len(field.field.arguments) > 1:
        message = f"@{field.action.kind.value} takes one argument: `input`, an input object."
        yield Problem(field.field.position, message)
    elif argument.type.is_list or argument.type.nullable:
        yield from _typed(argument, f"{argument.type.name}!")
    else:
        yield from _is_input(project, argument)


def _inputs(project: Project, model: Model, field: RootField) -> Iterator[Problem]:
    """A list of input objects called `inputs`, or with `field` a list of scalars."""
    arguments, named = field.field.arguments, field.action.field
    column = model.column(named.text) if named else None
    if named and not column:
        hint = did_you_mean(named.text, [one.name for one in model.columns])
        yield Problem(
            named.position, f"@createMany(field:): {model.name} has no such column.", hint
        )
    elif len(arguments) != 1 or (not named and arguments[0].name != "inputs"):
        message = "@createMany takes one argument: `inputs`, a list of an input object."
        yield Problem(
            field.field.position, message, "or a list of scalars, with @createMany(field:)"
        )
    elif column:
        yield from _typed(arguments[0], f"[{str(column.type).rstrip('!')}!]!")
    elif _list_of(arguments[0].type) is None:
        yield from _typed(arguments[0], f"[{arguments[0].type.name}!]!")
    else:
        yield from _is_input(project, arguments[0])


def _id(project: Project, model: Model, field: RootField) -> Iterator[Problem]:
    """An id, an argument or the only field of an input."""
    if argument := field.field.argument("id"):
        yield from _typed(argument, "ID!")
        if len(field.field.arguments) > 1:
            yield Problem(field.field.position, "@delete takes `id: ID!` and nothing else.")
    else:
        yield from _input(project, model, field)


def _equals(project: Project, model: Model, field: RootField) -> Iterator[Problem]:
    """Fields of the model, by which its changes are filtered."""
    for argument in field.field.arguments:
        column = model.column(argument.name)
        if column is None or column.type.is_list or column.type.name == "JSON":
            names = [one.name for one in model.columns if not one.type.is_list]
            message = f"@changes takes fields of {model.name} that hold one value."
            yield Problem(argument.position, message, did_you_mean(argument.name, names))
        else:
            yield from _named(argument, column.type.name)


def _is_input(project: Project, argument: InputValue) -> Iterator[Problem]:
    name = argument.type.name
    if name not in project.inputs and is_known(project, name):
        yield Problem(argument.type.position, f"`{argument.name}` is an input object, not {name}.")


def _typed(argument: InputValue, wanted: str) -> Iterator[Problem]:
    if str(argument.type) != wanted:
        message = f"`{argument.name}` must be {wanted}, not {argument.type}."
        yield Problem(argument.type.position, message)


def _named(argument: InputValue, wanted: str) -> Iterator[Problem]:
    """One value of a type, required or not."""
    if argument.type.name != wanted or argument.type.is_list:
        message = f"`{argument.name}` must be {wanted}, not {argument.type}."
        yield Problem(argument.type.position, message)


def _list_of(ref: TypeRef) -> TypeRef | None:
    """What a required list of required values is a list of."""
    item = ref.item
    return item if item and not ref.nullable and not item.nullable and not item.is_list else None


_TAKEN: Mapping[ActionKind, Callable[[Project, Model, RootField], Iterator[Problem]]] = {
    ActionKind.FIND: _find,
    ActionKind.LIST: _list,
    ActionKind.CREATE: _input,
    ActionKind.CREATE_MANY: _inputs,
    ActionKind.GET_OR_CREATE: _input,
    ActionKind.UPDATE: _input,
    ActionKind.DELETE: _id,
    ActionKind.CHANGES: _equals,
}
