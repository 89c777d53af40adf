"""Root fields that directives bind: each a call of crud, of a loader or of the feeds."""

from collections.abc import Callable, Mapping

from codegen.ir.lookup import input_of, model_of
from codegen.ir.models import Model
from codegen.ir.project import ActionKind, Project, RootField
from codegen.ir.tables import unique_index_of
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Piece
from codegen.views.bindings.binding import (
    Answer,
    Binding,
    bind_root,
    crud_import,
    given_or_default,
    parameters,
)
from codegen.views.crud import by_columns
from codegen.views.functions import awaited, mapping
from codegen.views.loaders import by_id_name
from codegen.views.model import table_name
from codegen.views.types import PyType, row_type

_FILTER = Import("runtime.database.filters", "Filter")
_DB = "info.context.db"


def root_binding(project: Project, field: RootField) -> Binding:
    """The binding of a root field."""
    model = model_of(project, field)
    assert model
    return bind_root(field, _ANSWERS[field.action.kind](project, model, field))


def _find(project: Project, model: Model, field: RootField) -> Answer:
    returns = row_type(project, model.name) | "None"
    if filter_ := field.field.argument("filter"):
        parameter = _filter_parameter(required=filter_.required)
        needed = frozenset({_FILTER, crud_import(model)})
        return Answer((parameter,), returns, (awaited("crud.first", _DB, "filter"),), needed)
    takes, imports = parameters(project, field.field.arguments)
    if field.field.argument("id"):
        load = f"info.context.loaders.{by_id_name(model)}.load"
        return Answer(takes, returns, (awaited(load, "id"),), imports)
    index = unique_index_of(model, {one.name for one in field.field.arguments})
    assert index
    keys = [_argument_of(model, field, column) for column in index.columns]
    body = awaited(f"crud.get_by_{by_columns(index)}", _DB, *keys)
    return Answer(takes, returns, (body,), imports | {crud_import(model)})


def _list(project: Project, model: Model, field: RootField) -> Answer:
    row = row_type(project, model.name)
    takes: list[str] = []
    imports = {crud_import(model)}
    options: list[Piece] = []
    for argument in field.field.arguments:
        if argument.name == "filter":
            takes.append(_filter_parameter(required=argument.required))
            imports.add(_FILTER)
            options.append("filter")
        else:
            text, needed = parameters(project, [argument])
            takes += text
            imports |= needed
            options.append(f"{argument.key}={given_or_default(argument)}")
    # The filter is the only argument without a keyword.
    options.sort(key=lambda option: option != "filter")
    body = awaited("crud.page", _DB, *options)
    returns = PyType(f"list[{row.text}]", row.imports)
    return Answer(tuple(takes), returns, (body,), frozenset(imports))


def _create(project: Project, model: Model, field: RootField) -> Answer:
    takes = f"{model.name}Create"
    return _write(project, model, f"input: {takes}", awaited("crud.create", _DB, "input"), {takes})


def _create_many(project: Project, model: Model, field: RootField) -> Answer:
    row = row_type(project, model.name)
    returns = PyType(f"list[{row.text}]", row.imports)
    if field.action.field is None:
        takes = f"{model.name}Create"
        imports = frozenset({crud_import(model), _own(model, takes)})
        body = awaited("crud.create_many", _DB, "inputs")
        return Answer((f"inputs: list[{takes}]",), returns, (body,), imports)
    column = model.column(field.action.field.text)
    assert column
    parameter, imports = parameters(project, field.field.arguments)
    values = field.field.arguments[0].key
    rows = f'[{{"{column.key}": value}} for value in {values}]'
    body = awaited("crud.create_many", _DB, rows)
    return Answer(parameter, returns, (body,), imports | {crud_import(model)})


def _get_or_create(project: Project, model: Model, field: RootField) -> Answer:
    given = input_of(project, field)
    index = given and unique_index_of(model, {one.name for one in given.fields})
    assert index
    takes = f"{model.name}Create"
    body = awaited(f"crud.get_or_create_by_{by_columns(index)}", _DB, "input")
    return _write(project, model, f"input: {takes}", body, {takes})


def _update(project: Project, model: Model, field: RootField) -> Answer:
    takes = f"{model.name}Update"
    body = awaited("crud.update", _DB, 'input["id"]', "input")
    return _write(project, model, f"input: {takes}", body, {takes})


def _delete(project: Project, model: Model, field: RootField) -> Answer:
    has_id = field.field.argument("id") is not None
    takes, id_ = ("id: str", "id") if has_id else ("input: dict[str, str]", 'input["id"]')
    body = awaited("crud.delete", _DB, id_, tail=") is not None")
    return Answer((takes,), PyType("bool"), (body,), frozenset({crud_import(model)}))


def _changes(project: Project, model: Model, field: RootField) -> Answer:
    row = row_type(project, model.name)
    takes, imports = parameters(project, field.field.arguments)
    equals = [
        (f'"{column.key}"', argument.key)
        for argument in field.field.arguments
        if (column := model.column(argument.name))
    ]
    needed = {
        Import("collections.abc", "AsyncGenerator"),
        Import("runtime.feeds.change", "Change"),
        _own(model, table_name(model)),
    }
    returns = PyType(f"AsyncGenerator[Change[{row.text}], None]", row.imports)
    changes = Bracket("return info.context.feeds.changes(", (table_name(model), mapping(equals)))
    return Answer(takes, returns, (changes,), imports | needed)


_ANSWERS: Mapping[ActionKind, Callable[[Project, Model, RootField], Answer]] = {
    ActionKind.FIND: _find,
    ActionKind.LIST: _list,
    ActionKind.CREATE: _create,
    ActionKind.CREATE_MANY: _create_many,
    ActionKind.GET_OR_CREATE: _get_or_create,
    ActionKind.UPDATE: _update,
    ActionKind.DELETE: _delete,
    ActionKind.CHANGES: _changes,
}


def _write(project: Project, model: Model, parameter: str, body: Piece, takes: set[str]) -> Answer:
    row = row_type(project, model.name)
    imports = frozenset({crud_import(model), *(_own(model, name) for name in takes)})
    return Answer((parameter,), row, (body,), imports)


def _own(model: Model, name: str) -> Import:
    return Import(f"generated.{model.folder}.model", name)


def _argument_of(model: Model, field: RootField, key: str) -> str:
    for argument in field.field.arguments:
        column = model.column(argument.name)
        if column and column.key == key:
            return argument.key
    raise LookupError(key)


def _filter_parameter(*, required: bool) -> str:
    return "filter: Filter" if required else "filter: Filter | None = None"
