"""Orders: one key to sort rows by; a list of them sorts by the first, then by the second."""

from graphql import InputObjectTypeDefinitionNode

from codegen.sdl.derive.pen import Pen, directive
from codegen.sdl.derive.shapes import Owner, Part, Shape

_ONE_OF = (directive("oneOf"),)


def order_by(pen: Pen, name: str, owner: Owner) -> InputObjectTypeDefinitionNode:
    """Exactly one column, and which way."""
    columns = (shape for shape in owner.columns if _is_sortable(shape))
    return pen.input(
        name,
        f"One key to sort {owner.words.texts} by: exactly one field.",
        (pen.like(shape.node, "SortDirection") for shape in columns),
        _ONE_OF,
    )


def _is_sortable(shape: Shape) -> bool:
    return shape.part is Part.VALUE and not shape.depth and shape.type != "JSON"
