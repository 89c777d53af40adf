"""Threads for queries that would hold up the event loop."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from time import monotonic
from typing import Any, Final, TypeAlias, TypeVar

from embedded.wire.turns import Turns

T = TypeVar("T")

# What a job calls now and then, so that others come to their turn.
Breathe: TypeAlias = Callable[[], None]

_BUSY: Final = 16
_WAITING: Final = 64
_PATIENCE: Final = 5.0


class Workers:
    """Two pools: one for queries that compute, one for those that wait for something."""

    def __init__(self) -> None:
        self._turns = Turns()
        self._busy = Pool("query", _BUSY)
        self._waiting = Pool("waiting", _WAITING)

    def submit(self, job: Callable[[Breathe], T], *, waits: bool) -> Future[T]:
        """Do `job` as soon as a thread is free; those that compute take turns."""
        if waits:
            return self._waiting.submit(lambda: job(_go_on))
        return self._busy.submit(lambda: self._in_turn(job))

    def close(self) -> None:
        """Take no more, and let what runs end; a thread that does not is left behind."""
        until = monotonic() + _PATIENCE
        for pool in (self._busy, self._waiting):
            pool.close(until)

    def _in_turn(self, job: Callable[[Breathe], T]) -> T:
        with self._turns:
            return job(self._turns.breathe)


def _go_on() -> None:
    """Nobody waits for the turn of a job that only waits."""


class Pool:
    """Threads that are started when they are needed and do not keep the process alive."""

    def __init__(self, name: str, most: int) -> None:
        self._name: Final = name
        self._most: Final = most
        self._lock = threading.Lock()
        self._idle = 0
        self._closed = False
        self._threads: list[threading.Thread] = []
        self._jobs: SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = SimpleQueue()

    def submit(self, job: Callable[[], T]) -> Future[T]:
        """Do `job` in one of the threads."""
        future: Future[T] = Future()
        with self._lock:
            if self._closed:
                future.cancel()
                return future
            self._jobs.put((future, job))
            if self._idle:
                self._idle -= 1
            elif len(self._threads) < self._most:
                self._start()
        return future

    def close(self, until: float) -> None:
        """Forget what has not begun, and wait for the rest up to a moment."""
        with self._lock:
            self._closed = True
            while not self._jobs.empty():
                self._forget()
            for _ in self._threads:
                self._jobs.put(None)
        for thread in self._threads:
            thread.join(max(0.0, until - monotonic()))

    def _forget(self) -> None:
        job = self._jobs.get()
        if job is not None:
            job[0].cancel()

    def _start(self) -> None:
        thread = threading.Thread(target=self._work, name=self._name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _work(self) -> None:
        while (next_job := self._jobs.get()) is not None:
            future, job = next_job
            future.set_running_or_notify_cancel()
            try:
                future.set_result(job())
            except BaseException as error:  # the future's owner deals with it
                future.set_exception(error)
            del next_job, future, job
            with self._lock:
                self._idle += 1
