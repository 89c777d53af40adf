"""A quick look that knows most schemas for valid, so that GraphQL need not be asked.

Whatever it does not know by heart (interfaces, unions, directives of a team's own, defaults that
are no plain literal) it calls not plainly valid; GraphQL has the last word then.
"""

from collections.abc import Mapping
from typing import Any

from graphql import (
    BooleanValueNode,
    DefinitionNode,
    EnumValueNode,
    FloatValueNode,
    IntValueNode,
    ListTypeNode,
    NonNullTypeNode,
    NullValueNode,
    StringValueNode,
    TypeExtensionNode,
    TypeNode,
    ValueNode,
)

from codegen.sdl.built_in import BUILT_IN, ROOTS
from codegen.sdl.complete import Completed
from codegen.sdl.definitions import Definition, definitions, kind_of
from codegen.sdl.known import are_known, are_named_apart
from codegen.sdl.mentions import Part, name_of
from codegen.sdl.vocabulary import key_of

_PARTS = {"object_type": "fields", "input_object_type": "fields", "enum_type": "values"}
_PLACES = {"object_type": "OBJECT", "input_object_type": "INPUT_OBJECT", "enum_type": "ENUM"}
_NO_ENUM_VALUES = frozenset({"true", "false", "null"})
_INT = 2**31
_LITERALS: Mapping[str, tuple[type[ValueNode], ...]] = {
    "Boolean": (BooleanValueNode,),
    "Float": (IntValueNode, FloatValueNode),
    "ID": (StringValueNode, IntValueNode),
    "Int": (IntValueNode,),
    "String": (StringValueNode,),
}


def is_plainly_valid(completed: Completed) -> bool:
    """Whether GraphQL has certainly nothing to say."""
    own = [node for node in completed.own if node.loc]
    if not all(map(_is_plain, own)):
        return False
    types = definitions(completed.own)
    names = [key for node in completed.own if (key := key_of(node))]
    look = _Look(types, completed.made)
    return (
        len(set(names)) == len(names)
        and all(_is_extended(node, types) for node in own)
        and look.has_roots(completed)
        and all(look.is_valid(one) for one in types.values() if _is_own(one))
    )


def _is_plain(node: DefinitionNode) -> bool:
    kind = kind_of(node)
    whole: Any = node
    if kind == "scalar_type":
        return not whole.directives
    return kind in _PARTS and not getattr(whole, "interfaces", None)


def _is_extended(node: DefinitionNode, types: Mapping[str, Definition]) -> bool:
    """Whether it extends a type of its kind, if it extends any."""
    if not isinstance(node, TypeExtensionNode):
        return True
    known = types.get(node.name.value)
    return known is not None and known.kind == kind_of(node)


def _is_own(one: Definition) -> bool:
    return any(node.loc for node in one.nodes)


class _Look:
    """Knows every type: whether it is given, returned, or both."""

    def __init__(self, types: Mapping[str, Definition], made: Mapping[str, DefinitionNode]) -> None:
        self._types = types
        kinds = {name: one.kind for name, one in types.items()}
        kinds |= {name: kind_of(node) for name, node in made.items()}
        both = {name for name, kind in kinds.items() if kind in ("scalar_type", "enum_type")}
        self._given = BUILT_IN | both | {n for n, k in kinds.items() if k == "input_object_type"}
        self._returned = BUILT_IN | both | {n for n, k in kinds.items() if k == "object_type"}
        self._inputs = self._given - both - BUILT_IN

    def has_roots(self, completed: Completed) -> bool:
        """Whether there is a Query, and all root types are objects."""
        defined = {key_of(node): kind_of(node) for node in completed.document.definitions}
        kinds = {defined[root] for root in ROOTS if root in defined}
        return "Query" in defined and kinds == {"object_type"}

    def is_valid(self, one: Definition) -> bool:
        """Whether a type is, with all its parts."""
        if one.name.startswith("__"):
            return False
        if one.kind == "scalar_type":
            return True
        parts = one.parts(_PARTS[one.kind])
        look = {
            "enum_type": _is_value,
            "input_object_type": self._is_input_field,
            "object_type": self._is_field,
        }[one.kind]
        return (
            are_named_apart(parts)
            and bool(parts)
            and are_known(one.directives, _PLACES[one.kind])
            and all(map(look, parts))
        )

    def _is_field(self, node: Part) -> bool:
        arguments = node.arguments or ()
        return (
            name_of(node.type) in self._returned
            and are_known(node.directives or (), "FIELD_DEFINITION")
            and are_named_apart(arguments)
            and all(self._is_given(one, "ARGUMENT_DEFINITION") for one in arguments)
        )

    def _is_input_field(self, node: Part) -> bool:
        # Inputs that need each other could never be given.
        is_needed = isinstance(node.type, NonNullTypeNode) and name_of(node.type) in self._inputs
        return not is_needed and self._is_given(node, "INPUT_FIELD_DEFINITION")

    def _is_given(self, node: Part, place: str) -> bool:
        default = node.default_value
        return (
            name_of(node.type) in self._given
            and are_known(node.directives or (), place)
            and (default is None or self._is_literal(default, node.type))
        )

    def _is_literal(self, value: ValueNode, type_: TypeNode) -> bool:
        if isinstance(type_, NonNullTypeNode):
            return not isinstance(value, NullValueNode) and self._is_literal(value, type_.type)
        if isinstance(value, NullValueNode):
            return True
        name = name_of(type_)
        if isinstance(type_, ListTypeNode):
            return False
        if isinstance(value, IntValueNode) and name == "Int":
            return -_INT <= int(value.value) < _INT
        if isinstance(value, EnumValueNode) and name in self._types:
            return value.value in {one.name.value for one in self._types[name].parts("values")}
        return isinstance(value, _LITERALS.get(name, ()))


def _is_value(node: Part) -> bool:
    return node.name.value not in _NO_ENUM_VALUES and are_known(node.directives or (), "ENUM_VALUE")
