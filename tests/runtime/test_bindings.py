"""What is bound to the schema: calls, tables and functions, each to the field that it answers."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from itertools import count
from typing import Any

import pytest
from graphql import build_schema, graphql, graphql_sync, parse, subscribe

from runtime.bindings import Bindings
from runtime.context import RequestContext
from runtime.database.address import parse_address
from runtime.database.crud import Crud
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.feeds.hub import FeedHub
from runtime.schema import build_schema as build_project_schema
from tests.runtime.database.chat import CHANNELS, CHAT
from tests.runtime.database.pools import pool_to

SCHEMA = "type Query { word: Word! } type Word { text: String! }"
CHANNEL_SCHEMA = """
    scalar JSON
    type Channel { name: String! }
    input NewChannel { name: String! }
    type Change { new: Channel }
    type Query { channels(filter: JSON, limit: Int): [Channel!]! }
    type Mutation { addChannel(input: NewChannel!): Channel! }
    type Subscription { anyChannel: Change!, channel(filter: JSON): Change! }
"""


@pytest.fixture
async def context(database_url: str) -> AsyncIterator[RequestContext]:
    """A context over the tables of a chat."""
    async with pool_to(parse_address(database_url)) as pool:
        await ensure(pool, CHAT)
        hub = FeedHub(pool)
        yield RequestContext(Database(pool), hub, "test")
        await hub.close()


def test_functions_answer_the_fields_that_they_are_bound_to() -> None:
    bind, schema = Bindings("Word"), build_schema(SCHEMA)

    @bind.query("word")
    def query_word(_: object, info: Any) -> str:
        return "hello"

    @bind.field("text")
    def word_text(row: str, info: Any) -> str:
        return row.upper()

    bind.bind_to_schema(schema)
    assert graphql_sync(schema, "{ word { text } }").data == {"word": {"text": "HELLO"}}


async def test_calls_are_given_the_database_and_the_arguments_that_clients_give(
    context: RequestContext,
) -> None:
    bind, schema = Bindings("Channel"), build_schema(CHANNEL_SCHEMA)
    crud: Crud[Any, Any, Any] = Crud(CHANNELS)
    bind.query("channels", crud.page)
    bind.mutation("addChannel", crud.create)
    bind.bind_to_schema(schema)

    async def names(document: str) -> list[str]:
        answer = await graphql(schema, document, context_value=context)
        assert answer.data, answer.errors
        return [row["name"] for rows in answer.data.values() for row in rows]

    add = 'mutation { %s: addChannel(input: {name: "%s"}) { name } }'
    for name in "ab":
        answer = await graphql(schema, add % (name, name), context_value=context)
        assert answer.data == {name: {"name": name}}
    assert sorted(await names("{ channels { name } }")) == ["a", "b"]
    assert sorted(await names("{ channels(filter: null, limit: null) { name } }")) == ["a", "b"]
    assert await names('{ channels(filter: {name: "b"}, limit: 1) { name } }') == ["b"]


async def test_tables_tell_their_changes_to_those_that_the_filter_lets_through(
    context: RequestContext,
) -> None:
    bind = Bindings("Channel")
    bind.subscription("anyChannel", CHANNELS)
    bind.subscription("channel", CHANNELS)
    schema = build_project_schema(CHANNEL_SCHEMA, (bind,), {})
    a, b = await context.db.insert_many(CHANNELS, [{"name": "a"}, {"name": "b"}])

    topics = map(str, count())

    async def heard(field: str) -> set[str]:
        """Whose the first two changes are, while both rows change in turns."""
        document = parse(f"subscription {{ told: {field} {{ new {{ name }} }} }}")
        events = subscribe(schema, document, context_value=context)
        assert isinstance(events, AsyncGenerator)
        async with aclosing(events):
            hearing = asyncio.ensure_future(_first_two(events))
            while not hearing.done():
                for row in (a, b):
                    await context.db.update(CHANNELS, row["id"], {"topic": next(topics)})
                await asyncio.wait([hearing], timeout=0.05)
            return {answer.data["told"]["new"]["name"] for answer in await hearing}

    assert await heard("anyChannel") == {"a", "b"}
    assert await heard('channel(filter: {name: "b"})') == {"b"}
    assert await heard("channel(filter: null)") == {"a", "b"}


async def _first_two(events: AsyncIterator[Any]) -> list[Any]:
    return [await anext(events), await anext(events)]


def test_types_that_nothing_is_bound_to_need_not_exist() -> None:
    Bindings("Nowhere").bind_to_schema(build_schema(SCHEMA))


def test_a_field_that_the_schema_does_not_have_is_named() -> None:
    bind = Bindings("Word")
    bind.field("sound")(lambda row, info: row)
    with pytest.raises(ValueError, match="sound"):
        bind.bind_to_schema(build_schema(SCHEMA))
