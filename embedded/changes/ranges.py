"""A feed on ranges of keys: a table, `between`, `get_all`."""

from collections import deque
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any, Final

from embedded.changes.items import ELSEWHERE, Item, ItemWriter, Transform, lenient
from embedded.changes.plan import ABSENT, FeedPlan, Keys, Range, Source
from embedded.changes.progress import Place, Progress, places
from embedded.storage.bounds import Edge
from embedded.storage.changelog import Change
from embedded.storage.documents import unpack
from embedded.storage.entries import Entry
from embedded.storage.table import Span

_CHUNK: Final = 64


class RangePart:
    """A feed on ranges of keys: a table, `between`, `get_all`."""

    key: bytes | None = None

    def __init__(self, plan: FeedPlan, source: Source, selection: Keys | Range) -> None:
        self.table = source.table
        named = selection.index
        self._index = None if named is None else self.table.index(named).number
        self._reading = [Progress(self.table, span) for span in _spans(selection)]
        self._unread = deque(self._reading)
        self._by_key = _by_key(self._reading) if isinstance(selection, Keys) else None
        self._initial = plan.options.include_initial
        self._writer = ItemWriter(plan.options.include_types)
        self._transform: Transform = source.transform
        self._lenient = lenient(source.transform, plan.failures)

    def begin(self) -> None:
        """Nothing to read yet."""

    def initial(self) -> Iterator[Item] | None:
        """A chunk of the ranges."""
        while self._unread and self._unread[0].done:
            self._unread.popleft()
        if not self._initial or not self._unread:
            return None
        return self._told(self._unread[0].next(_CHUNK))

    def _told(self, entries: list[Entry]) -> Iterator[Item]:
        for entry in entries:
            value = self._transform(unpack(entry.data))
            if value is not ABSENT:
                yield self._writer.initial(value)

    def concerns(self, change: Change) -> bool:
        """Whether the row stood in a range, or stands there now."""
        return any(self._moves(change))

    def items(self, change: Change) -> Iterator[Item]:
        """One item for each place that the row has in the ranges."""
        before = ABSENT if change.old is None else self._lenient(change.old)
        after = ABSENT if change.new is None else self._lenient(change.new)
        old, new = (self._told_by(moved, change) for moved in self._moves(change))
        for was, now in zip_longest(old, new, fillvalue=ABSENT):
            item = self._writer.change(
                before if was is None else was, after if now is None else now
            )
            if item:
                yield item

    def _told_by(self, moved: list[tuple[Progress, Place]], change: Change) -> list[Any]:
        """For each place, None where the change tells of it, ELSEWHERE where initial ones do."""
        if not self._initial:
            return [None] * len(moved)
        seen = (reading.saw(place, change) is False for reading, place in moved)
        return sorted((None if told else ELSEWHERE for told in seen), key=bool)

    def settle(self) -> None:
        """Changes need no comparing any more."""
        self._initial = False
        for reading in self._reading:
            reading.forget()

    def _moves(self, change: Change) -> tuple[list[tuple[Progress, Place]], ...]:
        """The places of the row in the ranges, before the change and after it."""
        if self._index is None:
            old = [] if change.old is None else [change.key]
            new = [] if change.new is None else [change.key]
        else:  # an index that was dropped is silent
            old, new = change.index_keys.get(self._index, ([], []))
        return self._places(old, change.key), self._places(new, change.key)

    def _places(self, keys: list[bytes], primary: bytes) -> list[tuple[Progress, Place]]:
        return [
            (reading, place)
            for reading in self._touched(keys)
            for place in places(keys, primary, reading.span)
        ]

    def _touched(self, keys: list[bytes]) -> list[Progress]:
        """The ranges that these keys may lie in."""
        if self._by_key is None:
            return self._reading
        return [reading for key in dict.fromkeys(keys) for reading in self._by_key.get(key, ())]


def _spans(selection: Keys | Range) -> list[Span]:
    """The ranges of a selection; a key that is given twice is a range twice."""
    if isinstance(selection, Range):
        return [Span(selection.lower, selection.upper, selection.index, selection.descending)]
    return [Span((key, True), (key, True), selection.index) for key in selection.keys]


def _by_key(readings: list[Progress]) -> dict[bytes, list[Progress]]:
    found: dict[bytes, list[Progress]] = {}
    for reading in readings:
        assert not isinstance(reading.span.lower, Edge)
        found.setdefault(reading.span.lower[0], []).append(reading)
    return found
