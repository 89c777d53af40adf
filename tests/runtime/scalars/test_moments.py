"""DateTime, Date and Time, in and out, and in rows."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from graphql import GraphQLError
from hypothesis import given
from hypothesis import strategies as some

from runtime.scalars.moments import (
    parse_date,
    parse_datetime,
    parse_time,
    print_date,
    print_datetime,
    print_time,
)


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


@given(some.dates(), some.dates())
def test_a_date_comes_back_and_its_text_sorts_as_it_does(one: date, other: date) -> None:
    assert parse_date(print_date(one)) == one
    assert (print_date(one) < print_date(other)) == (one < other)


@pytest.mark.parametrize("value", ["2026-02-30", "2026-2-3", "20260203", "2026-W05-1", "", 7, None])
def test_date_refuses_what_is_no_day(value: object) -> None:
    with pytest.raises(GraphQLError, match="Date"):
        parse_date(value)


def test_a_row_holds_a_date_as_clients_read_it() -> None:
    assert print_date("2026-01-31") == "2026-01-31"
    with pytest.raises(GraphQLError, match="Date must be a date"):
        print_date(datetime(2026, 1, 31, tzinfo=UTC))


@given(some.times(), some.times())
def test_a_time_comes_back_to_the_millisecond_and_its_text_sorts_as_it_does(
    one: time, other: time
) -> None:
    one, other = (
        value.replace(microsecond=value.microsecond // 1000 * 1000) for value in (one, other)
    )
    assert parse_time(print_time(one)) == one
    assert print_time(print_time(one)) == print_time(one)
    assert (print_time(one) < print_time(other)) == (one < other)


@pytest.mark.parametrize(
    ("text", "printed"),
    [("12:30", "12:30:00"), ("00:00:00,1239", "00:00:00.123"), ("23:59:59.5", "23:59:59.500")],
)
def test_time_takes_iso_8601(text: str, printed: str) -> None:
    assert print_time(parse_time(text)) == printed


@pytest.mark.parametrize(
    "value", ["24:00", "12:60:00", "12", "12:30Z", "12:30+01:00", "", 12, None]
)
def test_time_refuses_what_is_no_time_of_day(value: object) -> None:
    with pytest.raises(GraphQLError, match="Time"):
        parse_time(value)


def test_a_time_with_a_zone_is_not_printed() -> None:
    with pytest.raises(GraphQLError, match="zone"):
        print_time(time(12, tzinfo=UTC))
