"""Root fields that read: each a call of crud, of a loader or of the feeds."""

from dataclasses import replace

from codegen.ir.arguments import Meaning, arguments_of, of
from codegen.ir.models import Model
from codegen.ir.project import Project, RootField
from codegen.ir.tables import unique_index_of
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Piece
from codegen.python.names import parameter_name
from codegen.views.bindings.binding import Answer, Function, PassThrough, crud_import
from codegen.views.bindings.selection import Selection, equals, selection
from codegen.views.crud import by_columns
from codegen.views.functions import awaited
from codegen.views.loaders import by_id_name
from codegen.views.model import table_name
from codegen.views.types import PyType, row_type

DB = "info.context.db"
_CONNECTION = Import("runtime.database.connections", "Connection")


def find(project: Project, model: Model, field: RootField) -> Answer:
    """One row: by its id from the loader, by a unique index, else the first that fits."""
    arguments = arguments_of(model, field)
    chosen = selection(project, arguments)
    returns = row_type(project, model.name) | "None"
    required = all(one.value.required and not one.value.type.is_list for one in arguments)
    keys = {one.column.name: one.value.key for one in arguments if one.column}
    if required and keys.keys() == {"id"} == {one.value.name for one in arguments}:
        load = f"info.context.loaders.{by_id_name(model)}.load"
        return Function(chosen.parameters, returns, (awaited(load, keys["id"]),), chosen.imports)
    index = unique_index_of(model, set(keys), exactly=True)
    if index and required and len(keys) == len(arguments):
        by_key = {one.column.key: one.value.key for one in arguments if one.column}
        given = [by_key[column] for column in index.columns]
        passes_through = given == [parameter_name(column) for column in index.columns]
        by_unique = replace(chosen, passes_through=passes_through)
        return _read(model, by_unique, returns, f"get_by_{by_columns(index)}", *given)
    return _read(model, chosen, returns, "first", *chosen.passed)


def rows(project: Project, model: Model, field: RootField) -> Answer:
    """`@list`: a page of the rows that fit."""
    chosen = selection(project, arguments_of(model, field))
    return _read(model, chosen, rows_type(project, model), "page", *chosen.passed)


def connection(project: Project, model: Model, field: RootField) -> Answer:
    """`@paginate`: the rows that fit, with cursors."""
    chosen = selection(project, arguments_of(model, field))
    row = row_type(project, model.name)
    returns = PyType(f"Connection[{row.text}]", row.imports | {_CONNECTION})
    return _read(model, chosen, returns, "connection", *chosen.passed)


def count(project: Project, model: Model, field: RootField) -> Answer:
    """`@count`: how many rows fit."""
    chosen = selection(project, arguments_of(model, field))
    return _read(model, chosen, PyType("int"), "count", *chosen.passed)


def changes(project: Project, model: Model, field: RootField) -> Answer:
    """`@changes`: what becomes of the rows that fit."""
    arguments = arguments_of(model, field)
    chosen, row = selection(project, arguments), row_type(project, model.name)
    table = Import(f"generated.{model.folder}.model", table_name(model))
    if chosen.passes_through:
        return PassThrough(table.name, frozenset({table}))
    given: tuple[Piece, ...] = (table.name, equals(of(arguments, Meaning.CONDITION)))
    if chosen.filter != "None":
        given = (*given, chosen.filter)
    needed = {Import("runtime.feeds.change", "Changes"), table}
    returns = PyType(f"Changes[{row.text}]", row.imports)
    body = Bracket("return info.context.feeds.changes(", given)
    return Function(chosen.parameters, returns, (body,), chosen.imports | needed)


def rows_type(project: Project, model: Model) -> PyType:
    """`list[Channel]`."""
    row = row_type(project, model.name)
    return PyType(f"list[{row.text}]", row.imports)


def _read(model: Model, chosen: Selection, returns: PyType, function: str, *given: Piece) -> Answer:
    if chosen.passes_through:
        return PassThrough(f"crud.{function}", frozenset({crud_import(model)}))
    body = awaited(f"crud.{function}", DB, *given)
    return Function(chosen.parameters, returns, (body,), chosen.imports | {crud_import(model)})
