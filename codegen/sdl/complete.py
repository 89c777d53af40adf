"""Complete a schema: add the vocabulary, root types that are only extended, and implied types."""

from collections.abc import Iterable, Iterator, Sequence

from graphql import (
    DefinitionNode,
    DocumentNode,
    NamedTypeNode,
    Node,
    ObjectTypeDefinitionNode,
    ObjectTypeExtensionNode,
    Visitor,
    parse,
    print_ast,
    visit,
)

from codegen.problems import Problem
from codegen.sdl.positions import position_of
from codegen.sdl.vocabulary import key_of, vocabulary, vocabulary_keys

ROOTS = ("Query", "Mutation", "Subscription")

_CHANGE_KIND = '''
"""What happened to a row."""
enum ChangeKind {
  """It is new; `old` is null."""
  ADD
  """It is another than before."""
  CHANGE
  """It is gone; `new` is null."""
  REMOVE
}
'''
_CHANGE = '''
"""One change of a {model}."""
type {model}Change {{
  kind: ChangeKind!
  """The row before."""
  old: {model}
  """The row after."""
  new: {model}
}}
'''


def complete(definitions: Sequence[DefinitionNode]) -> DocumentNode:
    """The whole document: what the files say, and what they need not say."""
    own = [node for node in definitions if not _is_copy(node)]
    return DocumentNode(
        definitions=(
            *_without(vocabulary().definitions, {key_of(node) for node in own}),
            *_with_roots(own),
            *_implied(own),
        )
    )


def stale_vocabulary(definitions: Iterable[DefinitionNode]) -> list[Problem]:
    """Definitions that say something else than the codegen's own of the same name."""
    return [
        Problem(
            position_of(node),
            f"{key_of(node)} is not as this codegen defines it.",
            "copy codegen/vocabulary.graphql to schema/directives.graphql",
        )
        for node in definitions
        if key_of(node) in vocabulary_keys() and not _is_copy(node)
    ]


def _is_copy(node: DefinitionNode) -> bool:
    """Whether a definition is the vocabulary's own."""
    if key_of(node) not in vocabulary_keys():
        return False
    return any(
        key_of(known) == key_of(node) and print_ast(known) == print_ast(node)
        for known in vocabulary().definitions
    )


def references(nodes: Iterable[Node]) -> set[str]:
    """The names of the types that these nodes mention."""
    collector = _References()
    for node in nodes:
        visit(node, collector)
    return collector.names


class _References(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_named_type(self, node: NamedTypeNode, *_: object) -> None:
        self.names.add(node.name.value)


def _without(nodes: Iterable[DefinitionNode], keys: set[str]) -> Iterator[DefinitionNode]:
    return (node for node in nodes if key_of(node) not in keys)


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


def _implied(nodes: Sequence[DefinitionNode]) -> Iterator[DefinitionNode]:
    """`<Model>Change` and `ChangeKind`, where they are mentioned and not defined."""
    models = _models(nodes)
    open_names = references(nodes) - {key_of(node) for node in nodes}
    changes = sorted(
        name
        for name in open_names
        if name.endswith("Change") and name.removesuffix("Change") in models
    )
    for name in changes:
        yield from _parse(_CHANGE.format(model=name.removesuffix("Change")))
    defined = {key_of(node) for node in nodes}
    if (changes or "ChangeKind" in open_names) and "ChangeKind" not in defined:
        yield from _parse(_CHANGE_KIND)


def _parse(text: str) -> tuple[DefinitionNode, ...]:
    return parse(text, no_location=True).definitions


def _models(nodes: Iterable[DefinitionNode]) -> set[str]:
    return {
        node.name.value
        for node in nodes
        if isinstance(node, ObjectTypeDefinitionNode | ObjectTypeExtensionNode)
        and any(use.name.value == "model" for use in node.directives or ())
    }
