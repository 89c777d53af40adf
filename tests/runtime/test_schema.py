"""The executable schema: names, bindings, and the hand-written resolvers of places."""

from collections.abc import AsyncIterator
from typing import Any

from ariadne import ObjectType, QueryType
from graphql import ExecutionResult, GraphQLSchema, graphql_sync, parse, subscribe

from runtime.places import AnyPlace, CodecPlace, Place, of_type
from runtime.schema import build_schema

SDL = """
scalar DateTime
type Query { user: User  sum(firstNumber: Int!, input: SumInput!): Int! }
type User { id: ID!  fullName: String!  loudName(endMark: String!): String! }
input SumInput { secondNumber: Int! }
type Subscription { userRenamed(userId: ID!): User! }
"""
USER = {"id": "1", "full_name": "Ada Lovelace"}


def chat(places: dict[AnyPlace, Any] | None = None) -> GraphQLSchema:
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


class Money:
    """Cents; `1.50` for clients."""

    @staticmethod
    def parse(value: Any) -> int:
        if not isinstance(value, str) or value.count(".") != 1:
            raise ValueError("Money must be like 1.50.")
        return int(value.replace(".", ""))

    @staticmethod
    def serialize(value: int) -> str:
        return f"{value // 100}.{value % 100:02}"


def shop() -> GraphQLSchema:
    query = QueryType()
    query.set_field("twice", lambda _, __, price: 2 * price)
    sdl = 'scalar Money type Query { twice(price: Money! = "2.00"): Money! }'
    return build_schema(sdl, (query,), {CodecPlace("Money", "schema/shop.graphql"): Money})


def test_a_scalar_of_the_project_is_read_and_written_by_its_codec() -> None:
    result = graphql_sync(shop(), '{ twice a: twice(price: "1.25") }')
    assert (result.data, result.errors) == ({"twice": "4.00", "a": "2.50"}, None)
    query = "query ($price: Money!) { twice(price: $price) }"
    result = graphql_sync(shop(), query, variable_values={"price": "0.05"})
    assert result.data == {"twice": "0.10"}


def test_what_a_codec_refuses_is_told_in_its_words() -> None:
    for document in ('{ twice(price: "1") }', "{ twice(price: 1.5) }"):
        result = graphql_sync(shop(), document)
        assert result.errors
        assert "Money must be like 1.50." in result.errors[0].message


PETS = """
interface Pet { name: String! }
type Cat implements Pet { name: String! lives: Int! }
type Dog implements Pet { name: String! }
union Any = Cat | Dog
type Query { pet: Pet  any: Any }
"""


def test_a_value_says_which_type_of_an_interface_or_union_it_is() -> None:
    query = QueryType()
    query.set_field("pet", lambda *_: of_type("Cat", {"name": "Tom", "lives": 9}))
    query.set_field("any", lambda *_: of_type("Dog", {"name": "Rex"}))
    schema = build_schema(PETS, (query,), {})
    result = graphql_sync(schema, "{ pet { name ... on Cat { lives } } any { __typename } }")
    assert result.data == {"pet": {"name": "Tom", "lives": 9}, "any": {"__typename": "Dog"}}


def test_where_there_is_one_type_only_a_value_need_not_say_which_it_is() -> None:
    query = QueryType()
    query.set_field("one", lambda *_: {"name": "Tom"})
    query.set_field("all", lambda *_: [{"name": "Tom"}, of_type("Cat", {"name": "Kit"})])
    sdl = """
    interface Pet { name: String! }
    type Cat implements Pet { name: String! }
    union Any = Cat
    type Query { one: Pet  all: [Any!]! }
    """
    schema = build_schema(sdl, (query,), {})
    result = graphql_sync(schema, "{ one { name __typename } all { ... on Cat { name } } }")
    assert result.errors is None
    assert result.data == {
        "one": {"name": "Tom", "__typename": "Cat"},
        "all": [{"name": "Tom"}, {"name": "Kit"}],
    }


def test_a_value_that_does_not_say_it_is_an_error_that_tells_how() -> None:
    query = QueryType()
    query.set_field("pet", lambda *_: {"name": "Tom"})
    result = graphql_sync(build_schema(PETS, (query,), {}), "{ pet { name } }")
    assert result.errors
    assert result.errors[0].message == (
        "Query.pet gave a value that does not say which Pet it is:"
        ' give of_type("Cat", row), of runtime.places.'
    )


def test_defaults_of_arguments_and_inputs_reach_resolvers_as_given_values_do() -> None:
    query = QueryType()
    query.set_field("count", lambda _, __, since, input: f"{since:%Y} {input}")
    sdl = """
    scalar DateTime
    enum Color { RED GREEN }
    type Query { count(since: DateTime! = "2026-01-31T00:00:00Z", input: In! = {firstOnes: 2}): ID }
    input In { firstOnes: Int!  colorOf: Color = GREEN  lastOnes: [[Int!]!] = [[1]] }
    """
    result = graphql_sync(build_schema(sdl, (query,), {}), "{ count }")
    assert result.errors is None
    assert result.data == {
        "count": "2026 {'first_ones': 2, 'color_of': 'GREEN', 'last_ones': [[1]]}"
    }
