"""Stored types, with all that their directives say."""

from collections.abc import Iterator, Mapping

from graphql import ConstDirectiveNode, FieldDefinitionNode

from codegen.build.columns import column, renamed_from
from codegen.build.directives import name_argument, names_argument
from codegen.build.relations import belongs_to, has_many, has_one, many_to_many
from codegen.build.sites import Sites
from codegen.ir.models import Index, Model
from codegen.ir.project import Site
from codegen.ir.types import Name
from codegen.python.names import module_name, snake
from codegen.python.plurals import plural
from codegen.sdl.definitions import Definition
from codegen.sdl.directives import find, find_all
from codegen.sdl.positions import position_of


def model(definition: Definition, types: Mapping[str, Definition], sites: Sites) -> Model:
    """One stored type."""
    use = find(definition.directives, "model")
    assert use
    columns = [node for node, site in sites if site is Site.COLUMN]
    related = [node for node, site in sites if site is Site.RELATION]
    given = name_argument(use, "plural")
    many = snake(given.text) if given and given.text else plural(snake(definition.name))
    return Model(
        name=definition.name,
        folder=module_name(definition.name),
        noun=snake(definition.name),
        plural=many,
        table=name_argument(use, "table") or Name(many, definition.position),
        file=definition.file,
        description=definition.description,
        position=definition.position,
        columns=tuple(column(node, types) for node in columns),
        belongs_to=tuple(belongs_to(node) for node in _with(related, "belongsTo")),
        has_one=tuple(has_one(node) for node in _with(related, "hasOne")),
        has_many=tuple(has_many(node, types) for node in _with(related, "hasMany")),
        many_to_many=tuple(many_to_many(node, types) for node in _with(related, "manyToMany")),
        indexes=tuple(_indexes(definition, columns)),
        renamed_from=renamed_from(definition),
        given_plural=given,
    )


def _with(nodes: list[FieldDefinitionNode], directive: str) -> list[FieldDefinitionNode]:
    return [node for node in nodes if find(node.directives, directive)]


def _indexes(definition: Definition, columns: list[FieldDefinitionNode]) -> Iterator[Index]:
    """Those of the columns in their order, then those of the type."""
    for node in columns:
        own = (Name(node.name.value, position_of(node)),)
        for use, unique in _index_uses(node.directives or ()):
            yield _index(use, names_argument(use, "fields") or own, unique=unique)
    for use, unique in _index_uses(definition.directives):
        yield _index(use, names_argument(use, "fields") or (), unique=unique)


def _index_uses(
    uses: tuple[ConstDirectiveNode, ...],
) -> Iterator[tuple[ConstDirectiveNode, bool]]:
    yield from ((use, True) for use in find_all(uses, "unique"))
    yield from ((use, False) for use in find_all(uses, "index"))


def _index(use: ConstDirectiveNode, fields: tuple[Name, ...], *, unique: bool) -> Index:
    return Index(fields, name_argument(use, "name"), unique, position_of(use))
