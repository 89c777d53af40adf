"""`crud.py`: what reads and writes one table, with what its unique fields allow besides."""

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.ir.models import Model
from codegen.ir.project import Project
from codegen.ir.tables import TableIndex, unique_indexes
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Shape, call, lay
from codegen.python.names import class_name, parameter_name
from codegen.python.text import docstring, quoted
from codegen.views.classes import class_head
from codegen.views.functions import awaited, method
from codegen.views.model import table_name
from codegen.views.modules import Header, header
from codegen.views.types import PyType, python_type


@dataclass(frozen=True, slots=True)
class CrudView:
    """What the template places."""

    header: Header
    head: str
    docstring: str
    methods: tuple[str, ...]
    crud: str


def crud_view(project: Project, model: Model) -> CrudView:
    """The module that reads and writes a model's rows."""
    indexes, name = unique_indexes(model), f"{model.name}Crud"
    types = (class_name(model.name), f"{model.name}Create", f"{model.name}Patch")
    table = table_name(model)
    imports = {Import("runtime.database.crud", "Crud"), *_imports(project, model, indexes)}
    imports |= {Import(f"generated.{model.folder}.model", one) for one in (*types, table)}
    return CrudView(
        header([model.file], f"Read and write `{model.table.text}`.", imports),
        class_head(name, Bracket("Crud[", types, "]", Shape.CALL)),
        docstring(f"Reads and writes rows of {model.name}.", 1),
        tuple(text for index in indexes for text in _methods(project, model, index)),
        lay(call(f"crud = {name}", table)),
    )


def by_columns(index: TableIndex) -> str:
    """`name`, `channel_id_and_user_id`."""
    return "_and_".join(index.columns)


def _methods(project: Project, model: Model, index: TableIndex) -> Iterator[str]:
    """The row with unique columns, and the same made if there is none."""
    row, name = class_name(model.name), quoted(index.name)
    names = [parameter_name(column) for column in index.columns]
    types = [_column_type(project, model, column).text for column in index.columns]
    value = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
    yield method(
        f"get_by_{by_columns(index)}",
        ["db: Database", *(f"{key}: {type_}" for key, type_ in zip(names, types, strict=True))],
        f"{row} | None",
        awaited("db.get_by", "self.table", name, value),
    )
    yield method(
        f"get_or_create_by_{by_columns(index)}",
        ["db: Database", f"input: {model.name}Create"],
        row,
        awaited("db.get_or_create", "self.table", "input", f"index={name}"),
    )


def _imports(project: Project, model: Model, indexes: tuple[TableIndex, ...]) -> Iterator[Import]:
    if indexes:
        yield Import("runtime.database.session", "Database")
    for index in indexes:
        for column in index.columns:
            yield from _column_type(project, model, column).imports


def _column_type(project: Project, model: Model, key: str) -> PyType:
    column = next(column for column in model.columns if column.key == key)
    return python_type(project, column.type)
