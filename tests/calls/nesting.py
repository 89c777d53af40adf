"""Inputs that write related rows together with a row: connected ones, and new ones."""

from collections.abc import AsyncIterator
from typing import Any

from graphql import GraphQLInputObjectType, GraphQLList, get_named_type

from runtime.database.relations import Relation, Through, ToMany, ToOne
from runtime.database.table import Table
from tests.calls.call import World


async def nested(
    world: World, type: Any, table: Table[Any]
) -> AsyncIterator[tuple[str, dict[str, Any]]]:
    """What is special, and the input, for each relation that it can write and each way to."""
    named = get_named_type(type) if type else None
    if not isinstance(named, GraphQLInputObjectType):
        return
    for name, field in named.fields.items():
        relation, inner = table.by_relation.get(name), get_named_type(field.type)
        if relation is None or not isinstance(inner, GraphQLInputObjectType):
            continue
        for way in inner.fields:
            values = await world.inputs.row(type, table)
            if isinstance(relation, ToOne):
                values.pop(table.by_key[relation.column].name, None)
            values[name] = {way: await _way(world, inner, way, relation)}
            yield f"{name}: {way}", values


async def _way(world: World, type: GraphQLInputObjectType, way: str, relation: Relation) -> Any:
    target = world.db.tables[relation.type]
    given = type.fields[way].type
    if way == "create":
        made = await world.inputs.row(given, target)
        return [made] if isinstance(given, GraphQLList) else made
    if not isinstance(given, GraphQLList) and way == "disconnect":
        return True
    id = (await world.rows.add(relation.type))["id"]
    if way == "disconnect" and isinstance(relation, Through | ToMany):
        return []
    return [id] if isinstance(given, GraphQLList) else id
