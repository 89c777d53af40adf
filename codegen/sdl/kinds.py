"""What is given is of input types, what is returned of output types."""

from collections.abc import Iterable, Iterator, Mapping

from graphql import DocumentNode, FieldDefinitionNode, InputValueDefinitionNode, NamedTypeNode

from codegen.problems import Problem
from codegen.sdl.mentions import named, parts
from codegen.sdl.positions import position_of
from codegen.sdl.vocabulary import key_of

_RETURNED_ONLY = ("object_type_definition", "interface_type_definition", "union_type_definition")
_GIVEN_ONLY = ("input_object_type_definition",)


def kind_problems(document: DocumentNode) -> list[Problem]:
    """Objects as arguments, and inputs as results."""
    found = [part for node in document.definitions for part in parts(node)]
    given = (named(part.type) for part in found if isinstance(part, InputValueDefinitionNode))
    returned = (named(part.type) for part in found if isinstance(part, FieldDefinitionNode))
    kinds = {key_of(node): node.kind for node in document.definitions}
    return [
        *_wrong(given, kinds, _RETURNED_ONLY, "given: use an input"),
        *_wrong(returned, kinds, _GIVEN_ONLY, "returned: use a type"),
    ]


def _wrong(
    uses: Iterable[NamedTypeNode], kinds: Mapping[str, str], wrong: tuple[str, ...], says: str
) -> Iterator[Problem]:
    for node in uses:
        if kinds.get(node.name.value) in wrong:
            yield Problem(position_of(node), f"{node.name.value} cannot be {says}.")
