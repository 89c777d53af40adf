"""Duration: a length of time; ISO 8601 text for clients, whole milliseconds in rows."""

import re
from datetime import timedelta
from decimal import Decimal
from typing import Final

from graphql import GraphQLError

_NUMBER = r"\d{1,16}(?:[.,]\d{1,9})?"
_ISO_8601 = re.compile(
    rf"([+-]?)P(?!$)(?:({_NUMBER})W)?(?:({_NUMBER})D)?"
    rf"(?:T(?!$)(?:({_NUMBER})H)?(?:({_NUMBER})M)?(?:({_NUMBER})S)?)?",
    re.ASCII,
)
# Milliseconds in a week, a day, an hour, a minute, a second.
_UNITS: Final = (604_800_000, 86_400_000, 3_600_000, 60_000, 1_000)
# Doubles, which all numbers of the database are, hold no larger whole number exactly.
LONGEST: Final = 2**53 - 1


def parse_duration(value: object) -> timedelta:
    """A length of time from ISO 8601 text in weeks, days, hours, minutes and seconds."""
    found = _ISO_8601.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise GraphQLError(
            "Duration must be ISO 8601 in weeks, days, hours, minutes and seconds, like P3DT4H30M"
            " or PT0.5S; years and months have no fixed length."
        )
    sign, *numbers = found.groups()
    total = sum(
        Decimal(number.replace(",", ".")) * unit
        for number, unit in zip(numbers, _UNITS, strict=True)
        if number
    )
    return from_milliseconds(-int(total) if sign == "-" else int(total))


def print_duration(value: object) -> str:
    """A length of time, or the milliseconds that a row holds of one, as `P3DT4H30M`."""
    total = to_milliseconds(value)
    rest, fraction = divmod(abs(total), 1000)
    minutes, seconds = divmod(rest, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    tail = f".{fraction:03}".rstrip("0") if fraction else ""
    clock = (
        _part(hours, "H") + _part(minutes, "M") + (f"{seconds}{tail}S" if seconds or tail else "")
    )
    text = _part(days, "D") + (f"T{clock}" if clock else "")
    return f"{'-' if total < 0 else ''}P{text or 'T0S'}"


def to_milliseconds(value: object) -> int:
    """What a row holds of a length of time."""
    if isinstance(value, timedelta):
        whole = abs(value) // timedelta(milliseconds=1)
        return _checked(-whole if value < timedelta(0) else whole)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise GraphQLError("Duration must be a timedelta, or whole milliseconds.")
    return _checked(value)


def from_milliseconds(value: int) -> timedelta:
    """The length of time that a row holds."""
    return timedelta(milliseconds=_checked(value))


def _checked(milliseconds: int) -> int:
    if abs(milliseconds) > LONGEST:
        raise GraphQLError("Duration must be shorter than 285,000 years.")
    return milliseconds


def _part(number: int, unit: str) -> str:
    return f"{number}{unit}" if number else ""
