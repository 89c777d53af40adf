"""What the quick look calls valid, GraphQL calls valid; it knows the schemas of everyday."""

import pytest
from hypothesis import HealthCheck, given, settings

from codegen.sdl.quick import is_plainly_valid
from codegen.sdl.validate import graphql_problems
from tests.codegen.sdl.documents import completed
from tests.codegen.sdl.slips import BLOG, slipped


def test_a_schema_of_everyday_is_known_for_valid() -> None:
    assert is_plainly_valid(completed(BLOG))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(slipped())
def test_what_is_plainly_valid_is_valid(text: str) -> None:
    whole = completed(text)
    if is_plainly_valid(whole):
        assert graphql_problems(whole, frozenset()) == []


@pytest.mark.parametrize(
    "text",
    [
        "type A { a: Int } type A { b: Int }",
        "type A { a: Int a: Int }",
        "type A { a: Int } extend type A { a: Int }",
        "type A { a(x: Int, x: Int): Int }",
        "type A { a: Nothing }",
        "type A { a(x: Nothing): Int }",
        "type A { a: I } input I { a: Int }",
        "type A { a(x: A): Int }",
        "type A { __a: Int }",
        "type __A { a: Int }",
        "type A { a(__x: Int): Int }",
        "type A",
        "input A",
        "enum A",
        "enum A { A A }",
        "enum A { __B }",
        "input A { a: A! }",
        "input A { a: Int a: Int }",
        "input A { a: Int = true }",
        "input A { a: Int = 99999999999 }",
        "input A { a: Int! = null }",
        "input A { a: E = C } enum E { B }",
        "input A { a: Int! @deprecated }",
        "scalar A @model",
        "scalar A scalar A",
        "extend type Nothing { a: Int }",
        "extend input A { a: Int } type A { a: Int }",
        "type A @nothing { a: Int }",
        "type A @find { a: Int }",
        "type A @model @model { a: Int }",
        "type A @model(tabel: 5) { a: Int }",
        "type A @model(table: 5, table: 5) { a: Int }",
        "type A { a: Int @belongsTo }",
        "type A { a: Int @hasMany(field: 5, orderBy: [{field: 5, field: 5}]) }",
        "type A { a: Int @deprecated(reason: 5) }",
        "type A { a: Int @deprecated(why: 5) }",
        "type A implements B { a: Int }",
        "interface A { a: Int }",
        "union A = B",
        "directive @a on OBJECT",
        "schema { query: A }",
        "input Mutation { a: Int }",
        "type A @model { id: ID! } extend input AFilter { id: Int } type Q { a(f: AFilter): Int }",
    ],
)
def test_what_is_not_plain_is_left_to_graphql(text: str) -> None:
    assert is_plainly_valid(completed("type Query { a: Int }"))
    assert not is_plainly_valid(completed("type Query { a: Int }", text))


def test_a_schema_without_a_query_is_left_to_graphql() -> None:
    assert not is_plainly_valid(completed("type A { a: Int }"))


def test_an_index_may_stand_twice() -> None:
    text = 'type Query { a: Int } type A @index(fields: "a") @index(fields: "b") { a: Int b: Int }'
    assert is_plainly_valid(completed(text))
