"""The shape of a document, measured before validation, whose rules take quadratic time.

Fields that give one response field are merged by validation and execution: each is compared with
each other, and so are the fields selected inside them. This walks the merged document in the same
way, a fragment as often as it is used, and stops as soon as there is too much of anything.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    Node,
    OperationDefinitionNode,
    SelectionSetNode,
)


@dataclass(frozen=True, slots=True)
class ShapeLimits:
    """How large a document may be when all its fragments are put in their places."""

    depth: int = 20
    fields: int = 1000
    comparisons: int = 10_000
    fragments: int = 100


def too_much(document: DocumentNode, limits: ShapeLimits) -> GraphQLError | None:
    """What there is too much of in a document, if anything."""
    walk = _Walk(document, limits)
    try:
        walk.document(document)
    except _TooMuchError as error:
        return GraphQLError(f"The document has too many {error.what}.", error.node)
    return None


class _TooMuchError(Exception):
    def __init__(self, what: str, node: Node) -> None:
        super().__init__(what)
        self.what = what
        self.node = node


class _Walk:
    def __init__(self, document: DocumentNode, limits: ShapeLimits) -> None:
        self._limits = limits
        self._fragments = {
            node.name.value: node
            for node in document.definitions
            if isinstance(node, FragmentDefinitionNode)
        }
        self._used: set[str] = set()
        self._fields = 0
        self._comparisons = 0

    def document(self, document: DocumentNode) -> None:
        if len(self._fragments) > self._limits.fragments:
            raise _TooMuchError(f"fragments: {self._limits.fragments} are allowed", document)
        for node in document.definitions:
            if isinstance(node, OperationDefinitionNode):
                self._selections([node.selection_set], 1)
        # No operation reaches these, but validation looks at them before it says so.
        for name, fragment in self._fragments.items():
            if name not in self._used:
                self._selections([fragment.selection_set], 1)

    def _selections(self, sets: list[SelectionSetNode], depth: int) -> None:
        if depth > self._limits.depth:
            raise _TooMuchError(f"levels: {self._limits.depth} are allowed", sets[0])
        merged: dict[str, list[FieldNode]] = {}
        for field in self._fields_of(sets):
            merged.setdefault((field.alias or field.name).value, []).append(field)
        for fields in merged.values():
            self._count(fields)
            if inner := [field.selection_set for field in fields if field.selection_set]:
                self._selections(inner, depth + 1)

    def _fields_of(self, sets: Iterable[SelectionSetNode]) -> Iterator[FieldNode]:
        spread: set[str] = set()
        waiting = list(sets)
        while waiting:
            for node in waiting.pop().selections:
                if isinstance(node, FieldNode):
                    yield node
                else:
                    waiting += self._inside(node, spread)

    def _inside(self, node: Node, spread: set[str]) -> list[SelectionSetNode]:
        if isinstance(node, InlineFragmentNode):
            return [node.selection_set]
        assert isinstance(node, FragmentSpreadNode)
        name = node.name.value
        if name in spread or name not in self._fragments:
            return []
        spread.add(name)
        self._used.add(name)
        return [self._fragments[name].selection_set]

    def _count(self, fields: list[FieldNode]) -> None:
        self._fields += len(fields)
        self._comparisons += len(fields) ** 2
        if self._fields > self._limits.fields:
            raise _TooMuchError(f"fields: {self._limits.fields} are allowed", fields[-1])
        if self._comparisons > self._limits.comparisons:
            raise _TooMuchError("fields that give the same response field", fields[-1])
