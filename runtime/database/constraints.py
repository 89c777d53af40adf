"""Rules for the value of a column; each says in words what it asks for."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address
from typing import Any, ClassVar, Final, Protocol
from urllib.parse import urlsplit

from graphql import GraphQLError

from runtime.scalars.moments import parse_date, parse_datetime, parse_time
from runtime.scalars.numbers import parse_decimal, print_decimal
from runtime.scalars.texts import is_hostname, parse_email, parse_url, parse_uuid


class Constraint(Protocol):
    """A rule; `broken_by` is what it asks for, or None when the value keeps it."""

    @property
    def message(self) -> str | None:
        """The team's own words for it, if there are any."""

    def broken_by(self, value: Any) -> str | None:
        """The rule in words ("must have 1 to 80 characters") if `value` breaks it."""


def worded(place: str, message: str) -> str:
    """A sentence of a value's place and a team's own words, a phrase about it or a sentence."""
    between = " " if message[:1].islower() else ": "
    return f"{place}{between}{message}{'' if message[-1:] in '.!?' else '.'}"


def _span(low: float | None, high: float | None, unit: str = "") -> str:
    """`1 to 80 characters`, `at least 1 character`, `at most 80 characters`, `3 characters`."""
    if low == high:
        text = f"{low}"
    elif high is None:
        text = f"at least {low}"
    elif low is None:
        text = f"at most {high}"
    else:
        text = f"{low} to {high}"
    last = low if high is None else high
    return f"{text} {unit}{'' if last == 1 else 's'}" if unit else text


def _outside(value: Any, low: Any, high: Any) -> bool:
    return (low is not None and value < low) or (high is not None and value > high)


def _exact(number: Any) -> Decimal:
    # As it is written: to a double, 0.1 is a little more.
    return Decimal(repr(number)) if isinstance(number, float) else Decimal(number)


def _limit(number: float | None) -> Decimal | None:
    return None if number is None else _exact(number)


@dataclass(frozen=True, slots=True)
class _Count:
    min: int | None = None
    max: int | None = None
    message: str | None = None

    unit: ClassVar[str]

    def broken_by(self, value: Any) -> str | None:
        if not _outside(len(value), self.min, self.max):
            return None
        return self.message or f"must have {_span(self.min, self.max, self.unit)}"


class Length(_Count):
    """A text has at least `min` and at most `max` characters."""

    __slots__ = ()
    unit = "character"


class Items(_Count):
    """A list has at least `min` and at most `max` items."""

    __slots__ = ()
    unit = "item"


@dataclass(frozen=True, slots=True)
class Range:
    """A number, exact ones as rows hold them included, is at least `min` and at most `max`."""

    min: float | None = None
    max: float | None = None
    message: str | None = None

    def broken_by(self, value: Any) -> str | None:
        number = parse_decimal(print_decimal(value)) if isinstance(value, str) else value
        if not _outside(_exact(number), _limit(self.min), _limit(self.max)):
            return None
        between = None not in (self.min, self.max) and self.min != self.max
        return self.message or f"must be {'from ' if between else ''}{_span(self.min, self.max)}"


# An escaped character, a set of characters, or the end.
_PARTS: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\$", re.DOTALL)


@lru_cache
def _searched(pattern: str) -> re.Pattern[str]:
    """The pattern, in which `$` is the very end, as everywhere but in Python: no line break."""
    if "(?" in pattern and re.compile(pattern).flags & re.MULTILINE:
        return re.compile(pattern)
    return re.compile(_PARTS.sub(lambda part: r"\Z" if part[0] == "$" else part[0], pattern))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text has a part that fits a regular expression; anchors make it the whole."""

    pattern: str
    message: str | None = None

    def broken_by(self, value: Any) -> str | None:
        if _searched(self.pattern).search(value):
            return None
        return self.message or f"must match {self.pattern}"


def _true(holds: Callable[[str], bool]) -> Callable[[str], None]:
    def check(text: str) -> None:
        if not holds(text):
            raise ValueError

    return check


def _is_uri(text: str) -> bool:
    parts = urlsplit(text)
    return bool(parts.scheme and (parts.netloc or parts.path) and not re.search(r"\s", text))


def _is_slug(text: str) -> bool:
    return re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) is not None


# What a text must be, and a function that raises ValueError or GraphQLError if it is not.
FORMATS: Final[Mapping[str, tuple[str, Callable[[str], object]]]] = {
    "EMAIL": ("an e-mail address", parse_email),
    "URL": ("an http or https address", parse_url),
    "URI": ("a URI", _true(_is_uri)),
    "UUID": ("a UUID", parse_uuid),
    "DATE": ('a date such as "2026-01-31"', parse_date),
    "TIME": ('a time such as "12:30:00"', parse_time),
    "DATE_TIME": ('a moment such as "2026-01-31T12:00:00Z"', parse_datetime),
    "IPV4": ("an IPv4 address", IPv4Address),
    "IPV6": ("an IPv6 address", IPv6Address),
    "HOSTNAME": ("the name of a host", _true(is_hostname)),
    "SLUG": ("small letters and digits, joined by single hyphens", _true(_is_slug)),
}


@dataclass(frozen=True, slots=True)
class Format:
    """A text has a well-known form, one of FORMATS."""

    name: str
    message: str | None = None

    def broken_by(self, value: Any) -> str | None:
        wanted, check = FORMATS[self.name.upper()]
        try:
            check(value)
        except (ValueError, GraphQLError):
            return self.message or f"must be {wanted}"
        return None
