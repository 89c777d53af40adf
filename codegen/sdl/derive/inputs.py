"""Inputs that make and change rows, and the objects inside them."""

from collections.abc import Iterator

from graphql import (
    InputObjectTypeDefinitionNode,
    InputValueDefinitionNode,
    ListTypeNode,
    NonNullTypeNode,
    TypeNode,
)

from codegen.sdl.derive.nested import Relations
from codegen.sdl.derive.pen import Pen
from codegen.sdl.derive.said import described
from codegen.sdl.derive.shapes import Owner, Part, Shape, unwrapped
from codegen.sdl.derive.words import spoken


def create_input(
    pen: Pen, name: str, owner: Owner, relations: Relations, without: str = ""
) -> InputObjectTypeDefinitionNode:
    """What makes a row, and rows that belong to it."""
    shapes = relations.made(owner, without)
    linked = {one.text("field"): one.name for one in shapes if one.part is Part.BELONGS_TO}
    fields = (
        _column(pen, one, required=one.is_needed and one.name not in linked, made=True)
        if one.is_stored
        else pen.like(one.node, f"{relations.of(owner)[one.name].prefix}Input")
        for one in shapes
    )
    either = (
        f" It needs `{column}` or `{relation}`."
        for column, relation in linked.items()
        if owner.shapes[column].is_needed
    )
    return pen.input(
        name, f"A new {owner.words.text}{_with(owner, without)}.{''.join(either)}", fields
    )


def _with(owner: Owner, without: str) -> str:
    """Which row it is written with: `, written with its post`."""
    belonging = owner.belonging(without)
    name = belonging[0].name if belonging else without.removesuffix("Id")
    return f", written with its {spoken(name)}" if name else ""


def update_input(
    pen: Pen, name: str, owner: Owner, relations: Relations
) -> InputObjectTypeDefinitionNode:
    """What changes a row, and rows that belong to it."""
    says = f"Changes of one {owner.words.text}: a field that is left out stays as it is,"
    return pen.input(
        name, f"{says} null empties what may be empty.", _changed(pen, owner, relations)
    )


def upsert_input(pen: Pen, name: str, owner: Owner) -> InputObjectTypeDefinitionNode:
    """What makes a row, or changes the one with this id."""
    row = owner.words.text
    return pen.input(
        name,
        f"One {row} as it is to be. If it is there, a field that is left out stays as it is.",
        (
            pen.value(
                "id", "ID", f"Which {row}; if there is none with this id, a new one gets it."
            ),
            *(_column(pen, one, required=one.is_needed, made=True) for one in owner.writable),
        ),
    )


def embedded_input(pen: Pen, name: str, owner: Owner) -> InputObjectTypeDefinitionNode:
    """An object inside a row."""
    fields = (_column(pen, one, required=one.is_needed, made=True) for one in owner.columns)
    return pen.input(name, owner.definition.description or f"One {owner.words.text}.", fields)


def _changed(pen: Pen, owner: Owner, relations: Relations) -> Iterator[InputValueDefinitionNode]:
    writable = {one.name for one in relations.made(owner)}
    for shape in owner.shapes.values():
        if "version" in shape.uses and not shape.is_hidden:
            yield _version(pen, shape, owner)
        elif shape.name not in writable:
            continue
        elif shape.is_stored:
            yield _column(pen, shape, required=False)
        else:
            yield pen.like(shape.node, relations.of(owner)[shape.name].update_name)


def _version(pen: Pen, shape: Shape, owner: Owner) -> InputValueDefinitionNode:
    says = f"The version that these changes are made for: if the {owner.words.text} has another"
    return pen.value(shape.name, "Int", f"{says} by now, nothing is written.")


def _column(
    pen: Pen, shape: Shape, *, required: bool, made: bool = False
) -> InputValueDefinitionNode:
    node = shape.node.type
    if not required and isinstance(node, NonNullTypeNode):
        node = node.type
    if shape.part is Part.EMBEDDED:
        node = pen.type(_text(node))
    says = described(shape, made=made)
    return pen.like(shape.node, node, required=required, says=says)


def _text(node: TypeNode) -> str:
    """The type of an object inside a row, as its input."""
    if isinstance(node, NonNullTypeNode):
        return f"{_text(node.type)}!"
    return (
        f"[{_text(node.type)}]" if isinstance(node, ListTypeNode) else f"{unwrapped(node)[0]}Input"
    )
