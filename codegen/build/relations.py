"""Relations: whose rows a field gives, and by which column they are found."""

from collections.abc import Iterator

from graphql import ConstDirectiveNode, FieldDefinitionNode

from codegen.build.directives import (
    argument,
    as_name,
    enum_text,
    find,
    items,
    member,
    name_argument,
)
from codegen.build.fields import field
from codegen.ir.models import BelongsTo, HasMany, SortKey
from codegen.ir.types import Name
from codegen.sdl.positions import position_of


def belongs_to(node: FieldDefinitionNode) -> BelongsTo:
    """A field with `@belongsTo`."""
    read, use = field(node), _use(node, "belongsTo")
    return BelongsTo(read.name, read.key, read.type, _column(use), read.position, read.arguments)


def has_many(node: FieldDefinitionNode) -> HasMany:
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
    )


def _use(node: FieldDefinitionNode, name: str) -> ConstDirectiveNode:
    use = find(node.directives, name)
    assert use
    return use


def _column(use: ConstDirectiveNode) -> Name:
    """The column that the directive names; empty where validation reports it as missing."""
    return name_argument(use, "field") or Name("", position_of(use))


def _order(use: ConstDirectiveNode) -> Iterator[SortKey]:
    for node in items(argument(use, "orderBy")):
        if name := as_name(member(node, "field")):
            yield SortKey(name, enum_text(member(node, "direction")) == "DESC")
