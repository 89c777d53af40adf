"""`order_by(index=…).limit(n)`: the first documents, kept exact under the write lock."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Final

from embedded.changes.items import FeedAbortedError, Transform, lenient
from embedded.changes.plan import ABSENT, FeedPlan, Limit, Source
from embedded.changes.progress import Place, places
from embedded.storage.changelog import Change
from embedded.storage.documents import same, unpack
from embedded.storage.entries import Entry
from embedded.storage.errors import DoesNotExistError
from embedded.storage.table import Span

_CHUNK: Final = 32


@dataclass(frozen=True, slots=True)
class Member:
    """A document in the window, and its place in the order."""

    place: Place
    value: Any


@dataclass(frozen=True, slots=True)
class Step:
    """What one write did to the window: one member out, one in, or one changed."""

    old: Member | None
    new: Member | None
    old_offset: int | None
    new_offset: int | None


class Window:
    """The first `count` documents of a range, in order, as of the last change."""

    def __init__(self, plan: FeedPlan, source: Source, selection: Limit) -> None:
        picked = selection.range
        self._span: Final = Span(picked.lower, picked.upper, picked.index, picked.descending)
        self._table: Final = source.table
        self._index = None if picked.index is None else self._table.index(picked.index).number
        self._count: Final = selection.count
        self._transform = source.transform
        self._lenient = lenient(source.transform, plan.failures)
        self.members: list[Member] = []

    def begin(self) -> None:
        """Read the window as of now; the caller holds the table's lock."""
        self.members = list(self._read(None, self._count, self._transform))

    def concerns(self, change: Change) -> bool:
        """Whether the change may touch the window."""
        if self._index is not None and self._index not in change.index_keys:
            self._check_index(self._span.index, change)
        return any(self._places(change))

    def _check_index(self, name: str | None, change: Change) -> None:
        """The window is over when another index has taken the name of its own."""
        with suppress(DoesNotExistError):
            number = self._table.index(str(name)).number
            if number != self._index and number in change.index_keys:
                raise FeedAbortedError(
                    f"The secondary index `{name}` was replaced by a different one."
                )

    def apply(self, change: Change) -> list[Step]:
        """What the change does to the window; the caller holds the table's lock."""
        before = self.members
        old, new = self._places(change)
        kept = [member for member in before if member.place not in set(old)]
        full = len(before) >= self._count
        near = [place for place in new if not (full and self._is_behind(place, before))]
        if not near and len(kept) == len(before):
            return []
        value = self._lenient(change.new) if near else ABSENT
        if value is not ABSENT:
            for place in near:
                self._enter(kept, Member(place, value))
        if full and len(kept) < self._count:
            # The table is in the state of this change: what comes next there belongs here.
            kept += self._read(kept[-1] if kept else None, self._count - len(kept), self._lenient)
        self.members = kept[: self._count]
        return list(_steps(before, self.members))

    def _is_behind(self, place: Place, members: list[Member]) -> bool:
        return not members or self._precedes(members[-1].place, place)

    def _precedes(self, one: Place, other: Place) -> bool:
        return one > other if self._span.descending else one < other

    def _enter(self, members: list[Member], member: Member) -> None:
        at = sum(self._precedes(other.place, member.place) for other in members)
        members.insert(at, member)

    def _read(self, after: Member | None, count: int, transform: Transform) -> Iterator[Member]:
        last = None if after is None else Entry(*after.place, b"")
        while count > 0:
            chunk = self._table.chunk(self._span, last, _CHUNK).entries
            for entry in chunk:
                value = transform(unpack(entry.data))
                if value is not ABSENT:
                    yield Member(entry[:3], value)
                    count -= 1
                    if not count:
                        return
            if len(chunk) < _CHUNK:
                return
            last = chunk[-1]

    def _places(self, change: Change) -> tuple[list[Place], list[Place]]:
        if self._index is None:
            old = [] if change.old is None else [change.key]
            new = [] if change.new is None else [change.key]
        else:
            old, new = change.index_keys.get(self._index, ([], []))
        return places(old, change.key, self._span), places(new, change.key, self._span)


def _steps(before: list[Member], after: list[Member]) -> Iterator[Step]:
    """Each member that left, paired with one that entered in its stead."""
    left, entered = _without(before, after), _without(after, before)
    for old, new in zip_longest(left, entered):
        yield Step(
            old,
            new,
            None if old is None else before.index(old),
            None if new is None else after.index(new),
        )


def _without(members: list[Member], others: list[Member]) -> list[Member]:
    values = {other.place: other.value for other in others}
    return [
        member
        for member in members
        if member.place not in values or not same(values[member.place], member.value)
    ]
