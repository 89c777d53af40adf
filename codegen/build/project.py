"""The whole schema: from a document to the IR."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from graphql import DocumentNode, FieldDefinitionNode

from codegen.build.columns import column
from codegen.build.directives import name_argument, names_argument
from codegen.build.fields import field
from codegen.build.models import model
from codegen.build.sites import Sites, site_of_type, sites_of
from codegen.build.types import (
    embedded_names,
    enum_type,
    input_type,
    inside,
    object_type,
    other_type,
)
from codegen.ir.arguments import keyed_by_columns
from codegen.ir.models import ManyToMany, Model
from codegen.ir.project import (
    Action,
    ActionKind,
    HandWritten,
    Operation,
    Project,
    Reading,
    RootField,
    Site,
    Use,
)
from codegen.sdl.definitions import Definition, definitions, is_model
from codegen.sdl.derive.kinds import Derived
from codegen.sdl.positions import position_of

_KINDS = {kind.value: kind for kind in ActionKind}
_ROOTS = {operation.value: operation for operation in Operation}


def build(
    document: DocumentNode,
    derived: Mapping[str, Derived] | None = None,
    lost: Set[str] = frozenset(),
) -> Project:
    """Everything that the document says; what is wrong in it stays in it, for the rules."""
    types = definitions(document.definitions)
    objects = [one for one in types.values() if one.kind == "object_type"]
    others = ("scalar_type", "interface_type", "union_type")
    sites = {one.name: sites_of(one, types) for one in objects}
    models = {one.name: model(one, types, sites[one.name]) for one in objects if is_model(one)}
    plain = {one.name: object_type(one, sites[one.name]) for one in objects if _is_plain(one)}
    root_fields = tuple(keyed_by_columns(one, models) for one in _root_fields(objects))
    return Project(
        models=models,
        objects=plain,
        inputs={
            one.name: input_type(one, (derived or {}).get(one.name))
            for one in types.values()
            if one.kind == "input_object_type"
        },
        enums={one.name: enum_type(one) for one in types.values() if one.kind == "enum_type"},
        others={one.name: other_type(one, objects) for one in types.values() if one.kind in others},
        root_fields=root_fields,
        hand_written=tuple(_hand_written(objects, sites)),
        uses=(*_uses(objects, sites), *_uses_of_interfaces(types.values())),
        read_by=_read_by(models.values()),
        bound=_bound(models, root_fields),
        embedded={
            name: tuple(column(node, types) for node, site in sites[name] if site is Site.PLAIN)
            for name in sorted(embedded_names(models, plain))
        },
        derived=derived or {},
        lost=lost | inside(plain, lost),
    )


def _read_by(models: Iterable[Model]) -> Mapping[str, tuple[Reading, ...]]:
    found: dict[str, tuple[Reading, ...]] = defaultdict(tuple)
    for one in models:
        for relation in one.relations:
            table = relation.target
            if isinstance(relation, ManyToMany):
                table = relation.through.text
            found[table] += (Reading(one.name, relation),)
    return dict(found)


def _bound(
    models: Mapping[str, Model], root_fields: Iterable[RootField]
) -> Mapping[str, tuple[RootField, ...]]:
    found: dict[str, tuple[RootField, ...]] = defaultdict(tuple)
    for one in root_fields:
        if about := one.model(models):
            found[about.name] += (one,)
    return dict(found)


def _is_plain(definition: Definition) -> bool:
    return definition.name not in _ROOTS and not is_model(definition)


def _root_fields(objects: list[Definition]) -> Iterator[RootField]:
    for node, operation in _nodes_of_roots(objects):
        if action := _action(node):
            yield RootField(operation, field(node), action, position_of(node).path)


def _action(node: FieldDefinitionNode) -> Action | None:
    for use in node.directives or ():
        if kind := _KINDS.get(use.name.value):
            return Action(
                kind,
                position_of(use),
                model=name_argument(use, "model"),
                field=name_argument(use, "field"),
                by=names_argument(use, "by"),
            )
    return None


def _hand_written(objects: list[Definition], sites: Mapping[str, Sites]) -> Iterator[HandWritten]:
    for node, operation in _nodes_of_roots(objects):
        if not _action(node):
            yield HandWritten(operation.value, operation, field(node), position_of(node).path)
    for one in objects:
        for node, site in sites[one.name]:
            if site is Site.COMPUTED:
                yield HandWritten(one.name, None, field(node), position_of(node).path)


def _nodes_of_roots(
    objects: list[Definition],
) -> Iterator[tuple[FieldDefinitionNode, Operation]]:
    found = {one.name: one for one in objects}
    for name, operation in _ROOTS.items():
        if name in found:
            yield from ((node, operation) for node in found[name].parts("fields"))


def _uses(objects: list[Definition], sites: Mapping[str, Sites]) -> Iterator[Use]:
    """Every use of a directive on an object or on one of its fields."""
    for one in objects:
        for use in one.directives:
            yield Use(use.name.value, one.name, site_of_type(one), position_of(use))
        for node, site in sites[one.name]:
            for use in node.directives or ():
                owner = f"{one.name}.{node.name.value}"
                yield Use(use.name.value, owner, site, position_of(use))


def _uses_of_interfaces(types: Iterable[Definition]) -> Iterator[Use]:
    """Every use of a directive on a field of an interface, or on an argument of one."""
    for one in types:
        for node in one.parts("fields") if one.kind == "interface_type" else ():
            owner = f"{one.name}.{node.name.value}"
            for part in (node, *(node.arguments or ())):
                for use in part.directives or ():
                    yield Use(use.name.value, owner, Site.INTERFACE, position_of(use))
