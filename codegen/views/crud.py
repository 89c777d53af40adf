"""`crud.py`: the functions that read and write one table, each a call of the database."""

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.ir.models import Model
from codegen.ir.project import Project
from codegen.ir.tables import (
    Children,
    TableIndex,
    children_of,
    index_name,
    list_name,
    unique_indexes,
)
from codegen.python.imports import Import
from codegen.python.names import class_name, parameter_name
from codegen.python.plurals import plural
from codegen.python.text import quoted
from codegen.views.functions import awaited, function
from codegen.views.model import table_name
from codegen.views.modules import Header, header
from codegen.views.types import PyType, python_type


@dataclass(frozen=True, slots=True)
class CrudView:
    """What the template places."""

    header: Header
    functions: tuple[str, ...]


def crud_view(project: Project, model: Model) -> CrudView:
    """The module of the functions of a model."""
    functions = (
        *_reads(model),
        *(_get_by(project, model, index) for index in unique_indexes(model)),
        *_lists(model),
        *(_list_by(project, model, children) for children in children_of(project, model)),
        *_creates(model),
        *(_get_or_create(model, index) for index in unique_indexes(model)),
        *_changes(model),
    )
    says = f"Read and write `{model.table.text}`."
    return CrudView(header([model.file], says, _imports(project, model)), functions)


def by_columns(index: TableIndex) -> str:
    """`name`, `channel_id_and_user_id`."""
    return "_and_".join(index.columns)


def _reads(model: Model) -> Iterator[str]:
    row, table = class_name(model.name), table_name(model)
    yield function(
        "get", ["db: Database", "id: str"], f"{row} | None", awaited("db.get", table, "id")
    )
    yield function(
        "get_many",
        ["db: Database", "ids: Sequence[str]"],
        f"list[{row}]",
        awaited("db.get_many", table, "ids"),
    )


def _get_by(project: Project, model: Model, index: TableIndex) -> str:
    names = [parameter_name(column) for column in index.columns]
    types = [_column_type(project, model, column).text for column in index.columns]
    value = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
    return function(
        f"get_by_{by_columns(index)}",
        ["db: Database", *(f"{name}: {type_}" for name, type_ in zip(names, types, strict=True))],
        f"{class_name(model.name)} | None",
        awaited("db.get_by", table_name(model), quoted(index.name), value),
    )


def _lists(model: Model) -> Iterator[str]:
    row, table = class_name(model.name), table_name(model)
    yield function(
        "first",
        ["db: Database", "filter: Filter | None"],
        f"{row} | None",
        awaited("db.first", table, "filter"),
    )
    yield function(
        "page",
        [
            "db: Database",
            "filter: Filter | None = None",
            "*",
            "page: int | None = None",
            "limit: int | None = None",
        ],
        f"list[{row}]",
        awaited("db.page", table, "filter", "page=page", "limit=limit"),
    )


def _list_by(project: Project, model: Model, children: Children) -> str:
    keys = plural(parameter_name(children.column))
    index = index_name(project, model, children.columns)
    direction = ("descending=True",) if children.descending else ()
    return function(
        f"list_by_{list_name(model, children)}",
        ["db: Database", f"{keys}: Sequence[str]", "*", "limit: int | None = None"],
        f"list[list[{class_name(model.name)}]]",
        awaited(
            "db.children",
            table_name(model),
            keys,
            f"index={quoted(index)}",
            "limit=limit",
            *direction,
        ),
    )


def _creates(model: Model) -> Iterator[str]:
    row, table = class_name(model.name), table_name(model)
    yield function(
        "create",
        ["db: Database", f"values: {model.name}Create"],
        row,
        awaited("db.insert", table, "values"),
    )
    yield function(
        "create_many",
        ["db: Database", f"values: Sequence[{model.name}Create]"],
        f"list[{row}]",
        awaited("db.insert_many", table, "values"),
    )


def _get_or_create(model: Model, index: TableIndex) -> str:
    return function(
        f"get_or_create_by_{by_columns(index)}",
        ["db: Database", f"values: {model.name}Create"],
        class_name(model.name),
        awaited("db.get_or_create", table_name(model), "values", f"index={quoted(index.name)}"),
    )


def _changes(model: Model) -> Iterator[str]:
    row, table = class_name(model.name), table_name(model)
    yield function(
        "update",
        ["db: Database", "id: str", f"patch: {model.name}Patch"],
        row,
        awaited("db.update", table, "id", "patch"),
    )
    yield function(
        "delete",
        ["db: Database", "id: str"],
        f"{row} | None",
        awaited("db.delete", table, "id"),
    )


def _imports(project: Project, model: Model) -> Iterator[Import]:
    own = f"generated.{model.folder}.model"
    yield from (Import(own, name) for name in (table_name(model), class_name(model.name)))
    yield from (Import(own, f"{model.name}{kind}") for kind in ("Create", "Patch"))
    yield Import("collections.abc", "Sequence")
    yield Import("runtime.database.filters", "Filter")
    yield Import("runtime.database.session", "Database")
    for index in unique_indexes(model):
        for column in index.columns:
            yield from _column_type(project, model, column).imports


def _column_type(project: Project, model: Model, key: str) -> PyType:
    column = next(column for column in model.columns if column.key == key)
    return python_type(project, column.type)
