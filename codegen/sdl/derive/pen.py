"""Writes AST nodes that stand where the use stands that they are derived from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from graphql import (
    ConstArgumentNode,
    ConstDirectiveNode,
    EnumTypeDefinitionNode,
    EnumValueDefinitionNode,
    FieldDefinitionNode,
    InputObjectTypeDefinitionNode,
    InputValueDefinitionNode,
    ListTypeNode,
    NamedTypeNode,
    NameNode,
    NonNullTypeNode,
    ObjectTypeDefinitionNode,
    StringValueNode,
    TypeNode,
)
from graphql.language import Location

Fields: TypeAlias = Iterable[FieldDefinitionNode]
Inputs: TypeAlias = Iterable[InputValueDefinitionNode]


@dataclass(frozen=True, slots=True)
class Pen:
    """Nodes with one place; a type that is written twice is one node."""

    loc: Location | None
    _types: dict[str, TypeNode] = field(default_factory=dict)

    def name(self, name: str) -> NameNode:
        """A name."""
        return NameNode(value=name, loc=self.loc)

    def type(self, text: str) -> TypeNode:
        """A type as the schema writes it, as `[Author!]!`."""
        found = self._types.get(text)
        if found is None:
            found = self._types[text] = self._type(text)
        return found

    def _type(self, text: str) -> TypeNode:
        if text.endswith("!"):
            nullable = self.type(text[:-1])
            assert isinstance(nullable, NamedTypeNode | ListTypeNode)
            return NonNullTypeNode(type=nullable, loc=self.loc)
        if text.startswith("["):
            return ListTypeNode(type=self.type(text[1:-1]), loc=self.loc)
        return NamedTypeNode(name=self.name(text), loc=self.loc)

    def value(self, name: str, type_: str | TypeNode, says: str = "") -> InputValueDefinitionNode:
        """An argument, or a field of an input."""
        return InputValueDefinitionNode(
            description=_text(says),
            name=self.name(name),
            type=self.type(type_) if isinstance(type_, str) else type_,
        )

    def like(
        self,
        node: FieldDefinitionNode,
        type_: str | TypeNode,
        *,
        required: bool = False,
        says: StringValueNode | None = None,
    ) -> InputValueDefinitionNode:
        """A field of an input that says what a field of a type says; a required one stays."""
        gone = () if required else _deprecated(node)
        return InputValueDefinitionNode(
            description=says or node.description,
            name=self.name(node.name.value),
            type=self.type(type_) if isinstance(type_, str) else type_,
            directives=gone,
        )

    def field(
        self,
        name: str,
        type_: str,
        says: str,
        arguments: Inputs = (),
        directives: tuple[ConstDirectiveNode, ...] = (),
    ) -> FieldDefinitionNode:
        """A field of an object."""
        return FieldDefinitionNode(
            description=_text(says),
            name=self.name(name),
            arguments=tuple(arguments),
            type=self.type(type_),
            directives=directives,
        )

    def object(self, name: str, says: str, fields: Fields) -> ObjectTypeDefinitionNode:
        """An object type. It has no file: only its name has a place."""
        return ObjectTypeDefinitionNode(
            description=_text(says), name=self.name(name), fields=tuple(fields)
        )

    def input(
        self, name: str, says: str, fields: Inputs, directives: tuple[ConstDirectiveNode, ...] = ()
    ) -> InputObjectTypeDefinitionNode:
        """An input type. It has no file: only its name has a place."""
        return InputObjectTypeDefinitionNode(
            description=_text(says),
            name=self.name(name),
            fields=tuple(fields),
            directives=directives,
        )

    def enum(
        self, name: str, says: str, values: Iterable[tuple[str, str]]
    ) -> EnumTypeDefinitionNode:
        """An enum type. It has no file: only its name has a place."""
        return EnumTypeDefinitionNode(
            description=_text(says),
            name=self.name(name),
            values=tuple(
                EnumValueDefinitionNode(name=self.name(value), description=_text(means))
                for value, means in values
            ),
        )


def directive(
    name: str, loc: Location | None = None, arguments: tuple[ConstArgumentNode, ...] = ()
) -> ConstDirectiveNode:
    """A use of a directive."""
    return ConstDirectiveNode(name=NameNode(value=name, loc=loc), arguments=arguments, loc=loc)


def _text(says: str) -> StringValueNode | None:
    return StringValueNode(value=says, block=True) if says else None


def _deprecated(node: FieldDefinitionNode) -> tuple[ConstDirectiveNode, ...]:
    return tuple(use for use in node.directives or () if use.name.value == "deprecated")
