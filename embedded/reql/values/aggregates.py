"""Aggregates: fed item by item, so that nothing but the result is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import expected, normal
from embedded.reql.datum.order import Rank, rank
from embedded.reql.errors import Kind, ReqlError, missing


class Aggregate:
    """The running result over some items."""

    used = False  # has any item counted? A group in which none did is left out

    def add(self, item: Datum) -> None:
        """Take one more item."""
        raise NotImplementedError

    def result(self) -> Datum:
        """The result over all items so far."""
        raise NotImplementedError


class Count(Aggregate):
    """How many items there are."""

    def __init__(self) -> None:
        self._count = 0

    def add(self, item: Datum) -> None:
        self.used = True
        self._count += 1

    def result(self) -> Datum:
        return self._count


class Measured(Aggregate):
    """An aggregate of a value of each item; items that have no such value do not count."""

    def __init__(self, value_of: Callable[[Datum], Datum] | None) -> None:
        self._value_of = value_of

    def add(self, item: Datum) -> None:
        try:
            self.take(item, item if self._value_of is None else self._value_of(item))
        except ReqlError as error:
            if error.kind is not Kind.NON_EXISTENCE:
                raise
        else:
            self.used = True

    def take(self, item: Datum, value: Datum) -> None:
        """Take an item by its value."""
        raise NotImplementedError


class Sum(Measured):
    """The sum of numbers."""

    def __init__(self, value_of: Callable[[Datum], Datum] | None) -> None:
        super().__init__(value_of)
        self.total: float = 0.0
        self.count = 0

    def take(self, item: Datum, value: Datum) -> None:
        if type(value) is not int and type(value) is not float:
            raise expected("NUMBER", value)
        self.total += value
        self.count += 1

    def result(self) -> Datum:
        return normal(self.total)


class Average(Sum):
    """The mean of numbers."""

    def result(self) -> Datum:
        if not self.count:
            raise missing(
                "Cannot take the average of an empty stream.  (If you passed `avg` a field name, "
                "it may be that no elements of the stream had that field.)"
            )
        return normal(self.total / self.count)


class Extremal(Measured):
    """The item with the smallest (or largest) value; the first of equals."""

    def __init__(
        self, value_of: Callable[[Datum], Datum] | None, name: str, *, largest: bool
    ) -> None:
        super().__init__(value_of)
        self._name = name
        self._largest = largest
        self._best: Rank | None = None
        self._item: Datum = None

    def take(self, item: Datum, value: Datum) -> None:
        place = rank(value)
        best = self._best
        if best is None or (place > best if self._largest else place < best):
            self._best = place
            self._item = item

    def result(self) -> Datum:
        if self._best is None:
            raise missing(
                f"Cannot take the {self._name} of an empty stream.  (If you passed "
                f"`{self._name}` a field name, it may be that no elements of the stream had "
                "that field.)"
            )
        return self._item


class Reduction(Aggregate):
    """All items folded into one by a function."""

    def __init__(self, combine: Callable[..., Datum]) -> None:
        self._combine = combine
        self._result: Any = None

    def add(self, item: Datum) -> None:
        self._result = self._combine(self._result, item) if self.used else item
        self.used = True

    def result(self) -> Datum:
        if not self.used:
            raise missing("Cannot reduce over an empty stream.")
        return self._result
