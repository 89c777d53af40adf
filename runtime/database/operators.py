"""The operators of a filter: what each asks of a column's value, in ReQL.

A column that a row lacks counts as null. Comparisons and text operators never hold for null; `ne`
and `notIn` do, as null differs from every value.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from runtime.database.driver import r, term
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


TEXTS: Final = frozenset({"String", "ID"})
ORDERED: Final = TEXTS | {"Int", "Float", "DateTime"}


def _matches(value: Any, pattern: str) -> Any:
    return value.match(pattern).ne(None).default(False)


EQUALITY: Final[Mapping[str, Operator]] = {
    "eq": Operator(Operand.VALUE, lambda value, other: value.eq(term(other))),
    "ne": Operator(Operand.VALUE, lambda value, other: value.ne(term(other))),
    "isNull": Operator(Operand.TRUTH, lambda value, wanted: value.eq(None).eq(wanted)),
}

MEMBERSHIP: Final[Mapping[str, Operator]] = {
    "in": Operator(Operand.VALUES, lambda value, others: r.expr(others).contains(value)),
    "notIn": Operator(Operand.VALUES, lambda value, others: ~r.expr(others).contains(value)),
}

ORDER: Final[Mapping[str, Operator]] = {
    "lt": Operator(Operand.ORDERED, lambda value, other: value.ne(None) & (value < other)),
    "lte": Operator(Operand.ORDERED, lambda value, other: value.ne(None) & (value <= other)),
    "gt": Operator(Operand.ORDERED, lambda value, other: value.ne(None) & (value > other)),
    "gte": Operator(Operand.ORDERED, lambda value, other: value.ne(None) & (value >= other)),
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

LIST: Final[Mapping[str, Operator]] = {
    "contains": Operator(Operand.ITEM, lambda value, item: value.default([]).contains(term(item))),
}

EVERY_NAME: Final = tuple(dict.fromkeys((*EQUALITY, *MEMBERSHIP, *ORDER, *TEXT, *LIST)))


def operators_of(column: Column) -> Mapping[str, Operator]:
    """The operators that make sense for a column."""
    if column.many:
        return {**EQUALITY, **LIST}
    if column.type == "JSON":
        return EQUALITY
    found = {**EQUALITY, **MEMBERSHIP}
    if column.type in ORDERED:
        found |= ORDER
    return {**found, **TEXT} if column.type in TEXTS else found
