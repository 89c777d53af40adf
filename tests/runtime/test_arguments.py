"""Rules for arguments and inputs: broken ones are all named, and the resolver is not called."""

from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any

from ariadne import QueryType
from graphql import ExecutionResult, GraphQLSchema, graphql_sync, parse, subscribe

from runtime.arguments import Rules, keep_rules
from runtime.database.constraints import Format, Items, Length, Range
from runtime.places import AnyPlace, Place
from runtime.schema import build_schema

SDL = """
scalar Decimal
type Query {
  users(nameLike: String, price: Decimal, input: SignUpInput): Int!
  free(name: String): Int!
}
type Subscription { tick(every: Int!): Int! }
input SignUpInput { email: String  tags: [[String!]]  friend: FriendInput }
input FriendInput { signUp: SignUpInput  age: Int }
"""
RULES: Rules = {
    ("Query", "users", "nameLike"): (Length(min=2),),
    ("Query", "users", "price"): (Range(min=0.1),),
    ("Subscription", "tick", "every"): (Range(min=1, max=60),),
    ("SignUpInput", "email"): (Format("EMAIL", message="Give us your e-mail address."),),
    ("SignUpInput", "tags"): (Items(max=2), Length(max=3)),
}


def api(places: dict[AnyPlace, Any] | None = None) -> GraphQLSchema:
    query = QueryType()
    query.set_field("users", lambda *_, **given: len(given))
    schema = build_schema(SDL, (query,), places or {})
    keep_rules(schema, RULES)
    return schema


def refused(document: str, **variables: Any) -> dict[str, Any]:
    """The message and the extensions of the one error."""
    result = graphql_sync(api(), document, variable_values=variables)
    assert result.errors
    (error,) = result.errors
    return {"message": error.message, **(error.extensions or {})}


def test_what_keeps_the_rules_reaches_the_resolver() -> None:
    document = """
    query ($price: Decimal) {
      users(nameLike: "ab", price: $price, input: {email: "a@b.io", tags: [["abc"], null]})
    }
    """
    result = graphql_sync(api(), document, variable_values={"price": "0.1"})
    assert (result.data, result.errors) == ({"users": 3}, None)


def test_null_and_what_is_left_out_break_no_rule() -> None:
    result = graphql_sync(api(), "{ users(nameLike: null, input: {tags: null}) }")
    assert (result.data, result.errors) == ({"users": 2}, None)


def test_every_broken_rule_is_named_with_its_place() -> None:
    error = refused('{ users(nameLike: "a", input: {tags: [["ok", "long"], [], []]}) }')
    assert error == {
        "message": (
            "nameLike must have at least 2 characters. input.tags must have at most 2 items."
            " input.tags[0][1] must have at most 3 characters."
        ),
        "code": "BAD_USER_INPUT",
        "argument": "nameLike",
        "path": ["nameLike"],
        "problems": [
            {"path": ["nameLike"], "rule": "nameLike must have at least 2 characters."},
            {"path": ["input", "tags"], "rule": "input.tags must have at most 2 items."},
            {
                "path": ["input", "tags", 0, 1],
                "rule": "input.tags[0][1] must have at most 3 characters.",
            },
        ],
    }


def test_a_rule_holds_however_deep_its_input_is_and_may_have_its_own_words() -> None:
    error = refused('{ users(input: {friend: {signUp: {email: "x"}}}) }')
    assert error["message"] == "input.friend.signUp.email: Give us your e-mail address."
    assert error["path"] == ["input", "friend", "signUp", "email"]


def test_exact_numbers_are_compared_as_they_are_written() -> None:
    assert refused('{ users(price: "0.0999") }')["message"] == "price must be at least 0.1."
    keeping = graphql_sync(api(), "{ users(price: 0.1) }")
    assert keeping.errors is None
    assert Range(min=0.1).broken_by(Decimal("0.1")) is None


async def test_a_subscription_that_breaks_a_rule_does_not_begin() -> None:
    async def tick(_: Any, *, every: int) -> AsyncIterator[int]:
        yield every

    schema = api({Place("Subscription", "tick", "schema/a.graphql"): tick})
    events = subscribe(schema, parse("subscription { tick(every: 5) }"))
    assert not isinstance(events, ExecutionResult)
    assert hasattr(events, "__aiter__")
    assert [event.data async for event in events] == [{"tick": 5}]
    refused = subscribe(schema, parse("subscription { tick(every: 0) }"))
    assert isinstance(refused, ExecutionResult)
    assert refused.errors
    assert refused.errors[0].message == "every must be from 1 to 60."


def test_fields_without_rules_are_left_as_they_are() -> None:
    schema = api()
    before = build_schema(SDL, (), {})
    assert schema.query_type
    assert before.query_type
    assert schema.query_type.fields["free"].resolve is before.query_type.fields["free"].resolve
