"""Transactions: writes are seen at once, committed in groups, and synced outside the lock."""

import fcntl
import os
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from embedded.storage.errors import WriteFailedError
from embedded.storage.file import FILE_NAME, connect, open_file
from embedded.storage.folder import names_to_disk

Ticket: TypeAlias = int  # how many writes there were

_SOFT_SECONDS: Final = 0.05  # a soft write waits at most this long for its commit
_CHECKPOINT_BYTES: Final = 32 * 1024 * 1024  # as if each change took a page of its own
_PAGE: Final = 4096


@dataclass(frozen=True, slots=True)
class _Waiter:
    since: Ticket
    upto: Ticket
    future: Future[None] = field(default_factory=Future)


class Journal:
    """The one connection that reads and writes, its lock, and the thread that commits."""

    def __init__(self, folder: Path) -> None:
        path = folder / FILE_NAME
        self.lock = threading.RLock()
        self.connection = open_file(path)
        self._checkpointer = connect(path)
        self._log = os.open(f"{path}-wal", os.O_RDONLY)
        names_to_disk(folder)  # what is in the log is lost with the log's name
        self._written = self._committed = self._durable = self._lasting = 0
        self._lost: list[tuple[Ticket, Ticket, WriteFailedError]] = []
        self._broken: WriteFailedError | None = None  # why nothing may be written any more
        self._since_checkpoint = self._counted = 0
        self._waiting: list[_Waiter] = []
        self._state = threading.Condition()
        self._dirty = self._urgent = self._stopping = False
        self.when_lost: Callable[[], None] = lambda: None  # called with the lock held
        self.undone = 0  # how often writes were lost: what is known of them must be read again
        # There is always a transaction: reads inside one cost half.
        self.connection.execute("BEGIN")
        self._thread = threading.Thread(target=self._commit_for_ever, name="journal", daemon=True)
        self._thread.start()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection inside the open transaction; a refusal of the disk undoes all of it."""
        with self.lock:
            if self._broken is not None:
                raise self._broken
            try:
                yield self.connection
            except sqlite3.Error as error:
                raise self._undo(error) from error
            self._written += 1
            if not self._dirty:
                self._dirty = True
                with self._state:
                    self._state.notify_all()

    @contextmanager
    def alone(self, *, lasting: bool = True) -> Iterator[sqlite3.Connection]:
        """The connection in a transaction of its own: all of it, on return, or nothing.

        What is `lasting` is acknowledged when it is on disk, whoever asks for what durability.
        """
        with self.lock:
            self._commit()
            try:
                with self.writing() as connection:
                    yield connection
            except BaseException:
                self._roll_back()
                raise
            failure = self._commit()
            if failure is not None:
                raise failure
            if lasting:
                self._lasting = self._written

    @property
    def held(self) -> bool:
        """Whether this thread holds the lock: then it must not wait for anything else."""
        # What Condition asks of its lock has no public name; counting would cost every query.
        owned: bool = self.lock._is_owned()  # type: ignore[attr-defined]
        return owned

    def note(self, size: int) -> None:
        """Count a large document, so that the log is folded into the file in time."""
        self._since_checkpoint += size

    def ticket(self) -> Ticket:
        """A mark between the writes before it and those after."""
        return self._written

    def lasting(self, since: Ticket) -> bool:
        """Whether something after `since` must be on disk whatever the durability."""
        return self._lasting > since

    def durable(self, since: Ticket) -> Future[None]:
        """Done when all writes up to now are on disk; fails if one after `since` was lost."""
        waiter = _Waiter(since, self._written)
        with self._state:
            if waiter.upto > self._durable:
                self._waiting.append(waiter)
                self._urgent = True
                self._state.notify_all()
                return waiter.future
        self._answer(waiter)
        return waiter.future

    def sync(self) -> None:
        """Block until every write up to now is on disk."""
        self.durable(self.ticket()).result()

    def close(self) -> None:
        """Commit, sync, and let the file go."""
        with self._state:
            self._stopping = self._urgent = True
            self._state.notify_all()
        self._thread.join()
        with self.lock:
            self.connection.execute("COMMIT")
            os.close(self._log)
            self._checkpointer.close()
            self.connection.close()

    def _undo(self, error: sqlite3.Error) -> WriteFailedError:
        self._roll_back()
        failure = WriteFailedError(f"The disk refused a write: {error}")
        if self._committed < self._written:
            self._lost.append((self._committed, self._written, failure))
            self._committed = self._written
            self.when_lost()
        self.undone += 1
        return failure

    def _roll_back(self) -> None:
        with suppress(sqlite3.Error):  # SQLite may have rolled back by itself
            self.connection.execute("ROLLBACK")
        self._dirty = False
        self.connection.execute("BEGIN")

    def _settle(self, upto: Ticket) -> None:
        with self._state:
            self._durable = max(self._durable, upto)
            done = [waiter for waiter in self._waiting if waiter.upto <= upto]
            self._waiting = [waiter for waiter in self._waiting if waiter.upto > upto]
        for waiter in done:
            self._answer(waiter)

    def _answer(self, waiter: _Waiter) -> None:
        for first, last, failure in self._lost:
            if waiter.since < last and waiter.upto > first:
                waiter.future.set_exception(failure)
                return
        waiter.future.set_result(None)

    def _commit_for_ever(self) -> None:
        while True:
            with self._state:
                self._state.wait_for(lambda: self._dirty or self._urgent or self._much())
                self._state.wait_for(lambda: self._urgent, _SOFT_SECONDS)
                self._urgent = False
                stopping = self._stopping
            self._commit_and_sync()
            self._fold()
            if stopping:
                return

    def _commit_and_sync(self) -> None:
        with self.lock:
            self._commit()
            upto = self._committed
        try:
            _to_disk(self._log)
        except OSError as error:
            # The system may have forgotten what it could not write: after such a gap in the log
            # nothing would be found again, however well it is synced. Only a new start tells.
            self._broken = WriteFailedError(
                f"The disk lost a write; nothing more is written until a new start: {error}"
            )
            self._lost.append((self._durable, upto, self._broken))
        self._settle(upto)

    def _commit(self) -> WriteFailedError | None:
        if not self._dirty:
            return None
        try:
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            return self._undo(error)
        self._dirty = False
        self._committed = self._written
        self.connection.execute("BEGIN")
        changes = self.connection.total_changes
        self._since_checkpoint += (changes - self._counted) * _PAGE
        self._counted = changes
        return None

    def _much(self) -> bool:
        return self._since_checkpoint >= _CHECKPOINT_BYTES

    def _fold(self) -> None:
        if self._broken is not None or not self._much():
            return
        self._since_checkpoint = 0
        # A failure leaves everything in the log; the next round tries again.
        with suppress(sqlite3.Error):
            self._checkpointer.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            with self.lock:  # the rest with the writers held, so that the log starts over
                self._commit()
                self.connection.execute("COMMIT")
                try:
                    self._checkpointer.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
                finally:
                    self.connection.execute("BEGIN")


def _to_disk(descriptor: int) -> None:
    if sys.platform == "darwin":  # where fsync leaves the data in the drive's cache
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)
