"""What a row must be like: a tree of conditions, which queries apply and planners look into."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Protocol, runtime_checkable

from runtime.database.driver import r, term
from runtime.database.operators import Operator
from runtime.database.table import Column


class Condition(Protocol):
    """A part of the tree; its `repr` says all of it, so that equal ones can be found."""

    def on(self, row: Any) -> Any:
        """Whether it holds, in ReQL, for a row."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Values of a column, in ReQL, one of which each row has that a condition holds for."""

    column: str
    values: Any


@runtime_checkable
class Leading(Protocol):
    """A condition that may know where to look for rows, instead of looking at each."""

    def lead(self) -> Lead | None:
        """Where to look, if an index tells that."""


@dataclass(frozen=True, slots=True)
class Test:
    """An operator on the value at a path of the row: a column, or a field of an embedded object."""

    path: tuple[str, ...]
    name: str
    operand: Any
    operator: Operator = field(repr=False)
    column: Column = field(repr=False)

    def on(self, row: Any) -> Any:
        """Whether it holds, in ReQL, for a row."""
        return self.operator.condition(value_at(row, self.path), self.operand)


@dataclass(frozen=True, slots=True)
class Fixed:
    """A column that has one value, which may be a term of an outer query."""

    column: str
    value: Any

    def on(self, row: Any) -> Any:
        """Whether it holds, in ReQL, for a row."""
        return value_at(row, (self.column,)).eq(term(self.value))


@dataclass(frozen=True, slots=True)
class Every:
    """All of some conditions."""

    parts: tuple[Condition, ...]

    def on(self, row: Any) -> Any:
        """Whether it holds, in ReQL, for a row."""
        return r.and_(*(part.on(row) for part in self.parts))


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of some conditions."""

    parts: tuple[Condition, ...]

    def on(self, row: Any) -> Any:
        """Whether it holds, in ReQL, for a row."""
        return r.or_(*(part.on(row) for part in self.parts))


@dataclass(frozen=True, slots=True)
class Opposite:
    """A condition that must not hold."""

    part: Condition

    def on(self, row: Any) -> Any:
        """Whether it holds, in ReQL, for a row."""
        return r.not_(self.part.on(row))


class Quantity(Enum):
    """How many of several things a condition must hold for."""

    SOME = "some"
    NONE = "none"
    EVERY = "every"


@dataclass(frozen=True, slots=True)
class Items:
    """A condition on the items of a list of embedded objects; it holds for no list that is null."""

    path: tuple[str, ...]
    quantity: Quantity
    part: Condition

    def on(self, row: Any) -> Any:
        """Whether it holds, in ReQL, for a row."""
        items = value_at(row, self.path)
        wanted = among(self.quantity, self.part)
        found = items.default([]).contains(lambda item: wanted.on(item))
        return found if self.quantity is Quantity.SOME else items.ne(None) & ~found


def among(quantity: Quantity, part: Condition) -> Condition:
    """What to look for: one thing that is like this is there, or must not be."""
    return Opposite(part) if quantity is Quantity.EVERY else part


def every(parts: Sequence[Condition]) -> Condition:
    """All of these, as one condition."""
    return parts[0] if len(parts) == 1 else Every(tuple(parts))


def conjuncts(condition: Condition | None) -> Iterator[Condition]:
    """The conditions that must all hold when one does."""
    if isinstance(condition, Every):
        for part in condition.parts:
            yield from conjuncts(part)
    elif condition is not None:
        yield condition


def value_at(row: Any, path: Sequence[str]) -> Any:
    """The value at a path of a row, in ReQL: null when there is none."""
    for key in path:
        row = row[key]
    return row.default(None)
