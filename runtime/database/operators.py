"""The operators of a filter: what each asks of a column's value, in ReQL.

A column that a row lacks counts as null. Comparisons, text and list operators never hold for null;
`ne` and `notIn` do, as null differs from every value.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from runtime.database.driver import term
from runtime.database.table import Column


class Operand(Enum):
    """What an operator is given."""

    VALUE = "a value of the column's type"
    VALUES = "a list of such values"
    ORDERED = "a value of the column's type, not null"
    ITEM = "an item of the column's list"
    TEXT = "a text"
    PATTERN = "a regular expression"
    TRUTH = "true or false"


@dataclass(frozen=True, slots=True)
class Operator:
    """What an operator is given, and the condition it makes of that and the column's value."""

    operand: Operand
    condition: Callable[[Any, Any], Any]


TEXTS: Final = frozenset({"String", "ID", "Email", "URL"})
ORDERED: Final = TEXTS | {
    *("UUID", "Int", "Float", "BigInt", "Decimal"),
    *("DateTime", "Date", "Time", "Duration"),
}


def _matches(value: Any, pattern: str) -> Any:
    return value.match(pattern).ne(None).default(False)


def _has_every(value: Any, items: list[Any]) -> Any:
    return value.ne(None) & term(items).set_difference(value.default([])).is_empty()


def _has_some(value: Any, items: list[Any]) -> Any:
    return value.default([]).contains(lambda item: term(items).contains(item))


EQUALITY: Final[Mapping[str, Operator]] = {
    "eq": Operator(Operand.VALUE, lambda value, other: value.eq(term(other))),
    "ne": Operator(Operand.VALUE, lambda value, other: value.ne(term(other))),
    "isNull": Operator(
        Operand.TRUTH, lambda value, wanted: value.eq(None) if wanted else value.ne(None)
    ),
}

MEMBERSHIP: Final[Mapping[str, Operator]] = {
    "in": Operator(Operand.VALUES, lambda value, others: term(others).contains(value)),
    "notIn": Operator(Operand.VALUES, lambda value, others: ~term(others).contains(value)),
}

ORDER: Final[Mapping[str, Operator]] = {
    "lt": Operator(Operand.ORDERED, lambda value, other: value.ne(None) & (value < other)),
    "lte": Operator(Operand.ORDERED, lambda value, other: value.ne(None) & (value <= other)),
    # Null is smaller than whatever can be compared, but never greater.
    "gt": Operator(Operand.ORDERED, lambda value, other: value > other),
    "gte": Operator(Operand.ORDERED, lambda value, other: value >= other),
}

TEXT: Final[Mapping[str, Operator]] = {
    "contains": Operator(
        Operand.TEXT,
        lambda value, text: _matches(value, re.escape(text)),
    ),
    "startsWith": Operator(
        Operand.TEXT, lambda value, text: _matches(value, "^" + re.escape(text))
    ),
    "endsWith": Operator(Operand.TEXT, lambda value, text: _matches(value, re.escape(text) + "$")),
    "matches": Operator(Operand.PATTERN, _matches),
}

_HAS: Final = Operator(Operand.ITEM, lambda value, item: value.default([]).contains(term(item)))

LIST: Final[Mapping[str, Operator]] = {
    "has": _HAS,
    "contains": _HAS,
    "hasSome": Operator(Operand.VALUES, _has_some),
    "hasEvery": Operator(Operand.VALUES, _has_every),
}

EVERY_NAME: Final = tuple(dict.fromkeys((*EQUALITY, *MEMBERSHIP, *ORDER, *TEXT, *LIST)))


def operators_of(column: Column) -> Mapping[str, Operator]:
    """The operators that make sense for a column."""
    if column.fields:
        return {"isNull": EQUALITY["isNull"]}
    if column.many:
        return {**EQUALITY, **LIST} if column.depth == 1 else EQUALITY
    if column.type == "JSON":
        return EQUALITY
    found = {**EQUALITY, **MEMBERSHIP}
    if column.choices:
        return found
    if column.type in ORDERED:
        found |= ORDER
    return {**found, **TEXT} if column.type in TEXTS else found
