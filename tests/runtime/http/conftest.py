"""A server with fields that work, fail, and say what JSON cannot."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio
from ariadne import MutationType, QueryType, SubscriptionType

from runtime.errors import NotFound
from tests.runtime.servings import Serving, engine_of, schema_of, serving

SDL = """
scalar JSON
type Query {
  hello(name: String! = "world"): String!
  lost: String
  broken: String
  needed: String!
  echo(value: JSON): JSON
  odd(kind: String!): JSON
}
type Mutation { add(a: Int!, b: Int!): Int! }
type Subscription { tick: Int! }
"""
ODD: dict[str, Any] = {
    "surrogate": "a\ud800b",
    "nan": float("nan"),
    "huge": 2**70,
    "keys": {1: 2},
    "object": object(),
    "both": ["\ud800", float("nan")],
}


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def server() -> AsyncIterator[Serving]:
    """The fields of the schema above, in production."""
    query, mutation, subscription = QueryType(), MutationType(), SubscriptionType()
    query.set_field("hello", lambda _, __, name: f"Hello, {name}!")
    query.set_field("echo", lambda _, __, value=None: value)
    query.set_field("odd", lambda _, __, kind: _deep() if kind == "deep" else ODD[kind])
    mutation.set_field("add", lambda _, __, a, b: a + b)

    @query.field("lost")
    async def lost(*_: object) -> None:
        await asyncio.sleep(0)
        raise NotFound.row("Channel", "7")

    @query.field("broken")
    @query.field("needed")
    def broken(*_: object) -> None:
        raise RuntimeError("password=hunter2 in /etc/secret")

    engine = engine_of(schema_of(SDL, query, mutation, subscription))
    async with serving(engine) as server:
        yield server


def _deep() -> Any:
    value: Any = 0
    for _ in range(100_000):
        value = [value]
    return value
