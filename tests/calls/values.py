"""Values for columns and scalars, as clients send and read them; the n-th is unlike the others."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from hypothesis import find, settings
from hypothesis.strategies import from_regex

from runtime.database.column_types import WrongValueError, checked_item
from runtime.database.constraints import Constraint, Items, Length, Pattern, Range
from runtime.database.table import Column

_NUMBER: Final = re.compile(r"\[0-9]\+|\\d\+")
_BIG: Final = 2**53
_START: Final = datetime(2026, 1, 31, 12, tzinfo=UTC)
# Whatever a rule asks of a text, one of these breaks it.
_WRONG_TEXTS: Final = ("", "¡ no !", "x" * 5000)


def _moment(n: int) -> str:
    return (_START + timedelta(seconds=n)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _found(column: Column) -> str:
    """A text that a column takes, out of those that its own patterns describe."""
    patterns = [rule.pattern for rule in column.constraints if isinstance(rule, Pattern)]
    return find(
        from_regex(patterns[0]),
        lambda text: _keeps(column, text),
        settings=settings(database=None, derandomize=True),
    )


def _time(n: int) -> str:
    return f"{n // 3600 % 24:02}:{n // 60 % 60:02}:{n % 60:02}"


SCALARS: Final[Mapping[str, Callable[[int], Any]]] = {
    "ID": lambda n: f"id-{n}",
    "String": lambda n: f"text {n}",
    "Int": lambda n: n,
    "Float": lambda n: n + 0.5,
    "Boolean": lambda n: n % 2 == 1,
    "DateTime": _moment,
    "Date": lambda n: str(date(2026, 1, 1) + timedelta(days=n)),
    "Time": _time,
    "Duration": lambda n: f"P{n}D",
    "BigInt": lambda n: str(_BIG + n),
    "Decimal": lambda n: f"{n}.25",
    "UUID": lambda n: str(UUID(int=n, version=4)),
    "Email": lambda n: f"ada{n}@example.com",
    "URL": lambda n: f"https://example.com/{n}",
    "JSON": lambda n: {"n": n, "list": [1, None, "two", {}], "deep": {"": True}},
}


@dataclass(frozen=True, slots=True)
class Values:
    """Makes values; `samples` are those of a project's own scalars."""

    samples: Mapping[str, Callable[[int], Any]] = field(default_factory=dict)

    def scalar(self, type: str, n: int) -> Any:
        """A value of a scalar."""
        return {**SCALARS, **self.samples}.get(type, SCALARS["String"])(n)

    def column(self, column: Column, n: int) -> Any:
        """A value of a column that keeps all its rules."""
        return self._list(column, n, column.depth) if column.many else self.item(column, n)

    def item(self, column: Column, n: int) -> Any:
        """One item of a column of lists, else the value."""
        if column.choices:
            return column.choices[n % len(column.choices)]
        if column.fields:
            return {field.name: self.column(field, n) for field in column.fields}
        for value in self._candidates(column, n):
            if _keeps(column, value):
                return value
        return _found(column)

    def scalar_within(self, type: str, n: int, rules: Sequence[Constraint]) -> Any:
        """A value of a scalar that keeps some rules."""
        return self.item(Column("value", type, constraints=tuple(rules)), n)

    def _list(self, column: Column, n: int, depth: int) -> list[Any]:
        if depth > 1:
            return [self._list(column, n, depth - 1)]
        return [self.item(column, n + at) for at in range(_size(column))]

    def _candidates(self, column: Column, n: int) -> Iterator[Any]:
        yield self.scalar(column.type, n)
        for rule in column.constraints:
            if isinstance(rule, Range):
                yield from _in_range(column, rule, n)
            if isinstance(rule, Pattern):
                yield _NUMBER.sub(str(n), rule.pattern.strip("^$"))
        if column.type in ("String", "ID"):
            for text in _texts(n):
                yield text
                for rule in column.constraints:
                    if isinstance(rule, Length):
                        yield _of_length(text, rule)


def wrong_values(column: Column) -> Iterator[Any]:
    """Values that break a rule of a column, one for each rule that can be broken."""
    for rule in column.constraints:
        if isinstance(rule, Items):
            continue
        for value in _breaking(column, rule):
            if not _keeps(column, value) and _fits(column, value):
                yield _wrapped(value, column.depth) if column.many else value
                break


def _wrapped(value: Any, depth: int) -> Any:
    for _ in range(depth):
        value = [value]
    return value


def _breaking(column: Column, rule: Constraint) -> Iterator[Any]:
    if isinstance(rule, Range):
        low = None if rule.min is None else int(rule.min) - 1
        high = None if rule.max is None else int(rule.max) + 1
        found = [value for value in (low, high) if value is not None]
        yield from (map(str, found) if column.type in ("BigInt", "Decimal") else found)
    else:
        yield from _WRONG_TEXTS


def _in_range(column: Column, rule: Range, n: int) -> Iterator[Any]:
    low = int(rule.min) if rule.min is not None else int(rule.max or 0) - 1000
    high = int(rule.max) if rule.max is not None else low + 1000
    for value in (low + n % max(high - low + 1, 1), low, high):
        yield str(value) if column.type in ("BigInt", "Decimal") else value


def _texts(n: int) -> Iterator[str]:
    word = _word(n)
    yield from (word, word.upper(), word.capitalize(), f"{word}-{n}", f"{word}_{n}")
    yield from (word[-2:].upper(), word[-2:])
    yield from (f"{n:04}", f"{n % 10}", f"#{n:06x}", f"+{n:010}", f"{word.upper()}-{n}")
    for type in ("Email", "URL", "UUID", "Date", "Time", "DateTime"):
        yield SCALARS[type](n)
    yield from (f"192.0.2.{n % 256}", f"2001:db8::{n:x}", f"host{n}.example.com")


def _word(n: int) -> str:
    letters = ""
    while n:
        n, rest = divmod(n, 26)
        letters = chr(97 + rest) + letters
    return letters.rjust(2, "a")


def _of_length(text: str, rule: Length) -> str:
    return text.ljust(rule.min or 0, "x")[: rule.max]


def _size(column: Column) -> int:
    rules = [rule for rule in column.constraints if isinstance(rule, Items)]
    least = max((rule.min or 0 for rule in rules), default=0)
    most = min((2 if rule.max is None else rule.max for rule in rules), default=2)
    return max(least, min(2, most))


def _fits(column: Column, value: Any) -> bool:
    try:
        checked_item(column, value)
    except WrongValueError:
        return False
    return True


def _keeps(column: Column, value: Any) -> bool:
    rules = [rule for rule in column.constraints if not (column.many and isinstance(rule, Items))]
    if not _fits(column, value):
        return False
    stored = checked_item(column, value)
    return not any(rule.broken_by(stored) for rule in rules)
