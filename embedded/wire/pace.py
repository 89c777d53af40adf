"""The pace of a query at work: when it has to stop, and when others have their turn."""

from math import inf
from threading import get_ident
from time import thread_time
from typing import Final

from embedded.storage.journal import Journal
from embedded.wire.workers import Breathe


class TakesLongError(Exception):
    """The time on the event loop is over before there is anything to keep."""


class Pace:
    """What a query asks now and then. It knows no query: whoever has ended goes at once."""

    def __init__(self, journal: Journal) -> None:
        self.cancelled = False
        self._journal: Final = journal
        self._thread = 0  # in which the query is at work
        self._due = inf  # until when a query that may have to be begun again is tried
        self._breathe: Breathe | None = None

    def begin(self, *, seconds: float = inf, breathe: Breathe | None = None) -> None:
        """The query goes on in this thread: for so long, or giving others their turn."""
        self._thread = get_ident()
        self._breathe = breathe
        if seconds < inf:
            self._due = thread_time() + seconds

    def rest(self) -> None:
        """The query has done its step; what it made, such as a feed, may be asked all the same."""
        self._due, self._breathe = inf, None

    def is_cancelled(self) -> bool:
        """Whether nobody waits for the query; raises TakesLongError when its time is over."""
        if get_ident() == self._thread:  # not whoever writes and asks what a feed makes of it
            self._go_on()
        return self.cancelled

    def _go_on(self) -> None:
        if self._breathe is None:
            if self._due < inf and thread_time() > self._due:
                raise TakesLongError
        elif not self._journal.held:  # whose turn it would be may wait for that lock
            self._breathe()
