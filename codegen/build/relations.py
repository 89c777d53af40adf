"""Relations: whose rows a field gives, and by which column they are found."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from graphql import ConstDirectiveNode, FieldDefinitionNode

from codegen.build.directives import as_name, name_argument
from codegen.build.fields import field
from codegen.ir.models import (
    BelongsTo,
    Deletion,
    HasMany,
    HasOne,
    ManyToMany,
    OnDelete,
    SortKey,
    ToOne,
)
from codegen.ir.types import Name, TypeRef
from codegen.sdl.definitions import Definition, is_model
from codegen.sdl.directives import argument, enum_text, find, items, member
from codegen.sdl.positions import position_of

_ToOne = TypeVar("_ToOne", bound=ToOne)
_ACTIONS = frozenset(action.value for action in OnDelete)


def belongs_to(node: FieldDefinitionNode) -> BelongsTo:
    """A field with `@belongsTo`."""
    return _to_one(BelongsTo, node, "belongsTo")


def has_one(node: FieldDefinitionNode) -> HasOne:
    """A field with `@hasOne`."""
    return _to_one(HasOne, node, "hasOne")


def has_many(node: FieldDefinitionNode, types: Mapping[str, Definition]) -> HasMany:
    """A field with `@hasMany`."""
    read, use = field(node), _use(node, "hasMany")
    return HasMany(
        name=read.name,
        key=read.key,
        type=read.type,
        order=tuple(_order(use)),
        position=read.position,
        arguments=read.arguments,
        is_connection=_is_connection(read.type, types),
        column=_column(use),
        on_delete=_deletion(use),
    )


def many_to_many(node: FieldDefinitionNode, types: Mapping[str, Definition]) -> ManyToMany:
    """A field with `@manyToMany`."""
    read, use = field(node), _use(node, "manyToMany")
    return ManyToMany(
        name=read.name,
        key=read.key,
        type=read.type,
        order=tuple(_order(use)),
        position=read.position,
        arguments=read.arguments,
        is_connection=_is_connection(read.type, types),
        through=name_argument(use, "through") or Name("", position_of(use)),
        ours=name_argument(use, "field"),
        theirs=name_argument(use, "otherField"),
    )


def _to_one(kind: type[_ToOne], node: FieldDefinitionNode, directive: str) -> _ToOne:
    read, use = field(node), _use(node, directive)
    column, deletion = _column(use), _deletion(use)
    return kind(read.name, read.key, read.type, column, read.position, read.arguments, deletion)


def _use(node: FieldDefinitionNode, name: str) -> ConstDirectiveNode:
    use = find(node.directives, name)
    assert use
    return use


def _column(use: ConstDirectiveNode) -> Name:
    """The column that the directive names; empty where validation reports it as missing."""
    return name_argument(use, "field") or Name("", position_of(use))


def _deletion(use: ConstDirectiveNode) -> Deletion | None:
    node = argument(use, "onDelete")
    said = enum_text(node)
    return Deletion(OnDelete(said), position_of(node)) if node and said in _ACTIONS else None


def _is_connection(ref: TypeRef, types: Mapping[str, Definition]) -> bool:
    """Whether the type is `PostConnection` of a model `Post`."""
    model = types.get(ref.name.removesuffix("Connection"))
    named = types.get(ref.name)
    return bool(
        ref.name.endswith("Connection")
        and model
        and is_model(model)
        and not (named and is_model(named))
    )


def _order(use: ConstDirectiveNode) -> Iterator[SortKey]:
    for node in items(argument(use, "orderBy")):
        if name := as_name(member(node, "field")):
            yield SortKey(name, enum_text(member(node, "direction")) == "DESC")
