"""What a server answers to the introspection query: the same text for the same schema."""

from collections import defaultdict
from functools import cache
from typing import Any, TypeAlias

import orjson
from graphql import (
    DirectiveDefinitionNode,
    EnumValueDefinitionNode,
    ListTypeNode,
    NamedTypeNode,
    NonNullTypeNode,
    StringValueNode,
    TypeNode,
    build_schema,
    introspection_from_schema,
    print_ast,
)

from codegen.sdl.built_in import ROOTS
from codegen.sdl.mentions import Part
from codegen.sdl.printing import deprecation, is_one_of, specification
from codegen.sdl.public import PublicSchema, PublicType

Json: TypeAlias = dict[str, Any]

_KINDS = {
    "enum_type": "ENUM",
    "input_object_type": "INPUT_OBJECT",
    "interface_type": "INTERFACE",
    "object_type": "OBJECT",
    "scalar_type": "SCALAR",
    "union_type": "UNION",
}


# What every server has: the types of introspection, the scalars and directives of GraphQL.
_EVERYWHERE = "type Query { id: ID int: Int float: Float }"
_NOT_DEPRECATED: Json = {"isDeprecated": False, "deprecationReason": None}
_ON_DEMAND = frozenset({"Float", "ID", "Int"})


def introspection(schema: PublicSchema) -> str:
    """The result as JSON: a line for each type and each directive."""
    reader = _Reader(schema)
    types = {one.name: reader.type(one) for one in schema.types}
    built_in = {one["name"]: one for one in _everywhere()["types"]}
    absent = _ON_DEMAND - reader.mentioned
    types = {**types, **{name: one for name, one in built_in.items() if name not in absent}}
    lists = {
        "types": [types[name] for name in sorted(types)],
        "directives": [*_everywhere()["directives"], *map(reader.directive, schema.directives)],
    }
    lines = [f'    "{name}": {_text(value)}' for name, value in _roots(schema).items()]
    lines += [
        f'    "{name}": [\n' + ",\n".join(f"      {_text(one)}" for one in items) + "\n    ]"
        for name, items in lists.items()
    ]
    return '{\n  "__schema": {\n' + ",\n".join(lines) + "\n  }\n}\n"


@cache
def _everywhere() -> Json:
    """What is the same in every schema."""
    whole = introspection_from_schema(
        build_schema(_EVERYWHERE), experimental_directive_deprecation=False
    )
    found: Json = dict(whole["__schema"])
    found["types"] = [one for one in found["types"] if one["name"] != "Query"]
    return found


def _roots(schema: PublicSchema) -> Json:
    names = {one.name for one in schema.types}
    roots = {
        f"{root.lower()}Type": {"name": root, "kind": "OBJECT"} if root in names else None
        for root in ROOTS
    }
    return {"description": None, **roots}


class _Reader:
    """Knows the kind of each type, which types an abstract one may be, and what was mentioned."""

    def __init__(self, schema: PublicSchema) -> None:
        self.mentioned: set[str] = set()
        self._refs: dict[int, Json] = {}
        self._kinds = {one.name: _KINDS[one.kind] for one in schema.types}
        self._possible: dict[str, list[str]] = defaultdict(list)
        for one in schema.types:
            if one.kind == "object_type":
                for interface in one.interfaces:
                    self._possible[interface.name.value].append(one.name)

    def type(self, one: PublicType) -> Json:
        """A type."""
        kind = one.kind
        has_fields = kind in ("object_type", "interface_type")
        is_input = kind == "input_object_type"
        return {
            "kind": _KINDS[kind],
            "name": one.name,
            "description": _said(one.description),
            "specifiedByURL": specification(one.directives) if kind == "scalar_type" else None,
            "isOneOf": is_one_of(one.directives) if is_input else None,
            "fields": list(map(self._field, one.fields)) if has_fields else None,
            "inputFields": list(map(self._value, one.fields)) if is_input else None,
            "interfaces": list(map(self._ref, one.interfaces)) if has_fields else None,
            "enumValues": list(map(_enum_value, one.values)) if kind == "enum_type" else None,
            "possibleTypes": self._members(one),
        }

    def directive(self, node: DirectiveDefinitionNode) -> Json:
        """A directive of the schema's own."""
        return {
            "name": node.name.value,
            "description": _said(node.description),
            "isRepeatable": node.repeatable,
            "locations": [place.value for place in node.locations],
            "args": list(map(self._value, node.arguments or ())),
        }

    def _members(self, one: PublicType) -> list[Json] | None:
        if one.kind == "union_type":
            return list(map(self._ref, one.types))
        if one.kind == "interface_type":
            return [self._named(name) for name in self._possible[one.name]]
        return None

    def _field(self, node: Part) -> Json:
        return {
            "name": node.name.value,
            "description": _said(node.description),
            "args": list(map(self._value, node.arguments or ())),
            "type": self._ref(node.type),
            **_deprecation(node),
        }

    def _value(self, node: Part) -> Json:
        default = node.default_value
        return {
            "name": node.name.value,
            "description": _said(node.description),
            "type": self._ref(node.type),
            "defaultValue": print_ast(default) if default else None,
            **_deprecation(node),
        }

    def _ref(self, node: TypeNode) -> Json:
        """A type in use; what is derived uses one node often."""
        found = self._refs.get(id(node))
        if found is None:
            found = self._refs[id(node)] = self._new_ref(node)
        return found

    def _new_ref(self, node: TypeNode) -> Json:
        if isinstance(node, NamedTypeNode):
            return self._named(node.name.value)
        kind = "NON_NULL" if isinstance(node, NonNullTypeNode) else "LIST"
        assert isinstance(node, NonNullTypeNode | ListTypeNode)
        return {"kind": kind, "name": None, "ofType": self._ref(node.type)}

    def _named(self, name: str) -> Json:
        self.mentioned.add(name)
        return {"kind": self._kinds.get(name, "SCALAR"), "name": name, "ofType": None}


def _enum_value(node: EnumValueDefinitionNode) -> Json:
    return {
        "name": node.name.value,
        "description": _said(node.description),
        **_deprecation(node),
    }


def _deprecation(node: Part) -> Json:
    if not node.directives:
        return _NOT_DEPRECATED
    reason = deprecation(node.directives)
    return {"isDeprecated": reason is not None, "deprecationReason": reason}


def _said(node: StringValueNode | None) -> str | None:
    return node.value if node else None


def _text(value: Any) -> str:
    return orjson.dumps(value).decode()
