"""DateTime and JSON, in and out."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from ariadne import QueryType
from graphql import GraphQLError, GraphQLSchema, graphql_sync
from hypothesis import given
from hypothesis import strategies as some

from runtime.scalars import parse_datetime, parse_json, print_datetime
from tests.runtime.servings import schema_of


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2026-01-31T12:00:00Z", "2026-01-31T12:00:00.000Z"),
        ("2026-01-31T12:00:00.1239+02:00", "2026-01-31T10:00:00.123Z"),
        ("2026-01-31t12:00z", "2026-01-31T12:00:00.000Z"),
        ("2026-01-31 12:00:00,5-0530", "2026-01-31T17:30:00.500Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"),
    ],
)
def test_datetime_takes_any_zone_and_gives_utc_with_milliseconds(text: str, printed: str) -> None:
    assert print_datetime(parse_datetime(text)) == printed


@pytest.mark.parametrize(
    "value",
    [
        "2026-01-31T12:00:00",
        "2026-01-31",
        "2026-02-30T12:00:00Z",
        "2026-01-31T24:00:01Z",
        "2026-01-31T12:00:60Z",
        "20260131T120000Z",
        "0001-01-01T00:00:00+14:00",
        "today",
        "",
        1769860800,
        None,
    ],
)
def test_datetime_refuses_what_is_no_moment(value: object) -> None:
    with pytest.raises(GraphQLError, match="DateTime"):
        parse_datetime(value)


@given(some.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30)), some.integers(-14, 14))
def test_datetime_comes_back_to_the_millisecond(moment: datetime, hours: int) -> None:
    local = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    back = parse_datetime(print_datetime(local))
    assert back.tzinfo is UTC
    assert timedelta(0) <= local - back < timedelta(milliseconds=1)


def test_a_datetime_without_a_zone_is_not_printed() -> None:
    with pytest.raises(GraphQLError, match="zone"):
        print_datetime(datetime(2026, 1, 31))


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
