"""Types beside models: objects, inputs, enums, scalars, interfaces and unions."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace

from codegen.build.fields import field, input_field
from codegen.build.sites import Sites
from codegen.ir.models import Model
from codegen.ir.project import Site
from codegen.ir.types import EnumType, InputType, ObjectType, OtherType
from codegen.sdl.definitions import Definition
from codegen.sdl.derive.kinds import Derived, DerivedKind

_OPAQUE = (DerivedKind.FILTER, DerivedKind.ORDER_BY)


def object_type(definition: Definition, sites: Sites) -> ObjectType:
    """An object that has no table."""
    return ObjectType(
        definition.name,
        definition.file,
        definition.position,
        definition.description,
        tuple(field(node) for node, site in sites if site is Site.PLAIN),
        tuple(node.name.value for node, site in sites if site is Site.COMPUTED),
    )


def input_type(definition: Definition, derived: Derived | None = None) -> InputType:
    """An input object; of a derived filter or order, what files add: nobody needs the rest."""
    is_opaque = derived is not None and derived.kind in _OPAQUE
    own = replace(definition, nodes=definition.nodes[1:]) if is_opaque else definition
    return InputType(
        definition.name,
        definition.file,
        definition.position,
        definition.description,
        tuple(input_field(node) for node in own.parts("fields")),
    )


def enum_type(definition: Definition) -> EnumType:
    """An enum."""
    return EnumType(
        definition.name,
        definition.file,
        definition.position,
        definition.description,
        tuple(node.name.value for node in definition.parts("values")),
    )


def other_type(definition: Definition, objects: Iterable[Definition]) -> OtherType:
    """A scalar, or an interface or a union with the objects that it can be."""
    return OtherType(
        definition.name,
        definition.position,
        is_scalar=definition.kind == "scalar_type",
        file=definition.file,
        description=definition.description,
        members=tuple(_members(definition, objects)),
    )


def _members(definition: Definition, objects: Iterable[Definition]) -> list[str]:
    if definition.kind == "interface_type":
        return [
            one.name
            for one in objects
            if definition.name in (node.name.value for node in one.parts("interfaces"))
        ]
    return [node.name.value for node in definition.parts("types")]


def embedded_names(
    models: Mapping[str, Model], objects: Mapping[str, ObjectType]
) -> frozenset[str]:
    """The objects that are values of columns, and those that are inside them."""
    columns = (column for model in models.values() for column in model.columns)
    return inside(objects, {column.type.name for column in columns})


def inside(objects: Mapping[str, ObjectType], names: Set[str]) -> frozenset[str]:
    """The objects of these names, and those that are inside them."""
    found: set[str] = set()
    new = names
    while new := (new & objects.keys()) - found:
        found |= new
        new = {field.type.name for name in new for field in objects[name].fields}
    return frozenset(found)
