"""Calls that read a row's relations by every argument that these take."""

from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

from graphql import GraphQLField, GraphQLObjectType, get_named_type

from codegen.ir.arguments import arguments_of
from codegen.ir.project import ActionKind
from tests.calls.call import BAD, Call, Target, World
from tests.calls.documents import Part
from tests.calls.filters import Filters
from tests.calls.reading import brief_page, orders

_NUMBERS: Final = ("limit", "first", "last", "offset")
_TOGETHER: Final = 25


async def related(world: World, target: Target) -> AsyncIterator[Call]:
    """Through a root field that finds a row by its id: each relation in each way."""
    type = world.schema.type_map[target.model.name]
    assert isinstance(type, GraphQLObjectType)
    given = await _arguments(world, target)
    if given is None:
        return
    parts: list[Part] = []
    for relation in target.model.relations:
        if relation.name in type.fields:
            parts += [part async for part in _parts(world, relation.name, type, relation.target)]
    for at in range(0, len(parts), _TOGETHER):
        some = parts[at : at + _TOGETHER]
        yield Call(Part(target.root.field.name, given, some), f"{[*map(_said, some)]}")
    for relation in target.model.relations:
        for part in _wrong(relation.name, type.fields.get(relation.name)):
            call = Part(target.root.field.name, given, [part])
            yield Call(call, f"{_said(part)}", BAD)


async def _arguments(world: World, target: Target) -> dict[str, Any] | None:
    arguments = arguments_of(target.model, target.root)
    needed = [one.value.name for one in arguments if one.value.required]
    if target.root.action.kind is not ActionKind.FIND or needed != ["id"]:
        return None
    return {"id": (await world.rows.add(target.model.name))["id"]}


async def _parts(
    world: World, name: str, type: GraphQLObjectType, target: str
) -> AsyncIterator[Part]:
    field, table = type.fields[name], world.db.tables[target]
    brief = _brief(field)
    row = await world.rows.some(target)
    for argument, one in field.args.items():
        if argument == "filter":
            filters = Filters(world.inputs, table, row)
            async for filter in filters.brief(one.type):
                yield Part(name, {argument: filter.value}, brief)
        elif argument == "orderBy":
            for order in orders(_bare(one.type)):
                yield Part(name, {argument: order}, brief)
        elif argument in _NUMBERS:
            for number in (0, 1, 1000):
                yield Part(name, {argument: number}, brief)
    yield Part(name, {}, brief)


def _wrong(name: str, field: GraphQLField | None) -> Iterator[Part]:
    for argument in field.args if field else ():
        if field and argument in _NUMBERS:
            yield Part(name, {argument: -1}, _brief(field))
        if field and argument in ("after", "before"):
            yield Part(name, {argument: "nonsense"}, _brief(field))


def _brief(field: GraphQLField) -> str:
    named = get_named_type(field.type)
    if isinstance(named, GraphQLObjectType) and "pageInfo" in named.fields:
        return brief_page(named)
    return "{ id }"


def _bare(type: Any) -> Any:
    return getattr(type, "of_type", type) if str(type).endswith("!") else type


def _said(part: Part) -> str:
    return f"{part.name}({part.arguments})"
