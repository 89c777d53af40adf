"""`model.py`: the row, what makes and changes one, and the table."""

from dataclasses import dataclass

from codegen.ir.models import Column, Model
from codegen.ir.project import ActionKind, Project
from codegen.ir.tables import TableIndex, default_order, table_indexes
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Piece, assigned, call, entries
from codegen.python.names import class_name, constant_name
from codegen.python.text import quoted, summary
from codegen.views.classes import DictClass, dict_class, field_line, not_required
from codegen.views.columns import column_imports, column_piece
from codegen.views.modules import Header, header
from codegen.views.types import python_type

_TABLE = "runtime.database.table"


@dataclass(frozen=True, slots=True)
class ModelView:
    """What the template places."""

    header: Header
    classes: tuple[DictClass, ...]
    table: str


def model_view(project: Project, model: Model) -> ModelView:
    """The module of a model."""
    classes = tuple(_classes(project, model))
    fields = [line for one in classes for line in one.fields]
    imports = {Import("typing", "TypedDict"), Import(_TABLE, "Table"), *not_required(fields)}
    for column in model.columns:
        imports |= python_type(project, column.type).imports
        imports |= set(column_imports(project, model, column))
    if table_indexes(project, model):
        imports.add(Import(_TABLE, "Index"))
    if model.created_at:
        imports.add(Import(_TABLE, "Order"))
    says = summary(model.name, model.description or "a stored type.")
    return ModelView(header([model.file], says, imports), classes, _table(project, model))


def table_name(model: Model) -> str:
    """The constant that is the model's table."""
    name = constant_name(model.plural)
    return f"{name}_TABLE" if name == class_name(model.name) else name


def creatable(model: Model) -> list[Column]:
    """The columns that whoever makes a row gives; the others are made."""
    return [column for column in model.columns if column.name != "id" and not column.created_at]


def is_updated(project: Project, model: Model) -> bool:
    """Whether a root field changes rows by an input that has their id."""
    bound = project.bound.get(model.name, ())
    return any(one.action.kind is ActionKind.UPDATE for one in bound)


def _classes(project: Project, model: Model) -> list[DictClass]:
    name = class_name(model.name)
    columns = creatable(model)
    row = (_line(project, column) for column in model.columns)
    create = (_line(project, column, creating=True) for column in columns)
    patch = (_line(project, column) for column in columns)
    classes = [
        dict_class(name, ("TypedDict",), f"One row of `{model.table.text}`.", row),
        dict_class(
            f"{model.name}Create",
            ("TypedDict",),
            "What `create` must be given; the other columns have defaults.",
            create,
        ),
        dict_class(
            f"{model.name}Patch",
            ("TypedDict", "total=False"),
            "What `update` may change; a column left out stays as it is.",
            patch,
        ),
    ]
    if is_updated(project, model):
        says = "A patch with the id of the row that it changes."
        classes.append(
            dict_class(f"{model.name}Update", (f"{model.name}Patch",), says, ["id: str"])
        )
    return classes


def _line(project: Project, column: Column, *, creating: bool = False) -> str:
    left_out = creating and (column.type.nullable or column.default is not None)
    return field_line(column.key, python_type(project, column.type), may_be_left_out=left_out)


def _table(project: Project, model: Model) -> str:
    columns = tuple(column_piece(project, model, column) for column in model.columns)
    indexes = tuple(_index(index) for index in table_indexes(project, model))
    items: list[Piece] = [
        quoted(model.table.text),
        f"type={quoted(model.name)}",
        entries("columns=(", columns),
    ]
    if indexes:
        items.append(entries("indexes=(", indexes))
    order, descending = default_order(model)
    if order:
        direction = ("descending=True",) if descending else ()
        items.append(call("order=Order", quoted(order[0]), *direction))
    return assigned(table_name(model), "Table", class_name(model.name), call("Table", *items))


def _index(index: TableIndex) -> Bracket:
    options: list[Piece] = [quoted(column) for column in index.columns]
    if index.name != "_".join(index.columns):
        options.append(f"name={quoted(index.name)}")
    if index.unique:
        options.append("unique=True")
    if index.multi:
        options.append("multi=True")
    return call("Index", *options)
