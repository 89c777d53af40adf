"""What conditions say of columns that an index can make use of."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from runtime.database.conditions import Condition, Fixed, Test
from runtime.database.keys import fits_index, fits_key

LAST_CHARACTER: Final = "\U0010ffff"
SURROGATES: Final = 0xD800
AFTER_SURROGATES: Final = 0xE000


@dataclass(frozen=True, slots=True)
class Fact:
    """Values of a column, one of which each row has; `said_by` is what says just this."""

    values: tuple[Any, ...]
    said_by: Condition | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """Where values begin or end; `said_by` is what says just this."""

    values: tuple[Any, ...]
    inclusive: bool
    said_by: Condition | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """By column: its one value, its possible values, items of its list, and its limits."""

    equal: dict[str, Fact] = field(default_factory=dict)
    chosen: dict[str, Fact] = field(default_factory=dict)
    members: dict[str, Fact] = field(default_factory=dict)
    low: dict[str, Edge] = field(default_factory=dict)
    high: dict[str, Edge] = field(default_factory=dict)


def facts_of(conditions: Iterable[Condition]) -> Facts:
    """What conditions say that all hold."""
    facts = Facts()
    for condition in conditions:
        if isinstance(condition, Fixed):
            facts.equal[condition.column] = Fact((condition.value,), condition)
        elif isinstance(condition, Test) and len(condition.path) == 1:
            NOTES.get(condition.name, _nothing)(facts, condition)
    return facts


def _nothing(facts: Facts, test: Test) -> None:
    """No index makes use of it."""


def _equal(facts: Facts, test: Test) -> None:
    if not test.column.many and fits_index(test.operand):
        facts.equal.setdefault(test.column.key, Fact((test.operand,), test))


def _chosen(facts: Facts, test: Test) -> None:
    if all(fits_index(value) for value in test.operand):
        facts.chosen.setdefault(test.column.key, Fact(_distinct(test.operand), test))


def _has(facts: Facts, test: Test) -> None:
    if test.column.many and fits_index(test.operand):
        facts.members.setdefault(test.column.key, Fact((test.operand,), test))


def _has_some(facts: Facts, test: Test) -> None:
    if test.operand and all(fits_index(value) for value in test.operand):
        facts.members.setdefault(test.column.key, Fact(_distinct(test.operand), test))


def _has_every(facts: Facts, test: Test) -> None:
    if test.operand and fits_index(test.operand[0]):
        # One of the items leads to the rows; the others are looked for in them.
        facts.members.setdefault(test.column.key, Fact((test.operand[0],)))


def _low(inclusive: bool) -> Callable[[Facts, Test], None]:
    def note(facts: Facts, test: Test) -> None:
        if _bounds(test):
            facts.low.setdefault(test.column.key, Edge((test.operand,), inclusive, test))

    return note


def _high(inclusive: bool) -> Callable[[Facts, Test], None]:
    def note(facts: Facts, test: Test) -> None:
        if _bounds(test):
            facts.high.setdefault(test.column.key, Edge((test.operand,), inclusive, test))

    return note


def _starts(facts: Facts, test: Test) -> None:
    if test.operand and _bounds(test):
        facts.low.setdefault(test.column.key, Edge((test.operand,), inclusive=True))
        end = _after_all(test.operand)
        if end and (test.column.key != "id" or fits_key(end)):
            facts.high.setdefault(test.column.key, Edge((end,), inclusive=False))


def _after_all(start: str) -> str:
    """The first text after all that begin so: empty if there is none."""
    kept = start.rstrip(LAST_CHARACTER)
    if not kept:
        return ""
    code = ord(kept[-1]) + 1
    # Surrogates are no characters of a text.
    return kept[:-1] + chr(AFTER_SURROGATES if code == SURROGATES else code)


def _bounds(test: Test) -> bool:
    return fits_key(test.operand) if test.column.key == "id" else fits_index(test.operand)


def _distinct(values: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(values))


NOTES: Final[Mapping[str, Callable[[Facts, Test], None]]] = {
    "eq": _equal,
    "in": _chosen,
    "has": _has,
    "contains": _has,
    "hasSome": _has_some,
    "hasEvery": _has_every,
    "gt": _low(inclusive=False),
    "gte": _low(inclusive=True),
    "lt": _high(inclusive=False),
    "lte": _high(inclusive=True),
    "startsWith": _starts,
}
