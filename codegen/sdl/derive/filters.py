"""Filters: conditions on values and lists, on objects inside rows, on rows and related rows."""

from collections.abc import Iterator, Mapping

from graphql import InputObjectTypeDefinitionNode, InputValueDefinitionNode

from codegen.sdl.derive.pen import Pen
from codegen.sdl.derive.shapes import Owner, Part, Types

# Scalars that can be searched, those that have an order without, and those that have none.
TEXTS = frozenset({"ID", "String", "Email", "URL"})
ORDERED = frozenset(
    {"BigInt", "Date", "DateTime", "Decimal", "Duration", "Float", "Int", "Time", "UUID"}
)
UNORDERED = frozenset({"Boolean", "JSON"})

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
_IS_NULL = "Whether it is null."
_COMBINED = frozenset({"and", "or", "not"})


def value_filter(pen: Pen, name: str, type_: str) -> InputObjectTypeDefinitionNode:
    """Conditions on one scalar or enum."""
    return pen.input(
        name,
        f"Conditions on a value of the type {type_}; all that are given must hold.",
        (
            *_operators(pen, _EQUALITY, type_),
            *(_operators(pen, _MEMBERSHIP, f"[{type_}!]") if type_ not in UNORDERED else ()),
            *(_operators(pen, _ORDER, type_) if type_ in TEXTS | ORDERED else ()),
            *(_operators(pen, _TEXT, "String") if type_ in TEXTS else ()),
            pen.value("isNull", "Boolean", _IS_NULL),
        ),
    )


def value_list_filter(pen: Pen, name: str, type_: str) -> InputObjectTypeDefinitionNode:
    """Conditions on a list of scalars or enums."""
    many = f"[{type_}!]"
    return pen.input(
        name,
        f"Conditions on a list of the type {type_}; all that are given must hold.",
        (
            pen.value("eq", many, "It is this list, in this order."),
            pen.value("ne", many, "It is another list, or null."),
            pen.value("has", type_, "This is an item of it."),
            pen.value("hasSome", many, "At least one of these is an item of it."),
            pen.value("hasEvery", many, "All of these are items of it."),
            pen.value("isNull", "Boolean", _IS_NULL),
        ),
    )


def object_filter(pen: Pen, name: str, owner: Owner) -> InputObjectTypeDefinitionNode:
    """Conditions on an object inside a row."""
    fields = [*_columns(pen, owner)]
    if all(one.name.value != "isNull" for one in fields):
        fields.append(pen.value("isNull", "Boolean", _IS_NULL))
    says = f"Conditions on a value of the type {owner.name}; all that are given must hold."
    return pen.input(name, says, fields)


def object_list_filter(pen: Pen, name: str, owner: Owner) -> InputObjectTypeDefinitionNode:
    """Conditions on a list of objects inside a row."""
    says = f"Conditions on a list of the type {owner.name}; all that are given must hold."
    fields = [*_quantified(pen, owner), pen.value("isNull", "Boolean", _IS_NULL)]
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
    return pen.input(name, says, _quantified(pen, owner))


def _operators(
    pen: Pen, operators: Mapping[str, str], type_: str
) -> Iterator[InputValueDefinitionNode]:
    return (pen.value(name, type_, says) for name, says in operators.items())


def _quantified(pen: Pen, owner: Owner) -> Iterator[InputValueDefinitionNode]:
    filter_ = f"{owner.name}Filter"
    yield pen.value("some", filter_, "At least one of them matches.")
    yield pen.value("none", filter_, "None of them matches.")
    yield pen.value("every", filter_, "All of them match; so they do if there are none.")


def _columns(pen: Pen, owner: Owner) -> Iterator[InputValueDefinitionNode]:
    for shape in owner.columns:
        if shape.depth <= 1:
            yield pen.like(shape.node, f"{shape.type}{'List' if shape.depth else ''}Filter")


def _relations(pen: Pen, owner: Owner, types: Types) -> Iterator[InputValueDefinitionNode]:
    for shape in owner.relations:
        if shape.type in types.models:
            many = shape.part in (Part.HAS_MANY, Part.MANY_TO_MANY)
            yield pen.like(shape.node, f"{'Related' if many else ''}{shape.type}Filter")
