"""Calls of subscriptions: what is told when a row goes and comes back, and what is refused."""

import asyncio
from collections.abc import Mapping
from contextlib import aclosing
from typing import Any

from graphql import OperationType

from codegen.ir.arguments import Argument, Meaning, arguments_of
from tests.calls.call import BAD, REFUSED, Call, Report, Target, World
from tests.calls.documents import Part, document
from tests.calls.rows import Row
from tests.clients import Answer

_KIND = OperationType.SUBSCRIPTION


async def listen_to_changes(world: World, target: Target, report: Report) -> None:
    """Subscribe by each argument, to a row that is deleted and made again."""
    row = await world.rows.add(target.model.name)
    arguments = arguments_of(target.model, target.root)
    needed = {
        one.value.name: _own(world, target, row, one) for one in arguments if one.value.required
    }
    optional = [one for one in arguments if not one.value.required]
    ways = [needed]
    ways += [{**needed, one.value.name: _own(world, target, row, one)} for one in optional]
    ways += [{**needed, one.value.name: None} for one in optional if one.value.type.nullable]
    for given in ways:
        answer = await _event(world, target, given, row)
        report.judge(_KIND, target.call(f"by {[*given]}", given), answer.data, answer)
    for call in _wrong(target, arguments, needed):
        answer = await anext(world.listen(document(world.schema, _KIND, [call.part])))
        report.judge(_KIND, call, answer.data, answer)


async def listen_by_hand(world: World, call: Call, report: Report) -> None:
    """The first event of a source of the project's own."""
    async with aclosing(world.listen(document(world.schema, _KIND, [call.part]))) as events:
        answer = await anext(events)
    report.judge(_KIND, call, answer.data, answer)


async def _event(world: World, target: Target, given: Mapping[str, Any], row: Row) -> Answer:
    """The first event: the row goes and comes until it is heard of."""
    part = Part(target.root.field.name, given)
    async with aclosing(world.listen(document(world.schema, _KIND, [part]))) as events:
        hearing = asyncio.ensure_future(anext(events))
        while not hearing.done():
            await world.db.delete(target.table, row["id"])
            await world.db.insert(target.table, row)
            await asyncio.wait([hearing], timeout=0.05)
        return await hearing


def _own(world: World, target: Target, row: Row, one: Argument) -> Any:
    if one.meaning is Meaning.FILTER:
        type = world.schema.type_map.get(one.value.type.name)
        return {"id": {"eq": row["id"]}} if "id" in getattr(type, "fields", ("id",)) else {}
    assert one.column
    own = world.inputs.sent(target.table.by_name[one.column.name], row[one.column.key])
    return [own] if one.value.type.is_list else own


def _wrong(
    target: Target, arguments: tuple[Argument, ...], needed: Mapping[str, Any]
) -> list[Call]:
    calls = []
    for one in arguments:
        name = one.value.name
        if one.value.required:
            calls.append(target.call(f"null as {name}", {**needed, name: None}, *REFUSED))
        if one.meaning is Meaning.FILTER:
            for wrong in ({"nothingLikeThis": 1}, {"id": {"matches": "("}}):
                calls.append(target.call(f"a wrong {name}", {**needed, name: wrong}, *BAD))
    return calls
