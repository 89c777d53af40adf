"""Threads for queries that would hold up the event loop."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final, TypeVar

T = TypeVar("T")

# Few: they share one interpreter with the event loop. Queries that only wait cost nothing.
_BUSY: Final = 4
_WAITING: Final = 64


class Workers:
    """Two pools: one for queries that compute, one for those that wait for something."""

    def __init__(self) -> None:
        self._busy = ThreadPoolExecutor(_BUSY, "query")
        self._waiting = ThreadPoolExecutor(_WAITING, "waiting")

    def submit(self, job: Callable[[], T], *, waits: bool) -> Future[T]:
        """Do `job` as soon as a thread is free."""
        return (self._waiting if waits else self._busy).submit(job)

    def close(self) -> None:
        """Take no more; what runs has been told to stop."""
        for pool in (self._busy, self._waiting):
            pool.shutdown(wait=True, cancel_futures=True)
