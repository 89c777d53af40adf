"""JSON, in and out."""

from typing import Any

import pytest
from ariadne import QueryType
from graphql import GraphQLError, GraphQLSchema, graphql_sync

from runtime.scalars.json import parse_json
from tests.runtime.servings import schema_of


@pytest.fixture
def echo() -> GraphQLSchema:
    query = QueryType()
    query.set_field("echo", lambda _, __, value=None: value)
    return schema_of("scalar JSON type Query { echo(value: JSON): JSON }", query)


def test_a_json_literal_may_hold_variables(echo: GraphQLSchema) -> None:
    document = "query ($x: JSON, $y: JSON) { echo(value: {a: [1, 2.5, $x], b: {c: $y}, d: null}) }"
    result = graphql_sync(echo, document, variable_values={"x": {"deep": True}, "y": "ü"})
    assert result.errors is None
    assert result.data == {"echo": {"a": [1, 2.5, {"deep": True}], "b": {"c": "ü"}, "d": None}}


def test_a_variable_that_is_not_given_leaves_a_literal_without_it(echo: GraphQLSchema) -> None:
    document = "query ($x: JSON) { echo(value: {a: $x, b: [1, $x], c: {d: $x}}) }"
    result = graphql_sync(echo, document)
    assert (result.data, result.errors) == ({"echo": {"b": [1, None], "c": {}}}, None)


@pytest.mark.parametrize("value", [None, True, 0, 1.5, "text", [], {}, [[{"a": [None]}]]])
def test_json_variables_stay_as_they_are(echo: GraphQLSchema, value: Any) -> None:
    result = graphql_sync(
        echo, "query ($v: JSON) { echo(value: $v) }", variable_values={"v": value}
    )
    assert (result.data, result.errors) == ({"echo": value}, None)


def test_json_has_no_infinite_numbers(echo: GraphQLSchema) -> None:
    with pytest.raises(GraphQLError, match="infinite"):
        parse_json({"a": [float("inf")]})
    result = graphql_sync(echo, "{ echo(value: {a: 1e999}) }")
    assert result.errors
    assert "infinite" in result.errors[0].message
