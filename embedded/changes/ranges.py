"""A feed on ranges of keys: a table, `between`, `get_all`."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any, Final

from embedded.changes.items import ELSEWHERE, Item, ItemWriter, Transform, lenient
from embedded.changes.plan import ABSENT, FeedPlan, Keys, Range, Source
from embedded.changes.progress import Place, Progress, places
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
        self._spans = spans = _spans(selection)
        self._index = None if spans[0].index is None else self.table.index(spans[0].index).number
        self._reading = [Progress(self.table, span) for span in spans]
        self._initial = plan.options.include_initial
        self._writer = ItemWriter(plan.options.include_types)
        self._transform: Transform = source.transform
        self._lenient = lenient(source.transform, plan.failures)

    def begin(self) -> None:
        """Nothing to read yet."""

    def initial(self) -> Iterator[Item] | None:
        """A chunk of the ranges."""
        unread = [reading for reading in self._reading if not reading.done]
        if not self._initial or not unread:
            return None
        return self._told(unread[0].next(_CHUNK))

    def _told(self, entries: list[Entry]) -> Iterator[Item]:
        for entry in entries:
            value = self._transform(unpack(entry.data))
            if value is not ABSENT:
                yield self._writer.initial(value)

    def concerns(self, change: Change) -> bool:
        """Whether the row stood in a range, or stands there now."""
        return any(old or new for old, new in self._moves(change))

    def items(self, change: Change) -> Iterator[Item]:
        """One item for each place that the row has in the ranges."""
        before = ABSENT if change.old is None else self._lenient(change.old)
        after = ABSENT if change.new is None else self._lenient(change.new)
        old, new = self._places(change)
        for was, now in zip_longest(old, new, fillvalue=ABSENT):
            item = self._writer.change(
                before if was is None else was, after if now is None else now
            )
            if item:
                yield item

    def _places(self, change: Change) -> tuple[list[Any], list[Any]]:
        """Old and new places: None where the change tells, ELSEWHERE where initial ones do."""
        moves = list(zip(self._reading, self._moves(change), strict=True))
        old = [
            self._told_by(reading, place, change) for reading, (was, _) in moves for place in was
        ]
        new = [
            self._told_by(reading, place, change) for reading, (_, now) in moves for place in now
        ]
        return sorted(old, key=bool), sorted(new, key=bool)

    def _told_by(self, reading: Progress, place: Place, change: Change) -> Any:
        if not self._initial or reading.saw(place, change) is False:
            return None
        return ELSEWHERE

    def settle(self) -> None:
        """Changes need no comparing any more."""
        self._initial = False

    def _moves(self, change: Change) -> list[tuple[list[Place], list[Place]]]:
        if self._index is None:
            old = [] if change.old is None else [change.key]
            new = [] if change.new is None else [change.key]
        else:  # an index that was dropped is silent
            old, new = change.index_keys.get(self._index, ([], []))
        return [
            (places(old, change.key, span), places(new, change.key, span)) for span in self._spans
        ]


def _spans(selection: Keys | Range) -> list[Span]:
    """The ranges of a selection; a key that is given twice is a range twice."""
    if isinstance(selection, Range):
        return [Span(selection.lower, selection.upper, selection.index, selection.descending)]
    return [Span((key, True), (key, True), selection.index) for key in selection.keys]
