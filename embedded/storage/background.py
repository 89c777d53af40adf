"""Work that goes on beside the queries: one thread, one small slice of a job at a time."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import Final, TypeAlias

_log: Final = logging.getLogger(__name__)

# Does a slice; gives the seconds until the next one, or None when there is nothing left to do.
Job: TypeAlias = Callable[[], float | None]

# Pauses between slices: whoever waits for the journal's lock gets it then, or the disk has room.
SOON: Final = 0.001
LATER: Final = 1.0


class Background:
    """Jobs in turn, each a slice at a time, until all are done."""

    def __init__(self) -> None:
        self._jobs: deque[Job] = deque()
        self._state = threading.Condition()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="background", daemon=True)
        self._thread.start()

    def add(self, job: Job) -> None:
        """Do `job`, soon."""
        with self._state:
            self._jobs.append(job)
            self._state.notify_all()

    def close(self) -> None:
        """Stop after the present slice; what is unfinished goes on at the next start."""
        self._stopping.set()
        with self._state:
            self._state.notify_all()
        self._thread.join()

    def _run(self) -> None:
        pause: float | None = SOON
        while not self._stopping.wait(pause or SOON):
            with self._state:
                self._state.wait_for(lambda: self._jobs or self._stopping.is_set())
            if self._stopping.is_set():
                return
            job = self._jobs.popleft()
            try:
                pause = job()
            # Jobs run functions that clients gave their indexes: the other jobs survive them.
            except Exception:
                _log.exception("work in the background failed; it is tried again")
                pause = LATER
            if pause is not None:
                self._jobs.append(job)
