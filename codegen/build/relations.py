"""Relations: whose rows a field gives, and by which column they are found."""

from collections.abc import Iterator, Mapping

from graphql import ConstDirectiveNode, FieldDefinitionNode

from codegen.build.directives import as_name, name_argument
from codegen.build.fields import field
from codegen.ir.models import BelongsTo, Deletion, HasMany, HasOne, ManyToMany, OnDelete, SortKey
from codegen.ir.types import Name, TypeRef
from codegen.sdl.definitions import Definition, is_model
from codegen.sdl.directives import argument, enum_text, find, items, member
from codegen.sdl.positions import position_of


def belongs_to(node: FieldDefinitionNode) -> BelongsTo:
    """A field with `@belongsTo`."""
    read, use = field(node), _use(node, "belongsTo")
    column, deletion = _column(use), _deletion(use)
    return BelongsTo(
        read.name, read.key, read.type, column, read.position, read.arguments, deletion
    )


def has_one(node: FieldDefinitionNode) -> HasOne:
    """A field with `@hasOne`."""
    read, use = field(node), _use(node, "hasOne")
    column, deletion = _column(use), _deletion(use)
    return HasOne(read.name, read.key, read.type, column, read.position, read.arguments, deletion)


def has_many(node: FieldDefinitionNode, types: Mapping[str, Definition]) -> HasMany:
    """A field with `@hasMany`."""
    read, use = field(node), _use(node, "hasMany")
    return HasMany(
        read.name,
        read.key,
        read.type,
        _column(use),
        tuple(_order(use)),
        read.position,
        read.arguments,
        _deletion(use),
        _is_connection(read.type, types),
    )


def many_to_many(node: FieldDefinitionNode, types: Mapping[str, Definition]) -> ManyToMany:
    """A field with `@manyToMany`."""
    read, use = field(node), _use(node, "manyToMany")
    return ManyToMany(
        read.name,
        read.key,
        read.type,
        name_argument(use, "through") or Name("", position_of(use)),
        tuple(_order(use)),
        read.position,
        read.arguments,
        name_argument(use, "field"),
        name_argument(use, "otherField"),
        _is_connection(read.type, types),
    )


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


_ACTIONS = frozenset(action.value for action in OnDelete)
