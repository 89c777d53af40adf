"""Rules for the value of a column; each says in words what it asks for."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from ipaddress import IPv4Address, IPv6Address
from typing import Any, Protocol
from urllib.parse import urlsplit
from uuid import UUID


class Constraint(Protocol):
    """A rule; `broken_by` is what it asks for, or None when the value keeps it."""

    def broken_by(self, value: Any) -> str | None:
        """The rule in words ("must have 1 to 80 characters") if `value` breaks it."""


def _span(low: float | None, high: float | None, unit: str) -> str:
    """`1 to 80 characters`, `at least 1 character`, `at most 80 characters`."""
    plural = unit and f" {unit}s"
    singular = unit and f" {unit}"
    if low is not None and high is not None:
        return (
            f"{low} to {high}{plural}"
            if low != high
            else f"{low}{singular if low == 1 else plural}"
        )
    if low is not None:
        return f"at least {low}{singular if low == 1 else plural}"
    return f"at most {high}{singular if high == 1 else plural}"


def _outside(value: float, low: float | None, high: float | None) -> bool:
    return (low is not None and value < low) or (high is not None and value > high)


@dataclass(frozen=True, slots=True)
class Length:
    """A text has at least `min` and at most `max` characters."""

    min: int | None = None
    max: int | None = None
    message: str | None = None

    def broken_by(self, value: Any) -> str | None:
        if not _outside(len(value), self.min, self.max):
            return None
        return self.message or f"must have {_span(self.min, self.max, 'character')}"


@dataclass(frozen=True, slots=True)
class Items:
    """A list has at least `min` and at most `max` items."""

    min: int | None = None
    max: int | None = None
    message: str | None = None

    def broken_by(self, value: Any) -> str | None:
        if not _outside(len(value), self.min, self.max):
            return None
        return self.message or f"must have {_span(self.min, self.max, 'item')}"


@dataclass(frozen=True, slots=True)
class Range:
    """A number is at least `min` and at most `max`."""

    min: float | None = None
    max: float | None = None
    message: str | None = None

    def broken_by(self, value: Any) -> str | None:
        if not _outside(value, self.min, self.max):
            return None
        between = self.min is not None and self.max is not None
        return (
            self.message or f"must be {'from ' if between else ''}{_span(self.min, self.max, '')}"
        )


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
