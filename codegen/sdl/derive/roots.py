"""The root fields that `@crud` stands for, each with the directive that binds it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from graphql import (
    ConstArgumentNode,
    ConstDirectiveNode,
    FieldDefinitionNode,
    InputValueDefinitionNode,
    StringValueNode,
)

from codegen.sdl.derive.pen import Pen, directive
from codegen.sdl.derive.shapes import Owner
from codegen.sdl.derive.words import capital, spoken
from codegen.sdl.directives import argument, enum_text, items

Writer: TypeAlias = Callable[[Pen, Owner], FieldDefinitionNode]


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of `@crud`: where its field stands, and how it is written."""

    root: str
    write: Writer
    needs_input: bool = False


def operations(use: ConstDirectiveNode) -> tuple[str, ...]:
    """The operations that a use of `@crud` names; all if it names none."""
    given = argument(use, "operations")
    if given is None:
        return tuple(OPERATIONS)
    named = set(map(enum_text, items(given)))
    return tuple(one for one in OPERATIONS if one in named)


def _find(pen: Pen, owner: Owner) -> FieldDefinitionNode:
    one = owner.words.text
    return pen.field(
        owner.words.one,
        owner.name,
        f"The {one} with this id; null if there is none.",
        (pen.value("id", "ID!", f"Which {one}."),),
        (directive("find", pen.loc),),
    )


def _list(pen: Pen, owner: Owner) -> FieldDefinitionNode:
    many = owner.words.texts
    return pen.field(
        owner.words.many,
        f"[{owner.name}!]!",
        f"{capital(many)}: those that match `filter`, in the order of `orderBy`.",
        (
            *_selected(pen, owner),
            pen.value("limit", "Int", "How many at most, up to 1000; 100 without it."),
            pen.value("offset", "Int", f"How many {many} to leave out before the first."),
        ),
        (directive("list", pen.loc),),
    )


def _paginate(pen: Pen, owner: Owner) -> FieldDefinitionNode:
    many = owner.words.texts
    return pen.field(
        f"{owner.words.many}Connection",
        f"{owner.name}Connection!",
        f"{capital(many)} page by page: those that match `filter`, in the order of `orderBy`.",
        (
            *_selected(pen, owner),
            pen.value("first", "Int", "How many at most, from the beginning or from `after` on."),
            pen.value("after", "String", "The cursor that the page begins after."),
            pen.value("last", "Int", "How many at most, up to the end or up to `before`."),
            pen.value("before", "String", "The cursor that the page ends before."),
        ),
        (directive("paginate", pen.loc),),
    )


def _count(pen: Pen, owner: Owner) -> FieldDefinitionNode:
    of = ConstArgumentNode(
        name=pen.name("model"), value=StringValueNode(value=owner.name, loc=pen.loc), loc=pen.loc
    )
    return pen.field(
        f"{owner.words.many}Count",
        "Int!",
        f"How many {owner.words.texts} match `filter`.",
        (_filter(pen, owner),),
        (directive("count", pen.loc, (of,)),),
    )


def _create(pen: Pen, owner: Owner) -> FieldDefinitionNode:
    one = owner.words.text
    return pen.field(
        f"create{capital(owner.words.one)}",
        f"{owner.name}!",
        f"Creates one {one}.",
        (pen.value("input", f"Create{owner.name}Input!", f"The new {one}."),),
        (directive("create", pen.loc),),
    )


def _create_many(pen: Pen, owner: Owner) -> FieldDefinitionNode:
    many = owner.words.texts
    return pen.field(
        f"create{owner.words.upper_many}",
        f"[{owner.name}!]!",
        f"Creates {many}: all of them, or none if one of them is refused.",
        (pen.value("inputs", f"[Create{owner.name}Input!]!", f"The new {many}."),),
        (directive("createMany", pen.loc),),
    )


def _update(pen: Pen, owner: Owner) -> FieldDefinitionNode:
    one = owner.words.text
    return pen.field(
        f"update{capital(owner.words.one)}",
        f"{owner.name}!",
        f"Changes the {one} with this id.",
        (
            pen.value("id", "ID!", f"Which {one}."),
            pen.value("input", f"Update{owner.name}Input!", "What changes."),
        ),
        (directive("update", pen.loc),),
    )


def _upsert(pen: Pen, owner: Owner) -> FieldDefinitionNode:
    one = owner.words.text
    return pen.field(
        f"upsert{capital(owner.words.one)}",
        f"{owner.name}!",
        f"Changes the {one} with the id{_or_unique(owner)} of `input`, or creates it.",
        (pen.value("input", f"Upsert{owner.name}Input!", f"The {one} as it is to be."),),
        (directive("upsert", pen.loc),),
    )


def _delete(pen: Pen, owner: Owner) -> FieldDefinitionNode:
    one = owner.words.text
    return pen.field(
        f"delete{capital(owner.words.one)}",
        f"{owner.name}!",
        f"Deletes the {one} with this id, and gives it as it was.",
        (pen.value("id", "ID!", f"Which {one}."),),
        (directive("delete", pen.loc),),
    )


def _changes(pen: Pen, owner: Owner) -> FieldDefinitionNode:
    return pen.field(
        f"{owner.words.one}Changed",
        f"{owner.name}Change!",
        f"Changes of {owner.words.texts} that match `filter`, before or after.",
        (
            pen.value(
                "filter",
                f"{owner.name}Filter",
                f"Which {owner.words.texts}, by fields of their own; all without it.",
            ),
        ),
        (directive("changes", pen.loc),),
    )


def _or_unique(owner: Owner) -> str:
    """`, else the email,`: what a row is known by besides."""
    ways = (f", else the {' and '.join(spoken(name) for name in one)}" for one in owner.unique)
    text = "".join(ways)
    return f"{text}," if text else ""


def _selected(pen: Pen, owner: Owner) -> Iterator[InputValueDefinitionNode]:
    yield _filter(pen, owner)
    newest = any("createdAt" in shape.uses for shape in owner.shapes.values())
    otherwise = "newest first" if newest else "by id"
    says = f"The first key decides, where it is equal the second. Without keys: {otherwise}."
    yield pen.value("orderBy", f"[{owner.name}OrderBy!]", says)


def _filter(pen: Pen, owner: Owner) -> InputValueDefinitionNode:
    return pen.value("filter", f"{owner.name}Filter", f"Which {owner.words.texts}; all without it.")


OPERATIONS: Mapping[str, Operation] = {
    "FIND": Operation("Query", _find),
    "LIST": Operation("Query", _list),
    "PAGINATE": Operation("Query", _paginate),
    "COUNT": Operation("Query", _count),
    "CREATE": Operation("Mutation", _create, needs_input=True),
    "CREATE_MANY": Operation("Mutation", _create_many, needs_input=True),
    "UPDATE": Operation("Mutation", _update, needs_input=True),
    "UPSERT": Operation("Mutation", _upsert, needs_input=True),
    "DELETE": Operation("Mutation", _delete),
    "CHANGES": Operation("Subscription", _changes),
}
