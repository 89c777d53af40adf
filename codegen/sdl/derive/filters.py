"""Filters: conditions on values and lists, on objects inside rows, on rows and related rows."""

from collections.abc import Iterator, Mapping
from itertools import starmap
from typing import NamedTuple

from graphql import InputObjectTypeDefinitionNode, InputValueDefinitionNode

from codegen.sdl.derive.pen import Pen
from codegen.sdl.derive.shapes import Owner, Part, Types

# Scalars that can be searched, those that have an order without, and those that have none.
_TEXTS = frozenset({"ID", "String", "Email", "URL"})
_ORDERED = frozenset(
    {"BigInt", "Date", "DateTime", "Decimal", "Duration", "Float", "Int", "Time", "UUID"}
)
_UNORDERED = frozenset({"Boolean", "JSON"})
SCALARS = _TEXTS | _ORDERED | _UNORDERED

_EQUALITY = {"eq": "It is this value.", "ne": "It is another value, or null."}
_MEMBERSHIP = {"in": "It is one of these.", "notIn": "It is none of these, or null."}
_ORDER = {
    "lt": "It is less than this.",
    "lte": "It is this or less.",
    "gt": "It is greater than this.",
    "gte": "It is this or greater.",
}
_TEXT = {
    "contains": "This text is somewhere in it.",
    "startsWith": "It begins with this text.",
    "endsWith": "It ends with this text.",
    "matches": "This regular expression (RE2) is found in it.",
}
_COMBINED = frozenset({"and", "or", "not"})


class Operator(NamedTuple):
    """A condition that a filter can have: its name, its type, and what it says."""

    name: str
    type: str
    says: str


IS_NULL = Operator("isNull", "Boolean", "Whether it is null.")


def value_operators(type_: str) -> Iterator[Operator]:
    """Conditions on one scalar or enum."""
    yield from _of_type(_EQUALITY, type_)
    if type_ not in _UNORDERED:
        yield from _of_type(_MEMBERSHIP, f"[{type_}!]")
    if type_ in _TEXTS | _ORDERED:
        yield from _of_type(_ORDER, type_)
    if type_ in _TEXTS:
        yield from _of_type(_TEXT, "String")
    yield IS_NULL


def list_operators(type_: str) -> Iterator[Operator]:
    """Conditions on a list of scalars or enums."""
    many = f"[{type_}!]"
    yield Operator("eq", many, "It is this list, in this order.")
    yield Operator("ne", many, "It is another list, or null.")
    yield Operator("has", type_, "This is an item of it.")
    yield Operator("hasSome", many, "At least one of these is an item of it.")
    yield Operator("hasEvery", many, "All of these are items of it.")
    yield IS_NULL


def quantifiers(type_: str) -> Iterator[Operator]:
    """Conditions on many rows or objects of a type."""
    filter_ = f"{type_}Filter"
    yield Operator("some", filter_, "At least one of them matches.")
    yield Operator("none", filter_, "None of them matches.")
    yield Operator("every", filter_, "All of them match; so they do if there are none.")


def value_filter(pen: Pen, name: str, type_: str) -> InputObjectTypeDefinitionNode:
    """Conditions on one scalar or enum."""
    says = f"Conditions on a value of the type {type_}; all that are given must hold."
    return pen.input(name, says, starmap(pen.value, value_operators(type_)))


def value_list_filter(pen: Pen, name: str, type_: str) -> InputObjectTypeDefinitionNode:
    """Conditions on a list of scalars or enums."""
    says = f"Conditions on a list of the type {type_}; all that are given must hold."
    return pen.input(name, says, starmap(pen.value, list_operators(type_)))


def object_filter(pen: Pen, name: str, owner: Owner) -> InputObjectTypeDefinitionNode:
    """Conditions on an object inside a row."""
    fields = [*_columns(pen, owner)]
    if all(one.name.value != "isNull" for one in fields):
        fields.append(pen.value(*IS_NULL))
    says = f"Conditions on a value of the type {owner.name}; all that are given must hold."
    return pen.input(name, says, fields)


def object_list_filter(pen: Pen, name: str, owner: Owner) -> InputObjectTypeDefinitionNode:
    """Conditions on a list of objects inside a row."""
    says = f"Conditions on a list of the type {owner.name}; all that are given must hold."
    fields = [*starmap(pen.value, quantifiers(owner.name)), pen.value(*IS_NULL)]
    return pen.input(name, says, fields)


def row_filter(pen: Pen, name: str, owner: Owner, types: Types) -> InputObjectTypeDefinitionNode:
    """Conditions on a row and on rows related to it."""
    fields = [*_columns(pen, owner), *_relations(pen, owner, types)]
    return pen.input(
        name,
        f"Which {owner.words.texts}: all conditions that are given must hold.",
        (
            *(field for field in fields if field.name.value not in _COMBINED),
            pen.value("and", f"[{name}!]", "All of these hold."),
            pen.value("or", f"[{name}!]", "At least one of these holds."),
            pen.value("not", name, "This does not hold."),
        ),
    )


def row_list_filter(pen: Pen, name: str, owner: Owner) -> InputObjectTypeDefinitionNode:
    """Conditions on all rows that are related to one."""
    says = f"Conditions on related {owner.words.texts}; all that are given must hold."
    return pen.input(name, says, starmap(pen.value, quantifiers(owner.name)))


def _of_type(operators: Mapping[str, str], type_: str) -> Iterator[Operator]:
    return (Operator(name, type_, says) for name, says in operators.items())


def _columns(pen: Pen, owner: Owner) -> Iterator[InputValueDefinitionNode]:
    for shape in owner.columns:
        if shape.depth <= 1:
            yield pen.like(shape.node, f"{shape.type}{'List' if shape.depth else ''}Filter")


def _relations(pen: Pen, owner: Owner, types: Types) -> Iterator[InputValueDefinitionNode]:
    for shape in owner.relations:
        if shape.type in types.models:
            many = shape.part in (Part.HAS_MANY, Part.MANY_TO_MANY)
            yield pen.like(shape.node, f"{'Related' if many else ''}{shape.type}Filter")
