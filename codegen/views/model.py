"""`model.py`: the row, what makes and changes one, and the table."""

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.ir.models import Column, Model
from codegen.ir.project import ActionKind, Project, RootField
from codegen.ir.tables import TableIndex, default_order, former_table, table_indexes
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Piece, assigned, call, entries
from codegen.python.names import class_name, constant_name
from codegen.python.text import quoted, summary
from codegen.views.classes import DictClass, dict_class, field_line, not_required
from codegen.views.columns import column_imports, column_pieces
from codegen.views.modules import Header, header
from codegen.views.relations import relation_imports, relation_pieces
from codegen.views.types import given_type, python_type

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
    imports |= set(column_imports(project, model))
    imports |= set(relation_imports(model))
    for column in model.columns:
        imports |= python_type(project, column.type, stored=True).imports
        if not column.is_made:
            imports |= given_type(project, column.type).imports
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


def _bound(project: Project, model: Model, kind: ActionKind) -> list[RootField]:
    return [one for one in project.bound.get(model.name, ()) if one.action.kind is kind]


def _classes(project: Project, model: Model) -> Iterator[DictClass]:
    given = [column for column in model.columns if not column.is_made]
    yield dict_class(
        class_name(model.name),
        ("TypedDict",),
        f"One row of `{model.table.text}`.",
        (field_line(one.key, python_type(project, one.type, stored=True)) for one in model.columns),
    )
    yield dict_class(
        f"{model.name}Create",
        ("TypedDict",),
        "What `create` must be given; the other columns have defaults.",
        (_line(project, column, may_be_left_out=not column.is_required) for column in given),
    )
    # The version in a patch is the one that it was made for.
    patched = [*given, *([model.version] if model.version else [])]
    yield dict_class(
        f"{model.name}Patch",
        ("TypedDict", "total=False"),
        "What `update` may change; a column left out stays as it is.",
        (_line(project, column) for column in patched),
    )
    yield from _with_ids(project, model)


def _with_ids(project: Project, model: Model) -> Iterator[DictClass]:
    """The classes of the inputs that have an id in them."""
    if any(not one.field.argument("id") for one in _bound(project, model, ActionKind.UPDATE)):
        says = "A patch with the id of the row that it changes."
        yield dict_class(f"{model.name}Update", (f"{model.name}Patch",), says, ["id: str"])
    if _bound(project, model, ActionKind.UPSERT) or f"Upsert{model.name}Input" in project.derived:
        says = "What makes a row or, with the id of one that is there, changes it."
        fields = ["id: NotRequired[str]"]
        yield dict_class(f"{model.name}Upsert", (f"{model.name}Create",), says, fields)


def _line(project: Project, column: Column, *, may_be_left_out: bool = False) -> str:
    annotation = given_type(project, column.type)
    return field_line(column.key, annotation, may_be_left_out=may_be_left_out)


def _table(project: Project, model: Model) -> str:
    indexes = tuple(_index(index) for index in table_indexes(project, model))
    items: list[Piece] = [
        quoted(model.table.text),
        f"type={quoted(model.name)}",
        entries("columns=(", column_pieces(project, model)),
    ]
    if indexes:
        items.append(entries("indexes=(", indexes))
    order, descending = default_order(model)
    if order:
        direction = ("descending=True",) if descending else ()
        items.append(call("order=Order", quoted(order[0]), *direction))
    if model.relations:
        items.append(entries("relations=(", relation_pieces(project, model)))
    if model.renamed_from:
        items.append(f"renamed_from={quoted(former_table(model.renamed_from.text))}")
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
