"""`loaders.py`, of a model and of the project: batched reads, by id and by parent."""

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.ir.models import Model
from codegen.ir.project import Project
from codegen.ir.tables import Children, children_of, list_name
from codegen.python.imports import Import
from codegen.python.layout import call, lay
from codegen.python.names import class_name, parameter_name
from codegen.python.plurals import plural
from codegen.views.functions import awaited, signature
from codegen.views.modules import Header, header

_BATCHES = "runtime.database.batches"
_DATABASE = Import("runtime.database.session", "Database")


@dataclass(frozen=True, slots=True)
class Loader:
    """A function that makes a loader: its signature, and what it loads."""

    signature: str
    load: str
    body: str


@dataclass(frozen=True, slots=True)
class LoadersView:
    """What the templates place."""

    header: Header
    loaders: tuple[Loader, ...]


def loaders_view(project: Project, model: Model) -> LoadersView:
    """The module of a model's loaders."""
    own = f"generated.{model.folder}"
    names = ("Batch", "one_per_key")
    imports = {
        Import(own, "crud"),
        Import(f"{own}.model", class_name(model.name)),
        _DATABASE,
        *(Import(_BATCHES, name) for name in names),
    }
    loaders = (
        _by_id(model),
        *(_by_parent(model, children) for children in children_of(project, model)),
    )
    says = f"Batched reads of `{model.table.text}`."
    return LoadersView(header([model.file], says, imports), loaders)


def by_id_name(model: Model) -> str:
    """`channel_by_id`."""
    return f"{model.noun}_by_id"


def by_parent_name(model: Model, children: Children) -> str:
    """`messages_by_channel_id`."""
    return f"{model.plural}_by_{list_name(model, children)}"


def _by_id(model: Model) -> Loader:
    row = class_name(model.name)
    found = call("return one_per_key", "ids", call("await crud.get_many", "db", "ids"), '"id"')
    return Loader(
        signature(by_id_name(model), ["db: Database"], f"Batch[str, {row} | None]", prefix=""),
        signature("load", ["ids: list[str]"], f"list[{row} | None]", indent=1),
        lay(found, 2),
    )


def _by_parent(model: Model, children: Children) -> Loader:
    row, name = class_name(model.name), by_parent_name(model, children)
    keys = plural(parameter_name(children.column))
    found = awaited(f"crud.list_by_{list_name(model, children)}", "db", keys, "limit=limit")
    parameters = ["db: Database", "*", "limit: int | None"]
    return Loader(
        signature(name, parameters, f"Batch[str, list[{row}]]", prefix=""),
        signature("load", [f"{keys}: list[str]"], f"list[list[{row}]]", indent=1),
        lay(found, 2),
    )


@dataclass(frozen=True, slots=True)
class SharedLoader:
    """A member of the project's set of loaders."""

    decorated: bool
    signature: str
    body: str


@dataclass(frozen=True, slots=True)
class LoaderSetView:
    """What the template places."""

    header: Header
    loaders: tuple[SharedLoader, ...]


def loader_set_view(project: Project, _: None) -> LoaderSetView:
    """The set of all loaders of the project."""
    loaders = [one for model in project.models.values() for one in _shared(project, model)]
    says = "Every loader of the schema, one set per request."
    sources = [model.file for model in project.models.values()]
    return LoaderSetView(header(sources, says, _set_imports(project)), tuple(loaders))


def _shared(project: Project, model: Model) -> Iterator[SharedLoader]:
    row, name = class_name(model.name), by_id_name(model)
    yield SharedLoader(
        True,
        signature(name, ["self"], f"Batch[str, {row} | None]", indent=1, prefix=""),
        lay(call(f"return {name}", "self.db"), 2),
    )
    for children in children_of(project, model):
        name = by_parent_name(model, children)
        parameters, returns = ["self", "*", "limit: int | None"], f"Batch[str, list[{row}]]"
        yield SharedLoader(
            False,
            signature(name, parameters, returns, indent=1, prefix=""),
            lay(call("return self.shared", name, "limit=limit"), 2),
        )


def _set_imports(project: Project) -> Iterator[Import]:
    yield from (Import(_BATCHES, name) for name in ("Batch", "LoaderSet"))
    yield Import("functools", "cached_property")
    for model in project.models.values():
        own = f"generated.{model.folder}"
        yield Import(f"{own}.model", class_name(model.name))
        yield Import(f"{own}.loaders", by_id_name(model))
        for children in children_of(project, model):
            yield Import(f"{own}.loaders", by_parent_name(model, children))
