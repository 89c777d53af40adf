"""Every root field of a project called, one after the other, and what was wrong gathered."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import Any, Final

from graphql import GraphQLObjectType, OperationType, is_required_argument

from codegen.ir.lookup import model_of
from codegen.ir.project import HandWritten, Operation, RootField
from tests.calls.call import ANY, REFUSED, Call, Report, Target, World
from tests.calls.deleting import DELETING, deletions
from tests.calls.documents import Part, document
from tests.calls.given import Given
from tests.calls.listening import listen_by_hand, listen_to_changes
from tests.calls.reading import READING, Reading
from tests.calls.related import related
from tests.calls.writing import writes

_KINDS: Final = {
    Operation.QUERY: OperationType.QUERY,
    Operation.MUTATION: OperationType.MUTATION,
    Operation.SUBSCRIPTION: OperationType.SUBSCRIPTION,
}
_TOGETHER: Final = 25


async def call_everything(world: World) -> Report:
    """Every query, mutation and subscription, in all ways that there are."""
    report = Report()
    for root in world.project.root_fields:
        if root.operation is Operation.SUBSCRIPTION:
            await listen_to_changes(world, _target(world, root), report)
        else:
            await _called(world, _KINDS[root.operation], _bound(world, root), report)
    for place in world.project.hand_written:
        if place.operation is Operation.SUBSCRIPTION:
            async for call in _hand_written(world, place):
                await listen_by_hand(world, call, report)
        elif place.operation:
            await _called(world, _KINDS[place.operation], _hand_written(world, place), report)
    return report


async def call_by_types(world: World) -> Report:
    """Every bound query and mutation, with values that need only be of the right types."""
    report = Report()
    for root in world.project.root_fields:
        if root.operation is not Operation.SUBSCRIPTION:
            name, kind = root.field.name, _KINDS[root.operation]
            for arguments in await _by_types(world, root.operation.value, name):
                await _one(world, kind, Call(Part(name, arguments), "by types", ANY), report)
    return report


async def _called(
    world: World, kind: OperationType, calls: AsyncIterator[Call], report: Report
) -> None:
    waiting: list[Call] = []
    async for call in calls:
        if isinstance(call.part.selection, str) and not call.codes:
            waiting.append(call)
            continue
        await _all(world, kind, waiting, report)
        waiting = []
        await _one(world, kind, call, report)
    await _all(world, kind, waiting, report)


async def _all(world: World, kind: OperationType, calls: Sequence[Call], report: Report) -> None:
    """Calls together in one document; if any of it fails, each alone."""
    for some in _batches(calls):
        answer = await world.ask(document(world.schema, kind, [call.part for call in some]))
        if answer.errors:
            for call in some:
                await _one(world, kind, call, report)
            continue
        for place, call in enumerate(some):
            report.judge(kind, call, answer.data[f"a{place}"], answer)


async def _one(world: World, kind: OperationType, call: Call, report: Report) -> None:
    answer = await world.ask(document(world.schema, kind, [call.part]))
    report.judge(kind, call, answer.data["a0"] if answer.data else None, answer)


def _batches(calls: Sequence[Call]) -> Iterator[Sequence[Call]]:
    for at in range(0, len(calls), _TOGETHER):
        yield calls[at : at + _TOGETHER]


def _target(world: World, root: RootField) -> Target:
    model = model_of(world.project, root)
    assert model
    return Target(root, model, world.table(model))


async def _bound(world: World, root: RootField) -> AsyncIterator[Call]:
    target = _target(world, root)
    if root.action.kind in READING:
        async for call in (await Reading.of(world, target)).calls():
            yield call
        async for call in related(world, target):
            yield call
    elif root.action.kind in DELETING:
        async for call in deletions(world, target):
            yield call
    else:
        async for call in writes(Given.of(world, target)):
            yield call


async def _hand_written(world: World, place: HandWritten) -> AsyncIterator[Call]:
    name, right = place.field.name, ANY if world.is_written else ()
    given, needed = await _by_types(world, place.parent, name)
    yield Call(Part(name, given), "all arguments", right)
    yield Call(Part(name, needed), "only what is needed", right)
    for key in needed:
        rest = {other: value for other, value in given.items() if other != key}
        yield Call(Part(name, rest), f"no {key}", REFUSED)
        yield Call(Part(name, {**given, key: None}), f"null as {key}", REFUSED)


async def _by_types(
    world: World, parent: str, name: str
) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """All arguments of a field, and those that must be given."""
    root = world.schema.type_map[parent]
    assert isinstance(root, GraphQLObjectType)
    arguments = root.fields[name].args
    given = {
        key: await world.inputs.value(one.type, (parent, name, key))
        for key, one in arguments.items()
    }
    needed = {key: given[key] for key, one in arguments.items() if is_required_argument(one)}
    return given, needed
