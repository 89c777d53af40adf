"""Operations are executed, and subscriptions event by event."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from typing import Any

import pytest
from ariadne import MutationType, QueryType, SubscriptionType
from graphql import GraphQLResolveInfo

from runtime.errors import BadUserInput, Unavailable
from runtime.execution.engine import Engine, Payload
from runtime.execution.failures import OperationError, RefusedError
from runtime.execution.params import Params
from tests.runtime.servings import Ask, engine_of, schema_of

Source = Callable[..., AsyncGenerator[Any, None]]


def an_engine(**fields: Any) -> Engine:
    """Query fields by name; `n: Int` each."""
    query = QueryType()
    for name, resolver in fields.items():
        query.set_field(name, resolver)
    sdl = "type Query { " + " ".join(f"{name}(n: Int): Int" for name in fields) + " }"
    return engine_of(schema_of(sdl, query))


def a_stream(source: Source, resolve: Any = None) -> Engine:
    """One subscription field, `number`, with this source."""
    subscription = SubscriptionType()
    subscription.set_source("number", source)
    if resolve:
        subscription.set_field("number", resolve)
    sdl = "type Query { a: Int } type Subscription { number(to: Int): Int! }"
    return engine_of(schema_of(sdl, subscription))


async def answer(engine: Engine, query: str, **variables: Any) -> Payload:
    return await engine.execute(engine.prepare(Params(query, None, variables), "request-1"))


async def collected(engine: Engine, query: str = "subscription { number }") -> list[Payload]:
    operation = engine.prepare(Params(query), "request-1")
    return [payload async for payload in engine.results(operation)]


def codes(failure: OperationError) -> list[str]:
    return [error["extensions"]["code"] for error in failure.errors]


async def test_the_request_has_one_context() -> None:
    seen: list[Ask] = []

    async def a(_: object, info: GraphQLResolveInfo[Ask], n: int | None = None) -> int | None:
        seen.append(info.context)
        return n

    assert await answer(an_engine(a=a), "{ x: a(n: 1) y: a(n: 2) }") == {"data": {"x": 1, "y": 2}}
    assert seen[0] is seen[1]
    assert seen[0] == Ask("request-1")


async def test_variables_that_do_not_fit_are_the_clients_mistake() -> None:
    engine = an_engine(a=lambda *_, n: n)
    with pytest.raises(RefusedError) as refused:
        await answer(engine, "query ($n: Int!) { a(n: $n) }", n="seven")
    assert codes(refused.value) == ["BAD_USER_INPUT"]
    assert "$n" in refused.value.errors[0]["message"]


async def test_an_argument_that_does_not_fit_when_executed_is_the_clients_mistake() -> None:
    query = QueryType()
    query.set_field("needs", lambda *_, n: n)
    engine = engine_of(schema_of("type Query { needs(n: Int! = 1): Int }", query))
    payload = await answer(engine, "query ($n: Int) { needs(n: $n) }", n=None)
    assert payload["data"] == {"needs": None}
    assert [error["extensions"]["code"] for error in payload["errors"]] == ["BAD_USER_INPUT"]


async def test_a_resolver_that_names_no_type_of_its_interface_is_our_mistake() -> None:
    query = QueryType()
    query.set_field("node", lambda *_: {"__typename": ["secret"]})
    sdl = "type Query { node: Node } interface Node { id: ID }"
    sdl += " type A implements Node { id: ID } type B implements Node { id: ID }"
    payload = await answer(engine_of(schema_of(sdl, query)), "{ node { id } }")
    assert [error["extensions"]["code"] for error in payload["errors"]] == ["INTERNAL_SERVER_ERROR"]
    assert "secret" not in str(payload)


async def test_an_unknown_operation_is_named() -> None:
    engine = an_engine(a=lambda *_: 1)
    with pytest.raises(RefusedError, match='no operation "B"'):
        engine.prepare(Params("query A { a }", "B"), "request-1")
    with pytest.raises(RefusedError, match="A, C"):
        engine.prepare(Params("query A { a } query C { a }"), "request-1")


async def test_mutations_are_made_one_after_the_other() -> None:
    steps: list[str] = []
    mutation = MutationType()

    @mutation.field("step")
    async def step(*_: object, name: str) -> str:
        steps.append(f"{name} begins")
        await asyncio.sleep(0)
        steps.append(f"{name} ends")
        return name

    sdl = "type Query { a: Int } type Mutation { step(name: String!): String! }"
    await answer(
        engine_of(schema_of(sdl, mutation)), 'mutation { a: step(name: "a") b: step(name: "b") }'
    )
    assert steps == ["a begins", "a ends", "b begins", "b ends"]


async def test_each_event_has_a_context_of_its_own() -> None:
    seen: list[Ask] = []

    async def source(_: object, info: GraphQLResolveInfo[Ask]) -> AsyncGenerator[int, None]:
        seen.append(info.context)
        yield 1
        yield 2

    def resolve(event: int, info: GraphQLResolveInfo[Ask]) -> int:
        seen.append(info.context)
        return event * 10

    payloads = await collected(a_stream(source, resolve))
    assert payloads == [{"data": {"number": 10}}, {"data": {"number": 20}}]
    assert len({id(context) for context in seen}) == 3


async def test_a_source_that_cannot_begin_fails_the_subscription() -> None:
    def source(*_: object, to: int | None = None) -> AsyncGenerator[int, None]:
        raise BadUserInput("to must be positive", argument="to")

    with pytest.raises(OperationError) as failed:
        await collected(a_stream(source), "subscription { number(to: -1) }")
    assert codes(failed.value) == ["BAD_USER_INPUT"]


async def test_a_source_that_breaks_off_fails_the_subscription_after_its_events() -> None:
    async def source(*_: object) -> AsyncGenerator[int, None]:
        yield 1
        raise Unavailable

    payloads = []
    engine = a_stream(source)
    with pytest.raises(OperationError) as failed:
        async for payload in engine.results(
            engine.prepare(Params("subscription { number }"), "request-1")
        ):
            payloads.append(payload)
    assert payloads == [{"data": {"number": 1}}]
    assert codes(failed.value) == ["UNAVAILABLE"]


async def test_what_ends_a_source_is_told_with_its_field_whenever_it_comes() -> None:
    def early(*_: object) -> AsyncGenerator[int, None]:
        raise Unavailable

    async def late(*_: object) -> AsyncGenerator[int, None]:
        for number in list[int]():
            yield number
        raise Unavailable

    for source in (early, late):
        with pytest.raises(OperationError) as failed:
            await collected(
                a_stream(source),
                "subscription { ...F } fragment F on Subscription {\n n: number }",
            )
        [error] = failed.value.errors
        assert (error["path"], error["locations"]) == (["n"], [{"line": 2, "column": 2}])


async def test_what_breaks_a_source_is_masked() -> None:
    async def source(*_: object) -> AsyncGenerator[int, None]:
        yield 1
        raise RuntimeError("secret")

    with pytest.raises(OperationError) as failed:
        await collected(a_stream(source))
    assert codes(failed.value) == ["INTERNAL_SERVER_ERROR"]
    assert "secret" not in str(failed.value.errors)


async def test_an_event_that_fails_is_not_the_end() -> None:
    async def source(*_: object) -> AsyncGenerator[int, None]:
        for number in range(3):
            yield number

    def resolve(event: int, *_: object) -> float:
        return 6 // (event - 1)

    first, second, third = await collected(a_stream(source, resolve))
    assert first == {"data": {"number": -6}}
    assert second["data"] is None
    assert third == {"data": {"number": 6}}


async def test_a_subscription_that_is_left_closes_its_source() -> None:
    closed = asyncio.Event()

    async def source(*_: object) -> AsyncGenerator[int, None]:
        try:
            yield 1
            yield 2
        finally:
            closed.set()

    engine = a_stream(source)
    results = engine.results(engine.prepare(Params("subscription { number }"), "request-1"))
    await anext(results)
    await results.aclose()
    assert closed.is_set()


async def test_a_field_that_fails_beside_a_slow_one_spoils_nothing_for_later() -> None:
    shared: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    waiting = asyncio.Event()
    query = QueryType()

    @query.field("slow")
    async def slow(*_: object) -> int:
        waiting.set()
        return await asyncio.shield(shared)

    @query.field("fails")
    async def fails(*_: object) -> int:
        await waiting.wait()
        raise RuntimeError("no")

    engine = engine_of(schema_of("type Query { slow: Int! fails: Int! }", query))
    payload = await answer(engine, "{ slow fails }")
    assert payload["data"] is None
    assert not shared.cancelled()
    shared.set_result(5)
    assert await answer(engine, "{ slow }") == {"data": {"slow": 5}}


async def test_a_cancelled_sibling_that_others_wait_for_is_an_error_not_an_end() -> None:
    shared: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    query = QueryType()
    query.set_field("slow", lambda *_: shared)

    @query.field("cancels")
    async def cancels(*_: object) -> int:
        shared.cancel()
        return 1

    engine = engine_of(schema_of("type Query { slow: Int! cancels: Int! }", query))
    payload = await answer(engine, "{ slow cancels }")
    assert payload["data"] is None
    assert [error["extensions"]["code"] for error in payload["errors"]] == ["INTERNAL_SERVER_ERROR"]


async def test_a_cancelled_request_is_cancelled() -> None:
    began = asyncio.Event()

    async def slow(*_: object) -> int:
        began.set()
        await asyncio.Event().wait()
        return 1

    task = asyncio.create_task(answer(an_engine(slow=slow), "{ slow }"))
    await began.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
