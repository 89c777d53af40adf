"""`project.py`: everything generated, listed for the server."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codegen.ir.models import Model
from codegen.ir.places import AnyPlace, places_by_file
from codegen.ir.project import Project
from codegen.python.imports import Import
from codegen.python.layout import Piece, call, entries, lay
from codegen.python.text import quoted
from codegen.views.bindings.module import has_bindings
from codegen.views.model import table_name
from codegen.views.modules import Header, header
from codegen.views.values import said_of_values, value_imports


@dataclass(frozen=True, slots=True)
class ProjectView:
    """What the template places."""

    header: Header
    project: str


def project_view(project: Project, _: None) -> ProjectView:
    """The module that declares the project."""
    bound = [model for model in project.models.values() if has_bindings(project, model)]
    found = [place for one in places_by_file(project) for place in one.all]
    tables = tuple(table_name(model) for model in project.models.values())
    items: list[Piece] = [
        "context=Context",
        entries("tables=(", tables),
        entries("bindables=(", tuple(f"{model.folder}_bindings.bind" for model in bound)),
        entries("places=(", tuple(f"{one.module}_resolve.{one.name}" for one in found)),
        entries("resolvers=(", tuple(quoted(module) for module in _resolvers(found))),
    ]
    items += said_of_values(project)
    imports = {*_imports(project, bound, found), *value_imports(project)}
    text = lay(call("PROJECT = Project", *items))
    return ProjectView(header([], "The project as the server sees it.", imports), text)


def _resolvers(found: Sequence[AnyPlace]) -> list[str]:
    """The modules of the resolvers."""
    files = sorted({one.resolvers_file for one in found}, key=lambda path: (path.count("/"), path))
    return [path.removesuffix(".py").replace("/", ".") for path in files]


def _imports(project: Project, bound: list[Model], found: Sequence[AnyPlace]) -> Iterator[Import]:
    yield Import("generated.context", "Context")
    yield Import("runtime.project", "Project")
    for model in project.models.values():
        yield Import(f"generated.{model.folder}.model", table_name(model))
    for model in bound:
        yield Import(f"generated.{model.folder}", "bindings", f"{model.folder}_bindings")
    for module in {one.module for one in found}:
        yield Import(f"generated.{module}", "resolve", f"{module}_resolve")
