"""What a schema means where a directive is misspelt: only the slip itself is reported."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from difflib import get_close_matches

from graphql import DefinitionNode, DirectiveNode, NameNode, Visitor, specified_directives, visit

from codegen.sdl.mentions import uses_in
from codegen.sdl.vocabulary import key_of

# How like a name must be to be read as another: a letter or two of them, not more.
_LIKE = 0.8
_OF_GRAPHQL = frozenset(directive.name for directive in specified_directives)


def as_meant(nodes: Iterable[DefinitionNode]) -> Iterator[DefinitionNode]:
    """The same definitions, `@modle` read as `@model`; validation looks at them as they are."""
    nodes = tuple(nodes)
    keys = (key_of(node) for node in nodes)
    known = _OF_GRAPHQL | {key.removeprefix("@") for key in keys if key.startswith("@")}
    for node in nodes:
        is_right = all(use.name.value in known for use in uses_in(node))
        yield node if is_right else visit(node, _Speller(known))


class _Speller(Visitor):
    """Writes each directive as the known one that it is almost called like."""

    def __init__(self, known: Set[str]) -> None:
        super().__init__()
        self._known = known

    def enter_directive(self, node: DirectiveNode, *_: object) -> DirectiveNode | None:
        """The directive that is meant; None leaves it as it is."""
        name = node.name.value
        likely = () if name in self._known else get_close_matches(name, self._known, 1, _LIKE)
        return replace(node, name=NameNode(value=likely[0], loc=node.name.loc)) if likely else None
