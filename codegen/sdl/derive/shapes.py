"""What derivation needs to know of the schema's types, read from their definitions."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from graphql import (
    ConstDirectiveNode,
    FieldDefinitionNode,
    ListTypeNode,
    NamedTypeNode,
    NonNullTypeNode,
    StringValueNode,
    TypeNode,
)

from codegen.sdl.built_in import BUILT_IN, ROOTS
from codegen.sdl.definitions import Definition, is_model
from codegen.sdl.derive.words import Words, words
from codegen.sdl.directives import argument, find, find_all, items, text_argument

_MADE = frozenset({"createdAt", "updatedAt", "version"})
_KEPT = frozenset({"readOnly", "hidden"})


class Part(Enum):
    """What a field of a stored type or of an object inside a row is."""

    VALUE = "a scalar or an enum"
    EMBEDDED = "an object inside the row"
    BELONGS_TO = "belongsTo"
    HAS_ONE = "hasOne"
    HAS_MANY = "hasMany"
    MANY_TO_MANY = "manyToMany"
    COMPUTED = "left to a resolver, or of no known type"


_RELATIONS = (Part.BELONGS_TO, Part.HAS_ONE, Part.HAS_MANY, Part.MANY_TO_MANY)


@dataclass(frozen=True, slots=True)
class Shape:
    """One field: `depth` counts the lists around its type, `uses` are its directives."""

    name: str
    part: Part
    type: str
    depth: int
    uses: Mapping[str, ConstDirectiveNode]
    node: FieldDefinitionNode

    @property
    def is_hidden(self) -> bool:
        """Whether clients know nothing of it."""
        return "hidden" in self.uses

    @property
    def is_required(self) -> bool:
        """Whether it is never null."""
        return isinstance(self.node.type, NonNullTypeNode)

    @property
    def is_stored(self) -> bool:
        """Whether it is a column."""
        return self.part in (Part.VALUE, Part.EMBEDDED)

    @property
    def is_writable(self) -> bool:
        """Whether a client may write it."""
        return self.name != "id" and not (_MADE | _KEPT).intersection(self.uses)

    @property
    def is_needed(self) -> bool:
        """Whether whoever makes a row must give it."""
        is_filled = "default" in self.uses or _MADE.intersection(self.uses)
        return self.is_stored and self.is_required and not is_filled

    def text(self, name: str) -> str:
        """What the relation's directive says by an argument, if it is text."""
        return text_argument(self.uses.get(self.part.value), name) or ""


@dataclass(frozen=True)
class Owner:
    """A type whose fields are derived from: a stored one, or an object inside rows."""

    definition: Definition
    words: Words
    shapes: Mapping[str, Shape]

    @property
    def name(self) -> str:
        """The type's name."""
        return self.definition.name

    @cached_property
    def columns(self) -> tuple[Shape, ...]:
        """The columns that clients know of."""
        return tuple(one for one in self.shapes.values() if one.is_stored and not one.is_hidden)

    @cached_property
    def writable(self) -> tuple[Shape, ...]:
        """The columns that clients write."""
        return tuple(one for one in self.columns if one.is_writable)

    @cached_property
    def relations(self) -> tuple[Shape, ...]:
        """The relations that clients know of."""
        found = self.shapes.values()
        return tuple(one for one in found if one.part in _RELATIONS and not one.is_hidden)

    @cached_property
    def unique(self) -> tuple[tuple[str, ...], ...]:
        """The fields, or sets of them, that hold nothing twice and that clients write."""
        writable = {one.name for one in self.writable if not one.depth}
        sets = [
            *(
                _fields(use) or (one.name,)
                for one in self.writable
                for use in find_all(one.node.directives, "unique")
            ),
            *map(_fields, find_all(self.definition.directives, "unique")),
        ]
        return tuple(dict.fromkeys(one for one in sets if one and writable.issuperset(one)))

    def belonging(self, column: str) -> tuple[Shape, ...]:
        """The `@belongsTo` that are found by a column."""
        return tuple(
            one
            for one in self.shapes.values()
            if one.part is Part.BELONGS_TO and one.text("field") == column
        )


class Types:
    """The schema's types, and what their fields are, each read when it is asked for.

    What is `lost` in unreadable files may be defined there.
    """

    def __init__(self, defined: Mapping[str, Definition], lost: Set[str] = frozenset()) -> None:
        self.defined = defined
        self.lost = lost
        self.models = {name: one for name, one in defined.items() if is_model(one)}
        self._owners: dict[str, Owner] = {}

    def owner(self, name: str) -> Owner:
        """A type with fields."""
        if name not in self._owners:
            definition = self.defined[name]
            many = text_argument(find(definition.directives, "model"), "plural")
            shapes = {one.name: one for one in self._shapes(definition)}
            self._owners[name] = Owner(definition, words(name, many), shapes)
        return self._owners[name]

    def is_embedded(self, name: str) -> bool:
        """Whether values of the type stand inside rows."""
        known = self.defined.get(name)
        is_object = known is not None and known.kind == "object_type"
        return is_object and name not in self.models and name not in ROOTS

    def is_value(self, name: str) -> bool:
        """Whether the type is a scalar or an enum."""
        known = self.defined.get(name)
        return name in BUILT_IN or (
            known is not None and known.kind in ("scalar_type", "enum_type")
        )

    def _shapes(self, definition: Definition) -> Iterator[Shape]:
        stored = definition.name in self.models
        for node in definition.parts("fields"):
            uses = {use.name.value: use for use in reversed(node.directives or ())}
            named, depth = unwrapped(node.type)
            part = self._part(node, named, uses if stored else {})
            if part in _RELATIONS and named not in self.models:
                named = named.removesuffix("Connection")
            yield Shape(node.name.value, part, named, depth, uses, node)

    def _part(
        self, node: FieldDefinitionNode, named: str, uses: Mapping[str, ConstDirectiveNode]
    ) -> Part:
        for relation in _RELATIONS:
            if relation.value in uses:
                return relation
        if node.arguments or find(node.directives, "computed"):
            return Part.COMPUTED
        if self.is_value(named):
            return Part.VALUE
        return Part.EMBEDDED if self.is_embedded(named) else Part.COMPUTED


def _fields(use: ConstDirectiveNode) -> tuple[str, ...]:
    """The fields that an index names."""
    given = items(argument(use, "fields"))
    return tuple(one.value for one in given if isinstance(one, StringValueNode))


def unwrapped(node: TypeNode) -> tuple[str, int]:
    """The name of the innermost type, and how many lists are around it."""
    depth = 0
    while not isinstance(node, NamedTypeNode):
        depth += isinstance(node, ListTypeNode)
        assert isinstance(node, ListTypeNode | NonNullTypeNode)
        node = node.type
    return node.name.value, depth
