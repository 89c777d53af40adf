"""Nested writes: which relations of a row can be written with it, and the inputs that do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphql import InputObjectTypeDefinitionNode, InputValueDefinitionNode

from codegen.sdl.derive.pen import Pen
from codegen.sdl.derive.shapes import Owner, Part, Shape, Types
from codegen.sdl.derive.words import capital, uncapital


@dataclass(frozen=True, slots=True)
class Nested:
    """A relation that can be written with its row."""

    owner: Owner
    relation: Shape
    target: Owner

    @property
    def prefix(self) -> str:
        """What the names of its inputs begin with."""
        return f"{self.owner.name}{capital(self.relation.name)}Nested"

    @property
    def is_many(self) -> bool:
        """Whether it gives a list."""
        return self.relation.part in (Part.HAS_MANY, Part.MANY_TO_MANY)

    @property
    def update_name(self) -> str:
        """The input that changes it: the one that makes it, if there is nothing to undo."""
        undone = self.relation.part is Part.MANY_TO_MANY or self.can_be_none
        return f"{self.prefix}{'Update' if undone else ''}Input"

    @property
    def can_be_none(self) -> bool:
        """Whether the other rows can be without this one."""
        return bool(self.back) and not self.target.shapes[self.back].is_required

    @property
    def back(self) -> str:
        """The column of the other row that is filled with this row's id."""
        is_back = self.relation.part in (Part.HAS_ONE, Part.HAS_MANY)
        return self.relation.text("field") if is_back else ""


class Relations:
    """What can be written with a row of each type, worked out once."""

    def __init__(self, types: Types) -> None:
        self.types = types
        self._writable: dict[str, Mapping[str, Nested]] = {}
        self._made: dict[tuple[str, str], tuple[Shape, ...]] = {}

    def of(self, owner: Owner) -> Mapping[str, Nested]:
        """The relations of which a client may write the columns that they are made of."""
        found = self._writable.get(owner.name)
        if found is None:
            found = {
                one.name: nested for one in owner.relations if (nested := self._nested(owner, one))
            }
            self._writable[owner.name] = found
        return found

    def made(self, target: Owner, without: str = "") -> tuple[Shape, ...]:
        """The fields of an input that makes a row, but those that say what it belongs to."""
        key = (target.name, without)
        if key not in self._made:
            left_out = {without, *(one.name for one in target.belonging(without))}
            written = {*(one.name for one in target.writable), *self.of(target)} - left_out
            self._made[key] = tuple(one for one in target.shapes.values() if one.name in written)
        return self._made[key]

    def _nested(self, owner: Owner, relation: Shape) -> Nested | None:
        if relation.type not in self.types.models or not relation.is_writable:
            return None
        found = Nested(owner, relation, self.types.owner(relation.type))
        return found if _WRITABLE[relation.part](found, self.types) else None


def create_name(target: Owner, without: str) -> str:
    """`CreateCommentInput`, or `CreateCommentWithoutPostInput`."""
    if not without:
        return f"Create{target.name}Input"
    belonging = target.belonging(without)
    back = belonging[0].name if belonging else without
    return f"Create{target.name}Without{capital(back)}Input"


def nested_input(
    pen: Pen, name: str, one: Nested, relations: Relations, *, update: bool = False
) -> InputObjectTypeDefinitionNode:
    """What is done to the related rows when this row is made, or changed."""
    words, related = one.target.words, f"`{one.relation.name}` of one {one.owner.words.text}"
    what = f"Related {words.texts}" if one.is_many else f"The related {words.text}"
    fields = [*_links(pen, one, relations), *(_unlinks(pen, one) if update else ())]
    return pen.input(name, f"{what}, for {related}.", fields)


def _links(pen: Pen, one: Nested, relations: Relations) -> Iterator[InputValueDefinitionNode]:
    text, texts = one.target.words.text, one.target.words.texts
    creates = create_name(one.target, one.back)
    can_create = bool(relations.made(one.target, one.back))
    if one.is_many:
        yield pen.value("connect", "[ID!]", f"Ids of {texts} that are there.")
        if can_create:
            yield pen.value("create", f"[{creates}!]", f"New {texts}.")
    else:
        yield pen.value("connect", "ID", f"The id of a {text} that is there.")
        if can_create:
            yield pen.value("create", creates, f"A new {text}.")


def _unlinks(pen: Pen, one: Nested) -> Iterator[InputValueDefinitionNode]:
    texts = one.target.words.texts
    if one.is_many and (one.can_be_none or not one.back):
        yield pen.value("disconnect", "[ID!]", f"Ids of {texts} that no longer belong to it.")
        yield pen.value("set", "[ID!]", f"Ids of all {texts} that belong to it from now on.")
    elif one.can_be_none:
        yield pen.value("disconnect", "Boolean", "Whether it is to have none.")


def _own_column(one: Nested, types: Types) -> bool:
    return _is_key(one.owner, one.relation.text("field"))


def _other_column(one: Nested, types: Types) -> bool:
    return _is_key(one.target, one.back)


def _join(one: Nested, types: Types) -> bool:
    """Whether rows of the joining type need nothing but the two ids."""
    through = one.relation.text("through")
    if through not in types.models:
        return through not in types.defined
    join = types.owner(through)
    keys = {"id", *_keys_of_join(one, join)}
    needed = {shape.name for shape in join.shapes.values() if shape.is_needed}
    return needed <= keys


def _keys_of_join(one: Nested, join: Owner) -> Iterator[str]:
    sides = {one.owner.name, one.target.name}
    yield from (one.relation.text(name) for name in ("field", "otherField"))
    yield from (f"{uncapital(side)}Id" for side in sides)
    for shape in join.shapes.values():
        if shape.part is Part.BELONGS_TO and shape.type in sides:
            yield shape.text("field")


def _is_key(owner: Owner, name: str) -> bool:
    column = owner.shapes.get(name)
    return column is not None and column.part is Part.VALUE and column.is_writable


_WRITABLE = {
    Part.BELONGS_TO: _own_column,
    Part.HAS_ONE: _other_column,
    Part.HAS_MANY: _other_column,
    Part.MANY_TO_MANY: _join,
}
