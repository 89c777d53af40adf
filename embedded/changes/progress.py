"""How far the initial documents of a range are read, and what that means for each change."""

from collections import Counter
from typing import Final, TypeAlias

from embedded.storage.bounds import contains
from embedded.storage.changelog import Change
from embedded.storage.entries import Entry
from embedded.storage.table import Span, TableStore

Place: TypeAlias = tuple[bytes, bytes, int]  # index key, primary key, copy


class Progress:
    """The chunks of a range that were read, each as of some change of the table's log."""

    def __init__(self, table: TableStore, span: Span) -> None:
        self.done = False
        self._end = -1
        self.span: Final = span
        self._table: Final = table
        self._read: list[tuple[Place, int]] = []  # up to this place, as of this change
        self._last: Entry | None = None

    def next(self, limit: int) -> list[Entry]:
        """The next entries of the range; `done` tells when there are no more."""
        sequence, entries = self._table.chunk(self.span, self._last, limit)
        if entries:
            self._last = entries[-1]
            self._read.append((entries[-1][:3], sequence))
        if len(entries) < limit:
            self.done = True
            self._end = sequence
        return entries

    def forget(self) -> None:
        """No more changes will be compared with what was read."""
        self._read.clear()

    def saw(self, place: Place, change: Change) -> bool | None:
        """Whether `place` was read after `change`; None when it is still to be read."""
        for upto, sequence in self._read:
            if place >= upto if self.span.descending else place <= upto:
                return sequence >= change.sequence
        return self._end >= change.sequence if self.done else None


def places(keys: list[bytes], primary: bytes, span: Span) -> list[Place]:
    """Where a document with these keys stands in a range."""
    if len(keys) == 1:
        return [(keys[0], primary, 0)] if contains(span.lower, span.upper, keys[0]) else []
    inside = Counter(key for key in keys if contains(span.lower, span.upper, key))
    return [(key, primary, copy) for key, count in inside.items() for copy in range(count)]
