"""Joining types that `@manyToMany(through:)` names and the schema does not define."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from graphql import (
    ConstArgumentNode,
    ConstDirectiveNode,
    ConstListValueNode,
    ConstValueNode,
    DefinitionNode,
    EnumValueNode,
    FieldDefinitionNode,
    ObjectTypeDefinitionNode,
    StringValueNode,
)

from codegen.problems import Code, Problem
from codegen.sdl.built_in import ROOTS
from codegen.sdl.derive.pen import Pen, directive
from codegen.sdl.derive.shapes import Owner, Part, Shape, Types
from codegen.sdl.derive.words import uncapital
from codegen.sdl.directives import argument, find, text_argument
from codegen.sdl.mentions import mentions
from codegen.sdl.positions import position_of

_NAME = re.compile(r"(?!__)[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two ids that a join holds: the column, and the type whose row it names.

    A column that is called after its type is renamed with it: `before` is what it was called.
    """

    column: str
    type: str
    before: str = ""

    @property
    def row(self) -> str:
        """The field that gives the row."""
        short = self.column.removesuffix("Id")
        return short if short and short != self.column else f"{self.column}Row"


@dataclass(frozen=True, slots=True)
class Join:
    """A joining type as one `@manyToMany` sees it."""

    name: str
    ours: Side
    theirs: Side
    relation: str
    use: ConstDirectiveNode

    @property
    def names(self) -> tuple[str, ...]:
        """What it and its columns are called."""
        return (self.name, self.ours.column, self.theirs.column)

    @property
    def sides(self) -> frozenset[Side]:
        """What it holds, whichever side it is seen from."""
        return frozenset({self.ours, self.theirs})


def joins(types: Types, derivable: Container[str]) -> Mapping[str, Join]:
    """The joining types to derive: of each, the first `@manyToMany` that names it."""
    found: dict[str, Join] = {}
    for one in _all(types):
        if all(map(_is_name, one.names)) and one.name not in derivable:
            found.setdefault(one.name, one)
    return found


def join_problems(
    types: Types, found: Mapping[str, Join], nodes: Iterable[DefinitionNode]
) -> Iterator[Problem]:
    """Joins of wrong names, or whose ids are one, or seen differently, or that are mentioned."""
    yield from _mentioned(found, nodes)
    for one in _all(types):
        message, hint = _contradiction(one, found.get(one.name, one))
        code = Code.JOINS_HOLD_BOTH_IDS
        if wrong := next((name for name in one.names if not _is_name(name)), None):
            message, hint = f'"{wrong}" cannot be a name of what {one.relation} joins by.', ""
        elif one.name not in found:
            message = f"{one.name} is the name of what is derived otherwise: it cannot join."
            hint, code = "give it another name", Code.DERIVED_NAMES_ARE_FREE
        if message:
            yield Problem(position_of(one.use), message, hint, code)


def _mentioned(found: Mapping[str, Join], nodes: Iterable[DefinitionNode]) -> Iterator[Problem]:
    for mention in (one for node in nodes for one in mentions(node)) if found else ():
        if mention.name.value in found:
            message = f"{mention.name.value} is derived to join, and not public."
            hint = "define it, with @model"
            yield Problem(position_of(mention), message, hint, Code.JOINS_ARE_NOT_MENTIONED)


def _contradiction(one: Join, first: Join) -> tuple[str, str]:
    if one.ours.column == one.theirs.column:
        message = f"{one.name} needs a column for each of the two ids it joins."
        return message, "say @manyToMany(field:, otherField:)"
    if one.sides == first.sides:
        return "", ""
    message = f"{one.relation} joins by {_columns(one)}, {first.relation} by {_columns(first)}."
    return message, f"say @manyToMany(field:, otherField:); the other is {position_of(first.use)}"


def definition(join: Join) -> ObjectTypeDefinitionNode:
    """The joining type, as a schema would define it."""
    through = argument(join.use, "through")
    pen = Pen((through or join.use).loc)
    sides = (join.ours, join.theirs)
    key = FieldDefinitionNode(name=pen.name("id"), type=pen.type("ID!"), loc=pen.loc)
    both = ConstListValueNode(values=tuple(_string(pen, side.column) for side in sides))
    return ObjectTypeDefinitionNode(
        description=StringValueNode(
            value=f"Joins one {join.ours.type} and one {join.theirs.type}."
        ),
        name=pen.name(join.name),
        directives=(
            directive("model", pen.loc),
            directive("unique", pen.loc, (_argument(pen, "fields", both),)),
        ),
        fields=(key, *_columns_of(pen, join), *(_row(pen, side) for side in sides)),
        loc=pen.loc,
    )


def _all(types: Types) -> Iterator[Join]:
    for name in types.models:
        owner = types.owner(name)
        for shape in owner.shapes.values():
            through = shape.text("through") if shape.part is Part.MANY_TO_MANY else ""
            is_there = through in types.defined or through in types.lost
            is_free = through and not is_there and not types.is_value(through)
            if is_free and through not in ROOTS and shape.type in types.models:
                yield _join(owner, types.owner(shape.type), shape, through)


def _join(owner: Owner, other: Owner, shape: Shape, through: str) -> Join:
    return Join(
        through,
        _side(owner, shape.text("field")),
        _side(other, shape.text("otherField")),
        f"{owner.name}.{shape.name}",
        shape.uses["manyToMany"],
    )


def _side(owner: Owner, column: str | None) -> Side:
    own = f"{uncapital(owner.name)}Id"
    before = text_argument(find(owner.definition.directives, "renamedFrom"), "name")
    follows = before and (column or own) == own
    return Side(column or own, owner.name, f"{uncapital(before or '')}Id" if follows else "")


def _is_name(text: str) -> bool:
    """Whether GraphQL takes it as a name, and it is not the name of the key."""
    return _NAME.fullmatch(text) is not None and text != "id"


def _columns(join: Join) -> str:
    return " and ".join(sorted(side.column for side in join.sides))


def _columns_of(pen: Pen, join: Join) -> Iterator[FieldDefinitionNode]:
    """Both are unique together, by which the first is found; the second needs an index."""
    for side, uses in ((join.ours, ()), (join.theirs, (directive("index", pen.loc),))):
        yield FieldDefinitionNode(
            name=pen.name(side.column),
            type=pen.type("ID!"),
            directives=(*uses, *_renamed(pen, side)),
            loc=pen.loc,
        )


def _renamed(pen: Pen, side: Side) -> Iterator[ConstDirectiveNode]:
    if side.before:
        name = _argument(pen, "name", _string(pen, side.before))
        yield directive("renamedFrom", pen.loc, (name,))


def _row(pen: Pen, side: Side) -> FieldDefinitionNode:
    arguments = (
        _argument(pen, "field", _string(pen, side.column)),
        _argument(pen, "onDelete", EnumValueNode(value="CASCADE", loc=pen.loc)),
    )
    return FieldDefinitionNode(
        name=pen.name(side.row),
        type=pen.type(side.type),
        directives=(directive("belongsTo", pen.loc, arguments),),
        loc=pen.loc,
    )


def _argument(pen: Pen, name: str, value: ConstValueNode) -> ConstArgumentNode:
    return ConstArgumentNode(name=pen.name(name), value=value, loc=pen.loc)


def _string(pen: Pen, text: str) -> StringValueNode:
    return StringValueNode(value=text, loc=pen.loc)
