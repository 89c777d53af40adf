"""BigInt and Decimal: exact, and sorted in rows as numbers are."""

from decimal import Decimal
from typing import Any

import pytest
from ariadne import QueryType
from graphql import GraphQLError, graphql_sync
from hypothesis import given
from hypothesis import strategies as some

from runtime.scalars.numbers import (
    bigint_text,
    decimal_of,
    decimal_text,
    int_of,
    parse_bigint,
    parse_decimal,
    print_bigint,
    print_decimal,
)
from tests.runtime.servings import schema_of

whole_numbers = some.integers(-(10**60), 10**60) | some.integers(-1000, 1000)
decimals = some.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40
)
short = some.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    some.integers(-9999, 9999),
    some.integers(-5, 8),
)


@given(whole_numbers, whole_numbers)
def test_a_bigint_comes_back_and_its_text_in_rows_sorts_as_it_does(one: int, other: int) -> None:
    assert parse_bigint(print_bigint(one)) == one
    assert print_bigint(bigint_text(one)) == str(one)
    assert int_of(bigint_text(one)) == one
    assert (bigint_text(one) < bigint_text(other)) == (one < other)
    assert (bigint_text(one) == bigint_text(other)) == (one == other)


@given(decimals | short, decimals | short)
def test_a_decimal_comes_back_and_its_text_in_rows_sorts_as_it_does(
    one: Decimal, other: Decimal
) -> None:
    assert parse_decimal(print_decimal(one)) == one
    assert parse_decimal(print_decimal(decimal_text(one))) == one
    assert decimal_of(decimal_text(one)) == one
    assert (decimal_text(one) < decimal_text(other)) == (one < other)
    assert (decimal_text(one) == decimal_text(other)) == (one == other)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("0", "0"),
        ("-0.00", "0"),
        ("12.5", "p502:125"),
        ("12.50", "p502:125"),
        ("-12.5", "-497:874~"),
        ("0.05", "p499:5"),
        ("1e3", "p504:1"),
        (".5", "p500:5"),
        ("7.", "p501:7"),
    ],
)
def test_rows_hold_digits_behind_the_place_of_the_point(text: str, row: str) -> None:
    assert decimal_text(text) == row


@pytest.mark.parametrize(
    ("value", "printed"),
    [("+007", "7"), (2**64, str(2**64)), (5.0, "5"), ("9" * 499, "9" * 499), ("-0", "0")],
)
def test_bigint_takes_text_and_numbers(value: object, printed: str) -> None:
    assert print_bigint(parse_bigint(value)) == printed


@pytest.mark.parametrize(
    "value", ["1.5", "", "x", "1_000", "٣", "p501:7", 1.5, 1e300, True, None, "9" * 500, "9" * 5000]
)
def test_bigint_refuses_what_is_no_whole_number(value: object) -> None:
    with pytest.raises(GraphQLError, match="BigInt must"):
        parse_bigint(value)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0.1, "0.1"),
        (19.90, "19.9"),
        (3, "3"),
        (1e-7, "0.0000001"),
        ("1.10", "1.1"),
        ("1E+2", "100"),
    ],
)
def test_decimal_takes_text_and_short_numbers(value: object, printed: str) -> None:
    assert print_decimal(parse_decimal(value)) == printed


@pytest.mark.parametrize(
    "value",
    [
        *("", "x", "1,5", "NaN", "Infinity", "1e", "--1", "p502:125", "1e500", "1e-501"),
        *("1e999999999", "9" * 500, "9" * 5000, 10**500, float("nan"), float("inf"), True, None),
    ],
)
def test_decimal_refuses_what_is_no_number(value: object) -> None:
    with pytest.raises(GraphQLError, match="Decimal must"):
        parse_decimal(value)


def test_a_decimal_that_a_double_may_have_changed_must_come_as_text() -> None:
    with pytest.raises(GraphQLError, match="more than 15 digits must be text"):
        parse_decimal(1234567890.12345678)


def test_literals_in_a_document_keep_all_their_digits() -> None:
    query = QueryType()
    query.set_field("echo", lambda _, __, big, exact: [big, exact])
    query.set_field("sum", lambda _, __, big, exact: big + exact)
    sdl = """
    scalar BigInt
    scalar Decimal
    type Query {
        echo(big: BigInt!, exact: Decimal!): [Decimal!]!
        sum(big: BigInt! = 9007199254740993, exact: Decimal! = 0.1): Decimal!
    }
    """
    schema = schema_of(sdl, query)
    document = "{ echo(big: 123456789012345678901, exact: 1.00000000000000000000001) sum }"
    result = graphql_sync(schema, document)
    assert result.errors is None
    assert result.data == {
        "echo": ["123456789012345678901", "1.00000000000000000000001"],
        "sum": "9007199254740993.1",
    }


def test_a_wrong_variable_says_what_is_expected() -> None:
    query = QueryType()
    query.set_field("echo", lambda _, __, value: value)
    schema = schema_of("scalar Decimal type Query { echo(value: Decimal!): Decimal! }", query)
    values: dict[str, Any] = {"value": "12,50"}
    result = graphql_sync(
        schema, "query ($value: Decimal!) { echo(value: $value) }", variable_values=values
    )
    assert result.errors
    assert 'Decimal must be a number, best as text such as "19.90".' in result.errors[0].message
