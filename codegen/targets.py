"""The menu: everything that is emitted, with its path, its template and its view."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from codegen.ir.places import places_by_file
from codegen.ir.project import Project
from codegen.python.names import module_name
from codegen.sdl.sources import stem
from codegen.views.bindings.module import bindings_view, has_bindings
from codegen.views.crud import crud_view
from codegen.views.declared import enums_view, types_view, used_names
from codegen.views.loaders import loader_set_view, loaders_view
from codegen.views.model import model_view
from codegen.views.modules import context_view, package_view
from codegen.views.project import project_view
from codegen.views.resolve import resolve_view


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of file; `of` gives what there is one of, by the folder that it is put into."""

    path: str
    template: str
    view: Callable[[Project, Any], Any]
    of: Callable[[Project], Iterable[tuple[str, Any]]]


@dataclass(frozen=True, slots=True)
class Output:
    """One file to render."""

    path: str
    template: str
    view: Any


def outputs(project: Project) -> list[Output]:
    """Every Python file of `generated/`."""
    found = [
        Output(
            f"generated/{target.path.format(folder)}", target.template, target.view(project, one)
        )
        for target in TARGETS
        for folder, one in target.of(project)
    ]
    return [*found, *_packages(found)]


def _models(project: Project) -> Iterator[tuple[str, Any]]:
    return ((model.folder, model) for model in project.models.values())


def _bound_models(project: Project) -> Iterator[tuple[str, Any]]:
    return ((folder, model) for folder, model in _models(project) if has_bindings(project, model))


def _enums(project: Project) -> Iterator[tuple[str, Any]]:
    return _by_file(project, project.enums)


def _declared(project: Project) -> Iterator[tuple[str, Any]]:
    return _by_file(project, {**project.inputs, **project.objects})


def _places(project: Project) -> Iterator[tuple[str, Any]]:
    return ((module_name(stem(one.file)), one) for one in places_by_file(project))


def _project(project: Project) -> Iterator[tuple[str, Any]]:
    yield "", None


def _by_file(project: Project, declared: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """What columns and hand-written fields use, by the SDL file that declares it."""
    used = used_names(project)
    files: dict[str, list[Any]] = defaultdict(list)
    for name, one in declared.items():
        if name in used and one.file:
            files[one.file].append(one)
    return ((module_name(stem(file)), found) for file, found in sorted(files.items()))


def _packages(found: Iterable[Output]) -> Iterator[Output]:
    """An `__init__.py` in every folder."""
    folders: dict[str, list[Output]] = defaultdict(list)
    for output in found:
        folders[output.path.rpartition("/")[0]].append(output)
    for folder, inside in folders.items():
        view = package_view(folder, [output.view.header for output in inside])
        yield Output(f"{folder}/__init__.py", "package.py.jinja", view)


TARGETS = (
    Target("{}/enums.py", "enums.py.jinja", enums_view, _enums),
    Target("{}/types.py", "types.py.jinja", types_view, _declared),
    Target("{}/model.py", "model.py.jinja", model_view, _models),
    Target("{}/crud.py", "crud.py.jinja", crud_view, _models),
    Target("{}/loaders.py", "loaders.py.jinja", loaders_view, _models),
    Target("{}/bindings.py", "bindings.py.jinja", bindings_view, _bound_models),
    Target("{}/resolve.py", "resolve.py.jinja", resolve_view, _places),
    Target("loaders.py", "loader_set.py.jinja", loader_set_view, _project),
    Target("context.py", "context.py.jinja", context_view, _project),
    Target("project.py", "project.py.jinja", project_view, _project),
)
