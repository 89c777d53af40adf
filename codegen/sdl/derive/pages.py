"""Connections as Relay has them: a page of rows, with the cursors to go on from."""

from graphql import ObjectTypeDefinitionNode

from codegen.sdl.derive.pen import Pen
from codegen.sdl.derive.shapes import Owner


def connection(pen: Pen, name: str, owner: Owner) -> ObjectTypeDefinitionNode:
    """A page of rows."""
    many = owner.words.texts
    return pen.object(
        name,
        f"A page of {many}.",
        (
            pen.field("edges", f"[{owner.name}Edge!]!", f"The {many} of the page, with cursors."),
            pen.field("nodes", f"[{owner.name}!]!", f"The {many} of the page."),
            pen.field("pageInfo", "PageInfo!", "Whether there are more, and where to go on."),
            pen.field("totalCount", "Int!", f"How many {many} there are on all pages together."),
        ),
    )


def edge(pen: Pen, name: str, owner: Owner) -> ObjectTypeDefinitionNode:
    """One row of a page."""
    one = owner.words.text
    return pen.object(
        name,
        f"One {one} of a page.",
        (
            pen.field("cursor", "String!", "What `after` and `before` take to go on from here."),
            pen.field("node", f"{owner.name}!", f"The {one}."),
        ),
    )


def page_info(pen: Pen, name: str) -> ObjectTypeDefinitionNode:
    """Where a page is among others."""
    return pen.object(
        name,
        "Where a page is among others.",
        (
            pen.field("hasNextPage", "Boolean!", "Whether there is more after this page."),
            pen.field("hasPreviousPage", "Boolean!", "Whether there is more before this page."),
            pen.field(
                "startCursor", "String", "The first cursor of the page; null if it is empty."
            ),
            pen.field("endCursor", "String", "The last cursor of the page; null if it is empty."),
        ),
    )
