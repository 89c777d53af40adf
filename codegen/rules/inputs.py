"""Inputs of bound root fields: their fields are columns, and all that a row needs is there."""

from collections.abc import Iterable, Iterator

from codegen.ir.lookup import input_of, is_known, model_of
from codegen.ir.models import Column, Model
from codegen.ir.project import ActionKind, Project, RootField
from codegen.ir.tables import unique_index_of, unique_indexes
from codegen.ir.types import InputType, InputValue
from codegen.problems import Problem, did_you_mean

_MAKING = frozenset({ActionKind.CREATE, ActionKind.CREATE_MANY, ActionKind.GET_OR_CREATE})
_CHANGING = frozenset({ActionKind.UPDATE, ActionKind.DELETE})


def inputs_write_columns(project: Project) -> Iterator[Problem]:
    """A field of an input is a column that a client may write, and of its type."""
    for model, field, given in _inputs(project):
        for value in given.fields:
            is_key = value.name == "id" and field.action.kind in _CHANGING
            if not is_key:
                known = is_known(project, value.type.name)
                yield from _wrong_field(model, field, given, value) if known else ()


def inputs_make_whole_rows(project: Project) -> Iterator[Problem]:
    """What makes a row gives every column that has no default."""
    for field in project.root_fields:
        model = model_of(project, field)
        if not model or field.action.kind not in _MAKING:
            continue
        if given := input_of(project, field):
            yield from _missing(model, given)
        elif field.action.field and model.column(field.action.field.text):
            others = [one for one in required(model) if one.name != field.action.field.text]
            for column in others:
                message = f'A new {model.name} also needs "{column.name}".'
                yield Problem(field.action.position, message, "take `inputs` instead")


def inputs_find_their_row(project: Project) -> Iterator[Problem]:
    """`@update` and `@delete` know the row by its id, `@getOrCreate` by unique fields."""
    for model, field, given in _inputs(project):
        if field.action.kind in _CHANGING:
            key = next((one for one in given.fields if one.name == "id"), None)
            if key is None or str(key.type) != "ID!":
                message = f"{given.name} needs `id: ID!` for @{field.action.kind.value}."
                yield Problem((key or given).position, message)
        elif field.action.kind is ActionKind.GET_OR_CREATE:
            yield from _no_unique(model, field, given)


def required(model: Model) -> list[Column]:
    """The columns that nobody but the client can fill."""
    return [
        column
        for column in model.columns
        if column.name != "id" and not (column.type.nullable or column.default or column.created_at)
    ]


def _inputs(project: Project) -> Iterator[tuple[Model, RootField, InputType]]:
    for field in project.root_fields:
        model, given = model_of(project, field), input_of(project, field)
        if model and given:
            yield model, field, given


def _wrong_field(
    model: Model, field: RootField, given: InputType, value: InputValue
) -> Iterator[Problem]:
    column = model.column(value.name)
    if field.action.kind is ActionKind.DELETE:
        message = f"{given.name} needs only `id: ID!` for @delete."
        yield Problem(value.position, message)
    elif column is None:
        options = [one.name for one in model.columns if not _is_made(one)]
        message = f"{given.name}.{value.name} is no column of {model.name}."
        yield Problem(value.position, message, did_you_mean(value.name, options))
    elif _is_made(column):
        message = f"{given.name}.{value.name} is made by the server: no input can write it."
        yield Problem(value.position, message)
    elif not _same_type(column, value):
        message = f"{given.name}.{value.name} must be {_bare(column)}, as {model.name} has it."
        yield Problem(value.type.position, message)


def _missing(model: Model, given: InputType) -> Iterator[Problem]:
    fields = {one.name: one for one in given.fields}
    for column in required(model):
        value = fields.get(column.name)
        if value is None:
            message = f'{given.name} has no "{column.name}", which a new {model.name} needs.'
            yield Problem(given.position, message, f"{column.name}: {column.type}")
        elif value.type.nullable and _same_type(column, value):
            message = f"{given.name}.{value.name} must be required, as {model.name} needs it."
            yield Problem(value.type.position, message, f"{column.name}: {column.type}")


def _no_unique(model: Model, field: RootField, given: InputType) -> Iterator[Problem]:
    names = {one.name for one in given.fields}
    if unique_index_of(model, names) is None:
        keys: Iterable[str] = (" and ".join(one.columns) for one in unique_indexes(model))
        has = f"it has {', '.join(keys)}" if unique_indexes(model) else "it has none"
        message = f"@getOrCreate needs all fields of a @unique of {model.name} in {given.name}."
        yield Problem(field.action.position, message, has)


def _is_made(column: Column) -> bool:
    return column.name == "id" or column.created_at is not None


def _same_type(column: Column, value: InputValue) -> bool:
    return _bare(column) == str(value.type).rstrip("!")


def _bare(column: Column) -> str:
    return str(column.type).rstrip("!")
