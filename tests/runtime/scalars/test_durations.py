"""Duration, in and out, and in rows."""

from datetime import timedelta

import pytest
from graphql import GraphQLError
from hypothesis import given
from hypothesis import strategies as some

from runtime.scalars.durations import (
    LONGEST,
    from_milliseconds,
    parse_duration,
    print_duration,
    to_milliseconds,
)

milliseconds = some.integers(-LONGEST, LONGEST) | some.integers(-100_000_000, 100_000_000)


@given(milliseconds)
def test_a_duration_comes_back_to_the_millisecond(number: int) -> None:
    length = from_milliseconds(number)
    assert to_milliseconds(length) == number
    assert parse_duration(print_duration(length)) == length
    assert print_duration(number) == print_duration(length)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("PT90M", "PT1H30M"),
        ("P3DT4H30M", "P3DT4H30M"),
        ("P2W", "P14D"),
        ("PT0.5S", "PT0.5S"),
        ("PT1,5H", "PT1H30M"),
        ("-PT5M", "-PT5M"),
        ("PT0S", "PT0S"),
        ("P1DT0.0019S", "P1DT0.001S"),
    ],
)
def test_duration_takes_iso_8601_and_gives_its_largest_units(text: str, printed: str) -> None:
    assert print_duration(parse_duration(text)) == printed


@pytest.mark.parametrize(
    "value", ["P1Y", "P1M", "P", "PT", "P1DT", "5M", "PT5", "PT-5M", "P9999999999999W", "", 5, None]
)
def test_duration_refuses_what_has_no_fixed_length(value: object) -> None:
    with pytest.raises(GraphQLError, match="Duration must be"):
        parse_duration(value)


def test_a_part_of_a_millisecond_is_cut_off_towards_zero() -> None:
    assert to_milliseconds(timedelta(microseconds=1999)) == 1
    assert to_milliseconds(-timedelta(microseconds=1999)) == -1
    with pytest.raises(GraphQLError, match="whole milliseconds"):
        to_milliseconds(1.5)
