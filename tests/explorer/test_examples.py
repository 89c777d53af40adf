"""The opening tabs: valid operations of the schema at hand, about one thing."""

import pytest
from graphql import GraphQLSchema, build_schema, get_operation_ast, parse, validate

from runtime.explorer.examples import examples

CHAT = """
    scalar DateTime
    scalar JSON
    type Channel { id: ID!, name: String!, messages(limit: Int = 12): [Message!]! }
    type Message { id: ID!, text: String!, createdAt: DateTime!, channel: Channel! }
    type ChannelChange { old: Channel, new: Channel }
    type MessageChange { old: Message, new: Message }
    input AddChannelInput { name: String!, topic: String }
    input AddMessageInput { channelId: ID!, text: String! }
    type Query {
        getMessage(filter: JSON!): Message
        allMessages: [Message!]!
        channel(id: ID!): Channel
        allChannels(filter: JSON, page: Int = 0): [Channel!]!
    }
    type Mutation {
        addMessage(input: AddMessageInput!): Message!
        addChannel(input: AddChannelInput!): Channel!
    }
    type Subscription {
        messageChanged(channelId: ID): MessageChange!
        channelChanged: ChannelChange!
    }
"""


def names(schema: GraphQLSchema) -> list[str]:
    return [example.name for example in examples(schema)]


def test_the_tabs_are_about_one_type_that_can_be_made_listed_and_followed() -> None:
    assert names(build_schema(CHAT)) == ["AllChannels", "AddChannel", "ChannelChanged"]


def test_a_query_shows_one_level_of_relations_and_needs_no_argument() -> None:
    query, *_ = examples(build_schema(CHAT))
    shown = " ".join(query.query.split())
    assert shown == "query AllChannels { allChannels { id name messages { id text createdAt } } }"


def test_a_mutation_gives_only_what_is_required() -> None:
    _, mutation, _ = examples(build_schema(CHAT))
    assert 'addChannel(input: { name: "example" })' in mutation.query
    assert "messages" not in mutation.query


@pytest.mark.parametrize(
    "sdl",
    [
        CHAT,
        "type Query { a(l: [Float!]!, e: E!, o: [I!]!): E } enum E { X } input I { a: ID! }",
        "type Query { node(i: I!): Node } interface Node { id: ID! } input I { i: [I!]!, b: Int! }",
        "type Query { any: Any } union Any = A | B type A { a: Int } type B { b: Int }",
        "type Query { a: A } type A { b(of: ID!): Int }",
        "type Query { now: Int } type Subscription { tick(every: Int!): Int! }",
        'type Query { old: A, a: A } type A { gone: Int @deprecated(reason: "x"), kept: Int }',
    ],
)
def test_every_example_is_valid(sdl: str) -> None:
    schema = build_schema(sdl)
    for example in examples(schema):
        document = parse(example.query)
        assert validate(schema, document) == []
        operation = get_operation_ast(document, example.name)
        assert operation is not None


def test_a_schema_without_mutations_still_has_its_query() -> None:
    assert names(build_schema("type Query { hello: String }")) == ["Hello"]
