"""Sequences: arrays that are there, and streams that come when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

from embedded.changes.plan import Source
from embedded.reql.errors import Place, ReqlError, logic_error
from embedded.reql.run import CHECK_EVERY
from embedded.reql.values.value import Value

if TYPE_CHECKING:
    from embedded.reql.run import Run
    from embedded.reql.values.transforms import Transform

ENDLESS = (
    "Cannot use an infinite stream with an aggregation function (`reduce`, `count`, etc.) "
    "or coerce it to an array."
)


def eager() -> ReqlError:
    """The refusal to follow what is no part of a table."""
    return logic_error("Cannot call `changes` on an eager stream.")


class Stream(Value):
    """A sequence that is produced while it is read, and read once."""

    kind = "SEQUENCE"
    place: Place = None  # of the term that made it

    @property
    def endless(self) -> str | None:
        """Why no aggregation will ever come to an end."""
        return None

    def __iter__(self) -> Iterator[Any]:
        raise NotImplementedError

    def sequence(self, place: Place) -> Sequence:
        return self

    def through(self, transform: Transform) -> Stream:
        """The stream with something done to each item."""
        return Through(self, transform)

    def followed(self) -> tuple[Source, ...]:
        """What a changefeed on this stream would follow."""
        raise eager().at(self.place)


Sequence: TypeAlias = Stream | list[Any]


class Through(Stream):
    """A stream with a transform on it."""

    __slots__ = ("base", "transform")

    def __init__(self, base: Stream, transform: Transform) -> None:
        self.base = base
        self.transform = transform

    @property
    def endless(self) -> str | None:
        return None if self.transform.ends else self.base.endless

    def __iter__(self) -> Iterator[Any]:
        return self.transform.over(iter(self.base))

    def followed(self) -> tuple[Source, ...]:
        if self.transform.followable:
            sources = self.transform.follow(self.base.followed())
            if sources is not None:
                return sources
        raise eager().at(self.place)


class Lazy(Stream):
    """A stream that some function will produce."""

    __slots__ = ("_endless", "_produce")

    def __init__(self, produce: Callable[[], Iterator[Any]], endless: str | None = None) -> None:
        self._produce = produce
        self._endless = endless

    @property
    def endless(self) -> str | None:
        return self._endless

    def __iter__(self) -> Iterator[Any]:
        return self._produce()


def through(sequence: Sequence, transform: Transform, run: Run) -> Sequence:
    """A sequence with something done to each item; an array stays an array."""
    if not isinstance(sequence, list):
        return sequence.through(transform)
    # Most arrays are short: those are not worth a look at every few of their items.
    items = iter(sequence) if len(sequence) < CHECK_EVERY else run.while_wanted(sequence)
    run.check_cancelled()
    # A transform may make much out of little, even something endless.
    result = list(islice(transform.over(items), run.array_limit + 1))
    run.check_size(len(result))
    return result


def terminal(sequence: Sequence) -> Iterator[Any]:
    """The items for an aggregation, which needs the sequence to end."""
    if not isinstance(sequence, list) and sequence.endless is not None:
        raise logic_error(sequence.endless).at(sequence.place)
    return iter(sequence)


def collected(sequence: Sequence, run: Run) -> list[Any]:
    """All items in an array, as long as that is within the limit."""
    if isinstance(sequence, list):
        return sequence
    items = list(islice(terminal(sequence), run.array_limit + 1))
    run.check_size(len(items))
    return items
