"""DateTime, Date and Time: moments in UTC, days of the calendar, times of day; to the millisecond.

Rows hold a DateTime as the database's own time, a Date and a Time as the ISO 8601 text that clients
read, which sorts as they do.
"""

import re
from datetime import UTC, date, datetime, time
from typing import TypeVar

from graphql import GraphQLError

_CLOCK = r"\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?"
_DATE_TIME = re.compile(
    rf"\d{{4}}-\d{{2}}-\d{{2}}[Tt ]{_CLOCK}([Zz]|[+-]\d{{2}}(:?\d{{2}})?)", re.ASCII
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(_CLOCK, re.ASCII)

# The database keeps milliseconds: a finer value would not be found again.
_Clock = TypeVar("_Clock", datetime, time)


def parse_datetime(value: object) -> datetime:
    """A moment from ISO 8601 text with a zone, in UTC, to the millisecond."""
    if not isinstance(value, str) or not _DATE_TIME.fullmatch(value):
        raise GraphQLError("DateTime must be ISO 8601 with a zone, like 2026-01-31T12:00:00.000Z.")
    try:
        return _to_millisecond(datetime.fromisoformat(value.upper()).astimezone(UTC))
    except (ValueError, OverflowError) as error:
        raise GraphQLError(f"DateTime {value} is no moment of the calendar.") from error


def print_datetime(value: object) -> str:
    """A moment as `2026-01-31T12:00:00.000Z`."""
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise GraphQLError("DateTime must be a datetime with a zone.")
    text = value.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.removesuffix("+00:00") + "Z"


def parse_date(value: object) -> date:
    """A day from ISO 8601 text."""
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        raise GraphQLError("Date must be ISO 8601, like 2026-01-31.")
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise GraphQLError(f"Date {value} is no day of the calendar.") from error


def print_date(value: object) -> str:
    """A day, or the text that a row holds of one, as `2026-01-31`."""
    if isinstance(value, str):
        value = parse_date(value)
    if not isinstance(value, date) or isinstance(value, datetime):
        raise GraphQLError("Date must be a date.")
    return value.isoformat()


def parse_time(value: object) -> time:
    """A time of day from ISO 8601 text without a zone, to the millisecond."""
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        raise GraphQLError("Time must be ISO 8601 without a zone, like 12:30:00 or 12:30:00.250.")
    try:
        return _to_millisecond(time.fromisoformat(value))
    except ValueError as error:
        raise GraphQLError(f"Time {value} is no time of day.") from error


def print_time(value: object) -> str:
    """A time of day, or the text that a row holds of one, as `12:30:00` or `12:30:00.250`."""
    if isinstance(value, str):
        value = parse_time(value)
    if not isinstance(value, time) or value.tzinfo is not None:
        raise GraphQLError("Time must be a time without a zone.")
    value = _to_millisecond(value)
    return value.isoformat("milliseconds" if value.microsecond else "seconds")


def _to_millisecond(value: _Clock) -> _Clock:
    return value.replace(microsecond=value.microsecond // 1000 * 1000)
