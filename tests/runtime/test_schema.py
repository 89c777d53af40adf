"""The executable schema: names, bindings, and the hand-written resolvers of places."""

from collections.abc import AsyncIterator
from typing import Any

from ariadne import ObjectType, QueryType
from graphql import ExecutionResult, GraphQLSchema, graphql_sync, parse, subscribe

from runtime.places import Place
from runtime.schema import build_schema

SDL = """
scalar DateTime
type Query { user: User  sum(firstNumber: Int!, input: SumInput!): Int! }
type User { id: ID!  fullName: String!  loudName(endMark: String!): String! }
input SumInput { secondNumber: Int! }
type Subscription { userRenamed(userId: ID!): User! }
"""
USER = {"id": "1", "full_name": "Ada Lovelace"}


def chat(places: dict[Place[Any], Any] | None = None) -> GraphQLSchema:
    query = QueryType()
    query.set_field("user", lambda *_: USER)
    return build_schema(SDL, (query,), places or {})


def test_columns_in_snake_case_are_read_by_fields_in_camel_case() -> None:
    result = graphql_sync(chat(), "{ user { id fullName } }")
    assert result.data == {"user": {"id": "1", "fullName": "Ada Lovelace"}}


def test_arguments_and_input_fields_reach_resolvers_in_snake_case() -> None:
    def sum(_: Any, *, first_number: int, input: dict[str, int]) -> int:
        return first_number + input["second_number"]

    schema = chat({Place("Query", "sum", "schema/a.graphql"): sum})
    result = graphql_sync(schema, "{ sum(firstNumber: 1, input: {secondNumber: 2}) }")
    assert (result.data, result.errors) == ({"sum": 3}, None)


def test_a_place_of_a_type_gets_the_row() -> None:
    def loud_name(row: dict[str, str], _: Any, *, end_mark: str) -> str:
        return row["full_name"].upper() + end_mark

    schema = chat({Place("User", "loudName", "schema/a.graphql"): loud_name})
    result = graphql_sync(schema, '{ user { loudName(endMark: "!") } }')
    assert result.data == {"user": {"loudName": "ADA LOVELACE!"}}


async def test_an_event_of_a_source_is_the_value_of_its_field() -> None:
    async def renamed(_: Any, *, user_id: str) -> AsyncIterator[dict[str, str]]:
        yield {**USER, "id": user_id}

    schema = chat({Place("Subscription", "userRenamed", "schema/a.graphql"): renamed})
    document = parse('subscription { userRenamed(userId: "7") { id fullName } }')
    events = subscribe(schema, document)
    assert not isinstance(events, ExecutionResult)
    assert hasattr(events, "__aiter__")
    assert [event.data async for event in events] == [
        {"userRenamed": {"id": "7", "fullName": "Ada Lovelace"}}
    ]


def test_scalars_that_the_sdl_does_not_define_are_left_out() -> None:
    schema = build_schema("type Query { a: Int }", (ObjectType("Query"),), {})
    assert "JSON" not in schema.type_map


def test_names_that_python_has_no_room_for_are_given_others() -> None:
    query = QueryType()
    query.set_field("mail", lambda _, info, info_, input: {"from_": info_ + input["class_"]})
    sdl = """
    type Query { mail(info: String!, input: MailInput!): Mail }
    type Mail { from: String }
    input MailInput { class: String! }
    """
    names = {
        ("Mail", "from"): "from_",
        ("Query", "mail", "info"): "info_",
        ("MailInput", "class"): "class_",
    }
    schema = build_schema(sdl, (query,), {}, names)
    result = graphql_sync(schema, '{ mail(info: "a", input: {class: "b"}) { from } }')
    assert (result.data, result.errors) == ({"mail": {"from": "ab"}}, None)


def test_fields_of_verbatim_input_types_keep_their_names() -> None:
    query = QueryType()
    query.set_field("users", lambda _, __, filter, order_by: f"{filter} {order_by}")
    sdl = """
    type Query { users(filter: UserFilter!, orderBy: [UserOrderBy!]!): String }
    input UserFilter { createdAt: AtFilter, and: [UserFilter!] }
    input AtFilter { notIn: [Int!] }
    input UserOrderBy { createdAt: String }
    """
    verbatim = ("UserFilter", "AtFilter", "UserOrderBy")
    schema = build_schema(sdl, (query,), {}, verbatim=verbatim)
    result = graphql_sync(
        schema,
        '{ users(filter: {and: [{createdAt: {notIn: [1]}}]}, orderBy: [{createdAt: "ASC"}]) }',
    )
    assert result.data == {
        "users": "{'and': [{'createdAt': {'notIn': [1]}}]} [{'createdAt': 'ASC'}]"
    }
