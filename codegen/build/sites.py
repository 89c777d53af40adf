"""What each field is: a column, a relation, a root field, or left to a resolver."""

from collections.abc import Mapping

from graphql import FieldDefinitionNode

from codegen.build.directives import find
from codegen.build.fields import type_ref
from codegen.ir.project import Operation, Site
from codegen.sdl.definitions import Definition

RELATIONS = ("belongsTo", "hasOne", "hasMany", "manyToMany")
_ROOT_SITES = {
    Operation.QUERY.value: Site.QUERY,
    Operation.MUTATION.value: Site.MUTATION,
    Operation.SUBSCRIPTION.value: Site.SUBSCRIPTION,
}


def is_model(definition: Definition) -> bool:
    """Whether rows of the type are stored."""
    return definition.kind == "object_type" and find(definition.directives, "model") is not None


def site_of_type(definition: Definition) -> Site:
    """What a directive on the type itself stands on."""
    return Site.MODEL if is_model(definition) else Site.OBJECT


def site_of(node: FieldDefinitionNode, owner: Definition, types: Mapping[str, Definition]) -> Site:
    """What a field of an object is."""
    if owner.name in _ROOT_SITES:
        return _ROOT_SITES[owner.name]
    is_resolved = bool(node.arguments or find(node.directives, "computed"))
    if not is_model(owner):
        return Site.COMPUTED if is_resolved else Site.PLAIN
    if any(find(node.directives, name) for name in RELATIONS):
        return Site.RELATION
    return Site.COMPUTED if is_resolved or not _can_be_stored(node, types) else Site.COLUMN


def _can_be_stored(node: FieldDefinitionNode, types: Mapping[str, Definition]) -> bool:
    """Whether a value of the type can stand in a row; an unknown type counts as a scalar."""
    definition = types.get(type_ref(node.type).name)
    if definition is None or definition.kind in ("scalar_type", "enum_type"):
        return True
    is_object = definition.kind == "object_type" and definition.name not in _ROOT_SITES
    return is_object and not is_model(definition)
