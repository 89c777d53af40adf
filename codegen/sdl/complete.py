"""Complete a schema: add the vocabulary, root types that are only extended, and what is derived."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from graphql import (
    DefinitionNode,
    DocumentNode,
    ObjectTypeDefinitionNode,
    ObjectTypeExtensionNode,
    ScalarTypeDefinitionNode,
    TypeDefinitionNode,
    print_ast,
)

from codegen.problems import Problem
from codegen.sdl.built_in import ROOTS
from codegen.sdl.derive.derive import Derivation, derive
from codegen.sdl.derive.kinds import Derived
from codegen.sdl.meant import as_meant
from codegen.sdl.positions import position_of
from codegen.sdl.vocabulary import key_of, vocabulary, vocabulary_texts


@dataclass(frozen=True, slots=True)
class Completed:
    """A whole document; `own` is what files and vocabulary say, `made` what is derived."""

    document: DocumentNode
    own: tuple[DefinitionNode, ...]
    made: Mapping[str, TypeDefinitionNode]
    derived: Mapping[str, Derived]
    derivable: Set[str]
    problems: tuple[Problem, ...]


def complete(
    definitions: Sequence[DefinitionNode], lost: frozenset[str] = frozenset()
) -> Completed:
    """The whole document: what the files say, and what they need not say.

    What is `lost` in unreadable files may be defined there.
    """
    own = [node for node in definitions if not _is_copy(node)]
    known = (*_without(vocabulary().definitions, {key_of(node) for node in own}), *own)
    meant = tuple(as_meant(known))
    found = derive(tuple(_with_roots(meant)), lost)
    nodes = tuple(_with_roots((*_with_extensions(meant, found), *found.types)))
    document = DocumentNode(definitions=nodes)
    made = {node.name.value: node for node in found.types}
    rooted = tuple(_with_roots(known))
    return Completed(document, rooted, made, found.derived, found.derivable, found.problems)


def stale_vocabulary(definitions: Iterable[DefinitionNode]) -> list[Problem]:
    """Definitions that say something else than the codegen's own of the same name."""
    return [
        Problem(
            position_of(node),
            f"{key_of(node)} is not as this codegen defines it.",
            "copy the backend's codegen/vocabulary.graphql to schema/directives.graphql",
        )
        for node in definitions
        # A team describes its scalars as it likes.
        if key_of(node) in vocabulary_texts()
        and not isinstance(node, ScalarTypeDefinitionNode)
        and not _is_copy(node)
    ]


def _is_copy(node: DefinitionNode) -> bool:
    """Whether a definition is the vocabulary's own."""
    known = vocabulary_texts().get(key_of(node))
    return known is not None and known == print_ast(node)


def _without(nodes: Iterable[DefinitionNode], keys: set[str]) -> Iterator[DefinitionNode]:
    return (node for node in nodes if key_of(node) not in keys)


def _with_extensions(
    nodes: Iterable[DefinitionNode], found: Derivation
) -> Iterator[DefinitionNode]:
    """The nodes, and after each stored type the root fields of its `@crud`."""
    for node in nodes:
        yield node
        if isinstance(node, ObjectTypeDefinitionNode):
            yield from found.extensions.get(node.name.value, ())


def _with_roots(nodes: Sequence[DefinitionNode]) -> Iterator[DefinitionNode]:
    """The nodes; of a root type that is only ever extended, the first extension defines it."""
    missing = set(ROOTS) - {key_of(node) for node in nodes}
    for node in nodes:
        if isinstance(node, ObjectTypeExtensionNode) and node.name.value in missing:
            missing.remove(node.name.value)
            yield _as_definition(node)
        else:
            yield node


def _as_definition(node: ObjectTypeExtensionNode) -> ObjectTypeDefinitionNode:
    return ObjectTypeDefinitionNode(
        name=node.name,
        interfaces=node.interfaces,
        directives=node.directives,
        fields=node.fields,
        loc=node.loc,
    )
