"""What is given is of input types, what is returned of output types."""

from collections.abc import Iterator

from graphql import (
    DocumentNode,
    FieldDefinitionNode,
    InputValueDefinitionNode,
    ListTypeNode,
    NamedTypeNode,
    NonNullTypeNode,
    TypeNode,
    Visitor,
    visit,
)

from codegen.problems import Problem
from codegen.sdl.positions import position_of
from codegen.sdl.vocabulary import key_of

_RETURNED_ONLY = ("object_type_definition", "interface_type_definition", "union_type_definition")
_GIVEN_ONLY = ("input_object_type_definition",)


def kind_problems(document: DocumentNode) -> list[Problem]:
    """Objects as arguments, and inputs as results."""
    uses = _Uses()
    visit(document, uses)
    kinds = {key_of(node): node.kind for node in document.definitions}
    return [
        *_wrong(uses.given, kinds, _RETURNED_ONLY, "given: use an input"),
        *_wrong(uses.returned, kinds, _GIVEN_ONLY, "returned: use a type"),
    ]


class _Uses(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.given: list[NamedTypeNode] = []
        self.returned: list[NamedTypeNode] = []

    def enter_input_value_definition(self, node: InputValueDefinitionNode, *_: object) -> None:
        self.given.append(_named(node.type))

    def enter_field_definition(self, node: FieldDefinitionNode, *_: object) -> None:
        self.returned.append(_named(node.type))


def _named(node: TypeNode) -> NamedTypeNode:
    while isinstance(node, ListTypeNode | NonNullTypeNode):
        node = node.type
    assert isinstance(node, NamedTypeNode)
    return node


def _wrong(
    uses: list[NamedTypeNode], kinds: dict[str, str], wrong: tuple[str, ...], says: str
) -> Iterator[Problem]:
    for node in uses:
        if kinds.get(node.name.value) in wrong:
            yield Problem(position_of(node), f"{node.name.value} cannot be {says}.")
