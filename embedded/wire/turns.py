"""Turns: threads that compute share one interpreter, so one at a time, each for a while."""

import threading
from collections import deque
from threading import get_ident
from time import monotonic
from typing import Final

# Long enough that switching costs nothing, short enough that nobody waits for a whole query.
_SECONDS: Final = 0.02

# Whoever has the turn may be inside something that never breathes; the others do not wait for it.
_PATIENCE: Final = 0.1


class Turns:
    """A fair lock that its holder passes on when it has had its time and others wait."""

    def __init__(self, seconds: float = _SECONDS, patience: float = _PATIENCE) -> None:
        self._seconds: Final = seconds
        self._patience: Final = patience
        self._state = threading.Condition()
        self._waiting: deque[int] = deque()  # threads, in the order of their coming
        self._holder = 0
        self._until = 0.0
        self._without: dict[int, float] = {}  # who goes on without a turn, and until when

    def __enter__(self) -> None:
        """Wait for a turn, though not for ever."""
        with self._state:
            self._take()

    def __exit__(self, *_: object) -> None:
        """Let the next one go on."""
        with self._state:
            self._pass_on()

    def breathe(self) -> None:
        """Called now and then by whoever is at work: the turn goes round when its time is over."""
        me = get_ident()
        if me == self._holder:
            if monotonic() < self._until or not self._waiting:
                return
        elif monotonic() < self._without[me]:
            return
        with self._state:
            self._pass_on()
            self._take()

    def _take(self) -> None:
        me = get_ident()
        self._waiting.append(me)
        free = self._state.wait_for(
            lambda: not self._holder and self._waiting[0] == me, self._patience
        )
        self._waiting.remove(me)
        until = monotonic() + self._seconds
        if free:
            self._holder, self._until = me, until
        else:
            self._without[me] = until
            self._state.notify_all()

    def _pass_on(self) -> None:
        me = get_ident()
        if me == self._holder:
            self._holder = 0
            self._state.notify_all()
        else:
            del self._without[me]
