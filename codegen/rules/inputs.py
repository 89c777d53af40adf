"""What bound root fields write: columns that clients may write, and all that a row needs."""

from collections.abc import Iterator, Mapping

from codegen.ir.arguments import Meaning, is_nested
from codegen.ir.lookup import is_known
from codegen.ir.models import Column
from codegen.ir.project import ActionKind, Project
from codegen.ir.tables import unique_index_of
from codegen.ir.types import InputType, InputValue
from codegen.problems import Problem, did_you_mean
from codegen.rules.bound import Bound, Fields, input_type, of_kind

_MAKING = (
    ActionKind.CREATE,
    ActionKind.CREATE_MANY,
    ActionKind.GET_OR_CREATE,
    ActionKind.UPSERT,
)
_CHANGING = (ActionKind.UPDATE, ActionKind.UPDATE_MANY)
_BY_ID = (ActionKind.UPDATE, ActionKind.UPSERT)
# The inputs that are derived for what a directive does.
_DERIVED = {
    ActionKind.CREATE: "Create{}Input",
    ActionKind.CREATE_MANY: "Create{}Input",
    ActionKind.GET_OR_CREATE: "Create{}Input",
    ActionKind.UPSERT: "Upsert{}Input",
    ActionKind.UPDATE: "Update{}Input",
    ActionKind.UPDATE_MANY: "Update{}Input",
}


def inputs_write_columns(project: Project, fields: Fields) -> Iterator[Problem]:
    """A field of an input, or an argument, is a column that clients may write, and of its type."""
    for bound in of_kind(fields, *_MAKING, *_CHANGING):
        for value in bound.own_input.fields if bound.own_input else ():
            if is_known(project, value.type.name):
                yield from _wrong_field(project, bound, value)
        for one in bound.of(Meaning.VALUE, Meaning.VALUES):
            if one.column:
                message = _unwritable(bound, one.column, f"{bound.field}({one.value.name}:)")
                yield from [Problem(one.value.position, message)] if message else ()


def inputs_make_whole_rows(project: Project, fields: Fields) -> Iterator[Problem]:
    """What makes a row gives every column that has no default."""
    for bound in of_kind(fields, *_MAKING):
        if bound.values and bound.own_input is bound.input and not bound.is_unread:
            for column in bound.model.columns:
                if column.is_required and column.is_writable:
                    yield from _missing(project, bound, column)


def clients_can_make_rows(project: Project, fields: Fields) -> Iterator[Problem]:
    """What a new row needs and no client may write, has a default."""
    for bound in of_kind(fields, *_MAKING):
        for column in bound.model.columns:
            if column.is_required and not column.is_writable:
                how = _kept(column)
                message = f"{bound.model.name}.{column.name} is required and {how}: "
                message += f"no client could make a {bound.model.name}."
                yield Problem(column.position, message, "give it a @default, or make it nullable")


def inputs_find_their_row(project: Project, fields: Fields) -> Iterator[Problem]:
    """The input of `@update` and `@delete` says which row, if no argument does."""
    for bound in of_kind(fields, ActionKind.UPDATE, ActionKind.DELETE):
        if bound.own_input and not bound.of(Meaning.ID):
            inside = {one.name: one for one in bound.own_input.fields}
            if bound.kind is ActionKind.DELETE:
                yield from _no_key(bound, bound.own_input, inside)
            else:
                yield from _no_id(bound.own_input, inside.get("id"))


def derived_inputs_fit(project: Project, fields: Fields) -> Iterator[Problem]:
    """An input that is derived is for what the directive does, and for its model."""
    for bound in fields:
        argument = bound.first(Meaning.INPUT, Meaning.INPUTS)
        if argument is None or bound.input is None or bound.input.file:
            continue
        position, model = argument.value.type.position, bound.model
        name = _DERIVED.get(bound.kind, "").format(model.name)
        if bound.input.name != name:
            message = f"{bound.input.name} is not for {bound.directive} of {model.name}."
            yield Problem(position, message, f"take {name}" if name else "")
        elif bound.kind is ActionKind.GET_OR_CREATE and is_nested(model, bound.input):
            message = f"{name} writes relations, too, and @getOrCreate cannot."
            yield Problem(position, message, "define an input that has only columns")
        else:
            yield from _added(bound, bound.input)


def _added(bound: Bound, given: InputType) -> Iterator[Problem]:
    """What a schema adds to a derived input, and cannot be written."""
    # Of a model without its key, that is reported.
    known = {"id", *(one.name for one in bound.model.relations)}
    for value in given.fields:
        column, owner = bound.model.column(value.name), f"{given.name}.{value.name}"
        if column is None and value.name not in known:
            message = f"{owner} is no column of {bound.model.name}."
            yield Problem(value.position, message, "a resolver of your own may take it")
        elif column and (message := _unwritable(bound, column, owner)):
            yield Problem(value.position, message)


def _no_id(given: InputType, key: InputValue | None) -> Iterator[Problem]:
    if key is None or str(key.type) != "ID!":
        position = key.type.position if key else given.position
        message = f"{given.name} needs `id: ID!` for @update."
        yield Problem(position, message, "" if key else "or take `id: ID!` beside it")


def _no_key(bound: Bound, given: InputType, fields: Mapping[str, InputValue]) -> Iterator[Problem]:
    """`id: ID!`, or the fields of one unique index, each required."""
    is_unique = unique_index_of(bound.model, set(fields), exactly=True)
    if fields.keys() != {"id"} and not is_unique:
        message = f"{given.name} has to be `id: ID!`, or the fields of one @unique, for @delete."
        yield Problem(given.position, message)
        return
    for name, value in fields.items():
        column = bound.model.column(name)
        if column and str(value.type) != f"{column.type.bare}!":
            message = f"{given.name}.{name} must be {column.type.bare}!, not {value.type}."
            yield Problem(value.type.position, message)


def _wrong_field(project: Project, bound: Bound, value: InputValue) -> Iterator[Problem]:
    assert bound.input
    column, owner = bound.model.column(value.name), f"{bound.input.name}.{value.name}"
    if column is None:
        options = [one.name for one in bound.model.columns if one.is_writable]
        message = f"{owner} is no column of {bound.model.name}."
        yield Problem(value.position, message, did_you_mean(value.name, options))
    elif message := _unwritable(bound, column, owner):
        yield Problem(value.position, message)
    elif not _same_type(project, column, value):
        message = (
            f"{owner} must be {input_type(project, column.type)}, as {bound.model.name} has it."
        )
        yield Problem(value.type.position, message)


def _unwritable(bound: Bound, column: Column, owner: str) -> str:
    """Why clients cannot write a column here; nothing if they can."""
    knows_its_row = column.name == "id" and bound.kind in _BY_ID
    if column.is_writable or knows_its_row or (column.version and bound.kind in _CHANGING):
        return ""
    if column.is_made:
        return f"{owner} is made by the server: no input can write it."
    return f"{owner} is {_kept(column)}: no input can write it."


def _kept(column: Column) -> str:
    return "@hidden" if column.hidden else "@readOnly"


def _missing(project: Project, bound: Bound, column: Column) -> Iterator[Problem]:
    value = bound.values.get(column.name)
    name = bound.input.name if bound.input else f"{bound.field}"
    if value is None and bound.misspells([column.name]):
        return
    if value is None:
        where = bound.input.position if bound.input else bound.field.action.position
        message = f'{name} has no "{column.name}", which a new {bound.model.name} needs.'
        yield Problem(where, message, f"{column.name}: {input_type(project, column.type)}!")
    elif value.type.nullable and not value.default and _same_type(project, column, value):
        message = f"{name}.{value.name} must be required, as {bound.model.name} needs it."
        yield Problem(value.type.position, message, f"{column.name}: {value.type}!")


def _same_type(project: Project, column: Column, value: InputValue) -> bool:
    is_same = input_type(project, column.type) == value.type.bare
    return is_same or not is_known(project, column.type.name)
