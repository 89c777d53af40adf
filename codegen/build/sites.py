"""What each field is: a column, a relation, a root field, or left to a resolver."""

from collections.abc import Mapping

from graphql import FieldDefinitionNode

from codegen.build.definitions import Definition
from codegen.build.directives import find
from codegen.build.fields import type_ref
from codegen.ir.project import Operation, Site

RELATIONS = ("belongsTo", "hasMany")
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
    if not is_model(owner):
        return Site.COMPUTED if node.arguments else Site.PLAIN
    if any(find(node.directives, name) for name in RELATIONS):
        return Site.RELATION
    return Site.COMPUTED if node.arguments or _is_composite(node, types) else Site.COLUMN


def _is_composite(node: FieldDefinitionNode, types: Mapping[str, Definition]) -> bool:
    """Whether the type has fields of its own; an unknown type counts as a scalar."""
    definition = types.get(type_ref(node.type).name)
    return definition is not None and definition.kind not in ("scalar_type", "enum_type")
