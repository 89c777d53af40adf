"""`loaders.py`, of a model and of the project: batched reads, by id, by parent, through a join."""

from dataclasses import dataclass, replace

from codegen.ir.models import HasMany, HasOne, ManyToMany, Model
from codegen.ir.project import Project
from codegen.ir.references import join_of
from codegen.python.imports import Import
from codegen.python.layout import Bracket, call, lay
from codegen.python.names import class_name
from codegen.python.text import quoted
from codegen.views.functions import signature
from codegen.views.model import table_name
from codegen.views.modules import Header, header

_DATABASE = Import("runtime.database.session", "Database")
_BATCH = Import("runtime.database.batches", "Batch")
_WINDOW = Import("runtime.database.windows", "Window")
_CONNECTION = Import("runtime.database.connections", "Connection")


@dataclass(frozen=True, slots=True)
class Loader:
    """One batched read: its name, what it gives for a key, and the call that makes it.

    `types` are named by what it gives, `tables` by the call.
    """

    name: str
    gives: str
    made: Bracket
    types: frozenset[Import]
    tables: frozenset[Import]
    is_windowed: bool = False


@dataclass(frozen=True, slots=True)
class LoaderText:
    """A function that makes a loader, or a member of the project's set of them."""

    signature: str
    body: str
    is_property: bool = False


@dataclass(frozen=True, slots=True)
class LoadersView:
    """What the templates place."""

    header: Header
    loaders: tuple[LoaderText, ...]


def loaders_view(project: Project, model: Model) -> LoadersView:
    """The module of a model's loaders."""
    found = loaders_of(project, model)
    imports = {Import("runtime.database", "loaders"), _BATCH, _DATABASE}
    for one in found:
        imports |= one.types | one.tables
    says = f"Batched reads of `{model.table.text}`."
    return LoadersView(header([model.file], says, imports), tuple(map(_function, found)))


def loader_set_view(project: Project, _: None) -> LoadersView:
    """The set of all loaders of the project."""
    imports = {Import("runtime.database.batches", "LoaderSet"), _BATCH}
    texts = []
    for model in project.models.values():
        for one in loaders_of(project, model):
            texts.append(_member(one))
            imports.add(Import(f"generated.{model.folder}.loaders", one.name))
            imports |= one.types
    says = "Every loader of the schema, one set per request."
    sources = [model.file for model in project.models.values()]
    return LoadersView(header(sources, says, imports), tuple(texts))


def loaders_of(project: Project, model: Model) -> tuple[Loader, ...]:
    """The loaders of a model's rows, and of the rows that are joined to it; each once."""
    found = [_by_id(model)]
    for reading in project.read_by.get(model.name, ()):
        if isinstance(reading.relation, HasOne | HasMany):
            found.append(by_parent(model, reading.relation))
    found += [joined(project, model, relation) for relation in model.many_to_many]
    return tuple({one.name: one for one in found}.values())


def by_id_name(model: Model) -> str:
    """`channel_by_id`."""
    return f"{model.noun}_by_id"


def by_parent(target: Model, relation: HasOne | HasMany) -> Loader:
    """`profile_by_user_id`, `messages_by_channel_id`, `messages_by_channel_id_connection`."""
    column = target.column(relation.column.text)
    assert column
    row, arguments = _row(target), ("db", table_name(target), quoted(column.key))
    needs = (frozenset({row}), frozenset({_table(target)}))
    if isinstance(relation, HasOne):
        made = call("loaders.one_by_parent", *arguments)
        return Loader(f"{target.noun}_by_{column.key}", f"{row.name} | None", made, *needs)
    # Some nouns are their own plurals.
    many = f"{target.plural}_list" if target.plural == target.noun else target.plural
    made = call("by_parent", *arguments, "window")
    return _windowed(relation, Loader(f"{many}_by_{column.key}", row.name, made, *needs))


def joined(project: Project, owner: Model, relation: ManyToMany) -> Loader:
    """`tags_of_post`, `tags_of_post_connection`."""
    target, join = project.models[relation.target], join_of(project, owner.name, relation)
    assert join
    row = _row(target)
    columns = f"({quoted(join.ours.key)}, {quoted(join.theirs.key)})"
    made = call("through", "db", table_name(target), table_name(join.model), columns, "window")
    needs = (frozenset({row}), frozenset({_table(target), _table(join.model)}))
    return _windowed(relation, Loader(f"{relation.key}_of_{owner.noun}", row.name, made, *needs))


def _windowed(relation: HasMany | ManyToMany, one: Loader) -> Loader:
    """Lists or connections of what a loader gives."""
    head, types = one.made.head, one.types | {_WINDOW}
    if relation.is_connection:
        made = replace(one.made, head=f"loaders.connections_{head}")
        name, gives = f"{one.name}_connection", f"Connection[{one.gives}]"
        return Loader(name, gives, made, types | {_CONNECTION}, one.tables, is_windowed=True)
    made = replace(one.made, head=f"loaders.{head}")
    return Loader(one.name, f"list[{one.gives}]", made, types, one.tables, is_windowed=True)


def _by_id(model: Model) -> Loader:
    row, table = _row(model), _table(model)
    made = call("loaders.by_id", "db", table.name)
    gives = f"{row.name} | None"
    return Loader(by_id_name(model), gives, made, frozenset({row}), frozenset({table}))


def _row(model: Model) -> Import:
    return Import(f"generated.{model.folder}.model", class_name(model.name))


def _table(model: Model) -> Import:
    return Import(f"generated.{model.folder}.model", table_name(model))


def _function(loader: Loader) -> LoaderText:
    parameters = ["db: Database", *(["window: Window"] if loader.is_windowed else [])]
    made = loader.made
    return LoaderText(
        signature(loader.name, parameters, f"Batch[str, {loader.gives}]", prefix=""),
        lay(replace(made, head=f"return {made.head}"), 1),
    )


def _member(loader: Loader) -> LoaderText:
    parameters = ["self", *(["window: Window"] if loader.is_windowed else [])]
    made = call("return self.shared", loader.name, *(["window"] if loader.is_windowed else []))
    return LoaderText(
        signature(loader.name, parameters, f"Batch[str, {loader.gives}]", indent=1, prefix=""),
        lay(made, 2),
        is_property=not loader.is_windowed,
    )
