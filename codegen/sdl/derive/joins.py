"""Joining types that `@manyToMany(through:)` names and the schema does not define."""

from collections.abc import Iterable, Iterator, Mapping
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
from codegen.sdl.derive.pen import Pen, directive
from codegen.sdl.derive.shapes import Owner, Part, Shape, Types, argument
from codegen.sdl.derive.words import uncapital
from codegen.sdl.mentions import mentions
from codegen.sdl.positions import position_of


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two ids that a join holds: the column, and the type whose row it names."""

    column: str
    type: str

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
    def sides(self) -> frozenset[Side]:
        """What it holds, whichever side it is seen from."""
        return frozenset({self.ours, self.theirs})


def joins(types: Types) -> Mapping[str, Join]:
    """The joining types to derive: of each, the first `@manyToMany` that names it."""
    found: dict[str, Join] = {}
    for one in _all(types):
        found.setdefault(one.name, one)
    return found


def join_problems(
    types: Types, found: Mapping[str, Join], nodes: Iterable[DefinitionNode]
) -> Iterator[Problem]:
    """Joins whose ids are one, or that their sides see differently, or that are mentioned."""
    for node in nodes if found else ():
        for mention in mentions(node):
            if mention.name.value in found:
                message = f"{mention.name.value} is derived to join, and not public."
                hint = "define it, with @model"
                yield Problem(position_of(mention), message, hint, Code.JOINS_ARE_NOT_MENTIONED)
    for one in _all(types):
        first = found[one.name]
        if one.ours.column == one.theirs.column:
            message = f"{one.name} needs a column for each of the two ids it joins."
            hint = "say @manyToMany(field:, otherField:)"
            yield Problem(position_of(one.use), message, hint, Code.JOINS_HOLD_BOTH_IDS)
        elif one.sides != first.sides:
            message = (
                f"{one.relation} joins by {_columns(one)}, {first.relation} by {_columns(first)}."
            )
            hint = f"say @manyToMany(field:, otherField:); the other is {position_of(first.use)}"
            yield Problem(position_of(one.use), message, hint, Code.JOINS_HOLD_BOTH_IDS)


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
            if through and through not in types.defined and shape.type in types.models:
                yield _join(owner, shape, through)


def _join(owner: Owner, shape: Shape, through: str) -> Join:
    ours = shape.text("field") or f"{uncapital(owner.name)}Id"
    theirs = shape.text("otherField") or f"{uncapital(shape.type)}Id"
    return Join(
        through,
        Side(ours, owner.name),
        Side(theirs, shape.type),
        f"{owner.name}.{shape.name}",
        shape.uses["manyToMany"],
    )


def _columns(join: Join) -> str:
    return " and ".join(sorted(side.column for side in join.sides))


def _columns_of(pen: Pen, join: Join) -> Iterator[FieldDefinitionNode]:
    """Both are unique together, by which the first is found; the second needs an index."""
    for side, uses in ((join.ours, ()), (join.theirs, (directive("index", pen.loc),))):
        yield FieldDefinitionNode(
            name=pen.name(side.column), type=pen.type("ID!"), directives=uses, loc=pen.loc
        )


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
