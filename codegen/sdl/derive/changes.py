"""What a subscription to changes gives: what happened to a row, and the row before and after."""

from graphql import EnumTypeDefinitionNode, ObjectTypeDefinitionNode

from codegen.sdl.derive.pen import Pen
from codegen.sdl.derive.shapes import Owner


def change(pen: Pen, name: str, owner: Owner) -> ObjectTypeDefinitionNode:
    """One change of a row."""
    one = owner.words.text
    return pen.object(
        name,
        f"A change of one {one}.",
        (
            pen.field("kind", "ChangeKind!", "What happened."),
            pen.field("old", owner.name, f"The {one} before; null if it is new."),
            pen.field("new", owner.name, f"The {one} after; null if it is gone."),
        ),
    )


def change_kind(pen: Pen, name: str) -> EnumTypeDefinitionNode:
    """What can happen to a row."""
    return pen.enum(
        name,
        "What happened to a row.",
        (
            ("ADD", "It is new; `old` is null."),
            ("CHANGE", "It is another than before."),
            ("REMOVE", "It is gone; `new` is null."),
        ),
    )
