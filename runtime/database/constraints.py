"""Rules for the value of a column; each says in words what it asks for."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from ipaddress import IPv4Address, IPv6Address
from typing import Any, ClassVar, Protocol
from urllib.parse import urlsplit
from uuid import UUID


class Constraint(Protocol):
    """A rule; `broken_by` is what it asks for, or None when the value keeps it."""

    def broken_by(self, value: Any) -> str | None:
        """The rule in words ("must have 1 to 80 characters") if `value` breaks it."""


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


def _outside(value: float, low: float | None, high: float | None) -> bool:
    return (low is not None and value < low) or (high is not None and value > high)


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
    """A number is at least `min` and at most `max`."""

    min: float | None = None
    max: float | None = None
    message: str | None = None

    def broken_by(self, value: Any) -> str | None:
        if not _outside(value, self.min, self.max):
            return None
        between = None not in (self.min, self.max) and self.min != self.max
        return self.message or f"must be {'from ' if between else ''}{_span(self.min, self.max)}"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text has a part that fits a regular expression; anchors make it the whole."""

    pattern: str
    message: str | None = None

    def broken_by(self, value: Any) -> str | None:
        if re.search(self.pattern, value):
            return None
        return self.message or f"must match {self.pattern}"


def _check_email(text: str) -> None:
    if not re.fullmatch(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+", text):
        raise ValueError


def _check_uri(text: str) -> None:
    parts = urlsplit(text)
    if not parts.scheme or not (parts.netloc or parts.path) or re.search(r"\s", text):
        raise ValueError


FORMATS: dict[str, tuple[str, Callable[[str], object]]] = {
    "email": ("an e-mail address", _check_email),
    "uri": ("a URI", _check_uri),
    "uuid": ("a UUID", UUID),
    "date": ('a date such as "2026-01-31"', date.fromisoformat),
    "ipv4": ("an IPv4 address", IPv4Address),
    "ipv6": ("an IPv6 address", IPv6Address),
}


@dataclass(frozen=True, slots=True)
class Format:
    """A text has a well-known form, one of FORMATS."""

    name: str
    message: str | None = None

    def broken_by(self, value: Any) -> str | None:
        wanted, check = FORMATS[self.name]
        try:
            check(value)
        except ValueError:
            return self.message or f"must be {wanted}"
        return None
