"""What each field is: a column, a relation, a root field, or left to a resolver."""

from collections.abc import Mapping
from typing import TypeAlias

from graphql import FieldDefinitionNode

from codegen.ir.project import Operation, Site
from codegen.sdl.definitions import Definition, is_model
from codegen.sdl.directives import find
from codegen.sdl.mentions import name_of

Sites: TypeAlias = tuple[tuple[FieldDefinitionNode, Site], ...]

RELATIONS = frozenset({"belongsTo", "hasOne", "hasMany", "manyToMany"})
_ROOT_SITES = {
    Operation.QUERY.value: Site.QUERY,
    Operation.MUTATION.value: Site.MUTATION,
    Operation.SUBSCRIPTION.value: Site.SUBSCRIPTION,
}


def site_of_type(definition: Definition) -> Site:
    """What a directive on the type itself stands on."""
    return Site.MODEL if is_model(definition) else Site.OBJECT


def sites_of(definition: Definition, types: Mapping[str, Definition]) -> Sites:
    """What each field of an object is."""
    nodes = definition.parts("fields")
    if root := _ROOT_SITES.get(definition.name):
        return tuple((node, root) for node in nodes)
    of = _of_model if is_model(definition) else _of_object
    return tuple((node, of(node, types)) for node in nodes)


def _of_object(node: FieldDefinitionNode, _: Mapping[str, Definition]) -> Site:
    return Site.COMPUTED if _is_resolved(node) else Site.PLAIN


def _of_model(node: FieldDefinitionNode, types: Mapping[str, Definition]) -> Site:
    if any(use.name.value in RELATIONS for use in node.directives or ()):
        return Site.RELATION
    is_column = not _is_resolved(node) and _can_be_stored(node, types)
    return Site.COLUMN if is_column else Site.COMPUTED


def _is_resolved(node: FieldDefinitionNode) -> bool:
    return bool(node.arguments or find(node.directives, "computed"))


def _can_be_stored(node: FieldDefinitionNode, types: Mapping[str, Definition]) -> bool:
    """Whether a value of the type can stand in a row; an unknown type counts as a scalar."""
    definition = types.get(name_of(node.type))
    if definition is None or definition.kind in ("scalar_type", "enum_type"):
        return True
    is_object = definition.kind == "object_type" and definition.name not in _ROOT_SITES
    return is_object and not is_model(definition)
