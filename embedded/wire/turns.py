"""Turns: threads that compute share one interpreter, so one at a time, each for a while."""

import threading
from time import monotonic
from typing import Final

# Long enough that switching costs nothing, short enough that nobody waits for a whole query.
_SECONDS: Final = 0.02


class Turns:
    """A fair lock that its holder passes on when it has had its time and others wait."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._seconds: Final = seconds
        self._state = threading.Condition()
        self._next = self._serving = 0
        self._until = 0.0

    def __enter__(self) -> None:
        """Wait for a turn."""
        with self._state:
            self._queue()

    def __exit__(self, *_: object) -> None:
        """Let the next one go on."""
        with self._state:
            self._serving += 1
            self._state.notify_all()

    def breathe(self) -> None:
        """Called now and then by the holder: the turn goes round when its time is over."""
        if monotonic() < self._until or self._next - self._serving == 1:
            return
        with self._state:
            self._serving += 1
            self._state.notify_all()
            self._queue()

    def _queue(self) -> None:
        number = self._next
        self._next += 1
        self._state.wait_for(lambda: self._serving == number)
        self._until = monotonic() + self._seconds
