"""A running changefeed: what happened, item by item, for whoever fetches it."""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final

from embedded.changes.items import INITIALIZING, READY, FeedAbortedError, ItemWriter
from embedded.changes.limit import LimitPart
from embedded.changes.part import Part
from embedded.changes.pending import EveryChange, Pending, SquashedChanges
from embedded.changes.plan import ABSENT, FeedPlan, Keys, Limit, Point, Range, Source
from embedded.changes.point import PointPart
from embedded.changes.ranges import RangePart
from embedded.storage.changelog import Change
from embedded.storage.errors import TakesTooLongError

# What the notes of an answer say about the kind of feed.
_KINDS: Final = {Range: 1, Keys: 1, Point: 2, Limit: 3}
_UNAVAILABLE: Final = "Changefeed aborted (unavailable)."
UNION: Final = 4
STATES: Final = 5


class Feed:
    """Follows a plan from its making on; `close` ends it.

    `poll` gives the next item; when there is none, `arm` asks for one call of `wake` (from any
    thread) as soon as there may be one, and `gather` for one before too many have come. One
    reader at a time.
    """

    def __init__(self, plan: FeedPlan, wake: Callable[[], None]) -> None:
        self.notes: Final = _notes(plan)
        self.squash_seconds: Final = (
            0.0 if isinstance(plan.options.squash, bool) else float(plan.options.squash)
        )
        self._options = plan.options
        self._wake = wake
        self._stage = plan.after()
        self._writer = ItemWriter(plan.options.include_types)
        self._parts: list[Part] = [_part(plan, source) for source in plan.sources]
        self._reading: deque[Part] = deque(self._parts)
        self._out: deque[Any] = deque()
        self._lock = threading.Lock()
        self._pending: Pending = EveryChange()
        self._skipped = 0
        self._windows = any(isinstance(part, LimitPart) for part in self._parts)
        self._wake_at = 0  # how many unread changes call for a wake-up; 0 for none
        self._aborted = ""  # why there is no more to tell
        self._ready = False
        self._listeners = [partial(self._hear, number) for number in range(len(self._parts))]
        try:
            self._begin()
        except BaseException:
            self.close()
            raise

    @property
    def finished(self) -> bool:
        """Whether the last item was given (what stood after `changes()` wants no more)."""
        return self._stage.finished and not self._out

    def poll(self) -> Any:
        """The next item, or ABSENT when nothing has happened.

        Raises FeedAbortedError when the table, or the index, is gone.
        """
        while not self._out and not self._stage.finished:
            if not self._more():
                return ABSENT
        return self._out.popleft() if self._out else ABSENT

    def arm(self) -> bool:
        """Ask for one wake-up; False when there is something to read already."""
        with self._lock:
            if self._anything():
                return False
            self._wake_at = 1
            return True

    def gather(self) -> bool:
        """Let changes come together; False when the queue is half full, or there is an end."""
        enough = self._options.queue_size // 2 + 1
        with self._lock:
            if self._aborted or not self._ready or len(self._pending) >= enough:
                return False
            self._wake_at = enough
            return True

    def close(self) -> None:
        """Follow no more."""
        for part, listener in zip(self._parts, self._listeners, strict=True):
            with part.table.lock:
                part.table.changes.leave(listener, part.key)

    def _begin(self) -> None:
        for part, listener in zip(self._parts, self._listeners, strict=True):
            with part.table.lock:
                if part.table.dropped:
                    self._aborted = _UNAVAILABLE
                part.begin()
                part.table.changes.listen(listener, part.key)
        if self._options.include_states and self._options.include_initial:
            self._tell([self._writer.state(INITIALIZING)])

    def _hear(self, number: int, change: Change | None) -> None:
        why = _UNAVAILABLE
        try:
            if change is not None and not self._parts[number].concerns(change):
                return
        except TakesTooLongError:  # the writers do not wait for it: the feed is over
            change = None
        except FeedAbortedError as error:
            change, why = None, str(error)
        with self._lock:
            if change is None:
                self._aborted = self._aborted or why
            else:
                self._keep(number, change)
            wake = 0 < self._wake_at <= len(self._pending) or bool(self._aborted)
            if wake:
                self._wake_at = 0
        if wake:
            self._wake()

    def _keep(self, number: int, change: Change) -> None:
        self._pending.add(number, change)
        if len(self._pending) > self._options.queue_size and not self._windows:
            self._skipped += len(self._pending.take())

    def _anything(self) -> bool:
        return bool(
            self._out or self._aborted or self._skipped or len(self._pending) or not self._ready
        )

    def _more(self) -> bool:
        """Bring on what comes next; False when there is nothing to bring."""
        with self._lock:
            if not self._anything():
                return False
            aborted = self._aborted
        if aborted:
            raise FeedAbortedError(aborted)
        if not self._ready:
            self._start()
        self._changes()
        return True

    def _start(self) -> None:
        while self._reading:
            some = self._reading[0].initial()
            if some is not None:
                self._tell(some)
                return
            self._reading.popleft()
        # The changes up to here are compared with what was read; later ones need not be.
        self._changes()
        for part in self._parts:
            part.settle()
        if self._options.include_states:
            self._tell([self._writer.state(READY)])
        with self._lock:
            self._ready = True
            if self._options.squash is not False:
                self._squash()

    def _squash(self) -> None:
        earlier, self._pending = self._pending.take(), SquashedChanges()
        for number, change in earlier:
            self._pending.add(number, change)

    def _changes(self) -> None:
        with self._lock:
            taken = self._pending.take()
            skipped, self._skipped = self._skipped, 0
        if skipped:
            self._tell([self._writer.overflow(skipped)])
        for number, change in taken:
            self._tell(self._parts[number].items(change))

    def _tell(self, items: Iterable[Any]) -> None:
        for item in items:
            if self._stage.finished:
                return
            self._out.extend(self._stage.push(item))


def _part(plan: FeedPlan, source: Source) -> Part:
    match source.selection:
        case Point() as point:
            return PointPart(plan, source, point)
        case Limit() as limit:
            return LimitPart(plan, source, limit)
        case picked:
            return RangePart(plan, source, picked)


def _notes(plan: FeedPlan) -> list[int]:
    kind = UNION if len(plan.sources) > 1 else _KINDS[type(plan.sources[0].selection)]
    return [kind, STATES] if plan.options.include_states else [kind]
