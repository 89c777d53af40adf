"""The directives that are known by heart: where they stand, and what they take."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from graphql import (
    ConstDirectiveNode,
    DirectiveDefinitionNode,
    ListValueNode,
    NonNullTypeNode,
    ObjectValueNode,
    StringValueNode,
    ValueNode,
)

from codegen.sdl.mentions import Part
from codegen.sdl.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class _Known:
    """A directive: where it stands, which arguments it takes and needs."""

    name: str
    places: frozenset[str]
    takes: frozenset[str]
    needs: frozenset[str]
    repeatable: bool


_DEPRECATED = _Known(
    "deprecated",
    frozenset({"FIELD_DEFINITION", "ENUM_VALUE"}),
    takes=frozenset({"reason"}),
    needs=frozenset(),
    repeatable=False,
)


def are_known(uses: Iterable[ConstDirectiveNode], place: str) -> bool:
    """Whether the directives are known, stand where they may, and have all that they need."""
    once = set()
    for use in uses:
        known = _known().get(use.name.value)
        if known is None or place not in known.places or known.name in once:
            return False
        if not known.repeatable:
            once.add(known.name)
        given = [one.name.value for one in use.arguments or ()]
        if len(set(given)) < len(given) or not known.needs <= set(given) <= known.takes:
            return False
        if not all(_is_read(known, one.value) for one in use.arguments or ()):
            return False
    return True


def are_named_apart(parts: Iterable[Part]) -> bool:
    """Whether no two have one name, and none has a name that GraphQL keeps to itself."""
    names = [part.name.value for part in parts]
    return len(set(names)) == len(names) and not any(name.startswith("__") for name in names)


def _is_read(known: _Known, value: ValueNode) -> bool:
    if known is _DEPRECATED:
        return isinstance(value, StringValueNode)
    return _has_keys_apart(value)


def _has_keys_apart(value: ValueNode) -> bool:
    if isinstance(value, ListValueNode):
        return all(map(_has_keys_apart, value.values))
    if isinstance(value, ObjectValueNode):
        return are_named_apart(value.fields) and all(
            _has_keys_apart(field.value) for field in value.fields
        )
    return True


@cache
def _known() -> Mapping[str, _Known]:
    """The directives of the vocabulary, and the one of GraphQL that schemas are full of."""
    found = (node for node in vocabulary().definitions if isinstance(node, DirectiveDefinitionNode))
    return {_DEPRECATED.name: _DEPRECATED, **{node.name.value: _read(node) for node in found}}


def _read(node: DirectiveDefinitionNode) -> _Known:
    arguments = node.arguments or ()
    return _Known(
        node.name.value,
        frozenset(place.value for place in node.locations),
        frozenset(one.name.value for one in arguments),
        frozenset(
            one.name.value
            for one in arguments
            if isinstance(one.type, NonNullTypeNode) and one.default_value is None
        ),
        node.repeatable,
    )
