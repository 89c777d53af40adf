"""What GraphQL is asked about: what a team wrote, with stubs for what is right by construction."""

from collections.abc import Iterator, Mapping
from typing import Any

from graphql import (
    DefinitionNode,
    DocumentNode,
    EnumTypeDefinitionNode,
    EnumValueDefinitionNode,
    FieldDefinitionNode,
    InputObjectTypeDefinitionNode,
    InputObjectTypeExtensionNode,
    InputValueDefinitionNode,
    NamedTypeNode,
    NameNode,
    ObjectTypeDefinitionNode,
    TypeDefinitionNode,
    TypeExtensionNode,
)

from codegen.sdl.built_in import ROOTS
from codegen.sdl.complete import Completed
from codegen.sdl.mentions import mentions, name_of, parts
from codegen.sdl.vocabulary import key_of

_NAME = NameNode(value="stub")
_BOOLEAN = NamedTypeNode(name=NameNode(value="Boolean"))
_FIELD = FieldDefinitionNode(name=_NAME, type=_BOOLEAN)
_INPUT = InputValueDefinitionNode(name=_NAME, type=_BOOLEAN)
_VALUE = EnumValueDefinitionNode(name=_NAME)


def asked(completed: Completed) -> DocumentNode:
    """The team's own definitions; a derived type is a stub, unless they look into it."""
    whole = _looked_into(completed.own, completed.made)
    made = (
        node if name in whole else _stub(node.name, node) for name, node in completed.made.items()
    )
    return DocumentNode(definitions=(*completed.own, *made, *_roots(completed)))


def _looked_into(own: tuple[DefinitionNode, ...], made: Mapping[str, Any]) -> set[str]:
    """The types that are extended, or of which a default is a value; and theirs in turn."""
    known: dict[str, list[Any]] = {name: [node] for name, node in made.items()}
    for node in own:
        # A value of an input of the team's own may hold values of derived ones.
        if isinstance(node, InputObjectTypeDefinitionNode | InputObjectTypeExtensionNode):
            known.setdefault(node.name.value, []).append(node)
    found: set[str] = set()
    open_names = {name for node in own for name in _first_looks(node)} & known.keys()
    while open_names:
        found |= open_names
        nodes = (node for name in open_names for node in known[name])
        mentioned = {one.name.value for node in nodes for one in mentions(node)}
        open_names = mentioned & known.keys() - found
    return found


def _first_looks(node: DefinitionNode) -> Iterator[str]:
    if isinstance(node, TypeExtensionNode):
        yield node.name.value
    for part in parts(node):
        if getattr(part, "default_value", None):
            yield name_of(part.type)


def _roots(completed: Completed) -> Iterator[ObjectTypeDefinitionNode]:
    """Root types of which every field is derived."""
    missing = set(ROOTS) - {key_of(node) for node in completed.own}
    for node in completed.document.definitions if missing else ():
        if key_of(node) in missing:
            assert isinstance(node, ObjectTypeDefinitionNode)
            yield ObjectTypeDefinitionNode(name=node.name, fields=(_FIELD,))


def _stub(name: NameNode, node: TypeDefinitionNode) -> TypeDefinitionNode:
    if isinstance(node, InputObjectTypeDefinitionNode):
        return InputObjectTypeDefinitionNode(name=name, fields=(_INPUT,))
    if isinstance(node, EnumTypeDefinitionNode):
        return EnumTypeDefinitionNode(name=name, values=(_VALUE,))
    return ObjectTypeDefinitionNode(name=name, fields=(_FIELD,))
