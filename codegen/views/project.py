"""`project.py`: everything generated, listed for the server."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from codegen.ir.models import Column, Model
from codegen.ir.places import AnyPlace, places_by_file
from codegen.ir.project import Project
from codegen.ir.types import Field, InputValue
from codegen.python.imports import Import
from codegen.python.layout import Piece, call, entries, lay
from codegen.python.names import snake
from codegen.python.text import quoted
from codegen.views.bindings.module import has_bindings
from codegen.views.model import table_name
from codegen.views.modules import Header, header


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
        entries("bindables=(", tuple(f"*{model.folder}_bindings.BINDABLES" for model in bound)),
        entries("places=(", tuple(f"{one.module}_resolve.{one.name}" for one in found)),
        entries("resolvers=(", tuple(quoted(module) for module in _resolvers(found))),
    ]
    if names := _names(project):
        items.append(entries("names={", names, "}"))
    imports = set(_imports(project, bound, found))
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


def _names(project: Project) -> tuple[str, ...]:
    """The Python names that are not what the one converter makes, by where they stand."""
    changed = {path: key for path, key in _keys(project) if key != snake(path[-1])}
    return tuple(
        f"({', '.join(quoted(name) for name in path)}): {quoted(key)}"
        for path, key in sorted(changed.items())
    )


def _keys(project: Project) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every key of rows and inputs, and every argument: its path, and its name in Python."""
    for owner, fields in _owners(project):
        yield from (((owner, field.name), field.key) for field in fields)
    for owner, name, arguments in _resolved(project):
        yield from (((owner, name, argument.name), argument.key) for argument in arguments)


def _owners(project: Project) -> Iterator[tuple[str, Iterable[Column | Field | InputValue]]]:
    yield from ((model.name, model.columns) for model in project.models.values())
    yield from ((declared.name, declared.fields) for declared in project.objects.values())
    yield from ((given.name, given.fields) for given in project.inputs.values())


def _resolved(project: Project) -> Iterator[tuple[str, str, tuple[InputValue, ...]]]:
    """The fields that functions answer, with their arguments."""
    for model in project.models.values():
        for relations in (model.belongs_to, model.has_many):
            yield from ((model.name, one.name, one.arguments) for one in relations)
    roots = ((one.operation.value, one.field) for one in project.root_fields)
    written = ((one.parent, one.field) for one in project.hand_written)
    for owner, field in (*roots, *written):
        yield owner, field.name, field.arguments
