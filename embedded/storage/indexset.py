"""The indexes of one table: made, built in the background, renamed, dropped, waited for."""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

import orjson

from embedded.storage.background import LATER, SOON, Background
from embedded.storage.documents import Document
from embedded.storage.entries import Entries
from embedded.storage.errors import AlreadyExistsError, DoesNotExistError, WriteFailedError
from embedded.storage.index import Index, IndexRow, Move
from embedded.storage.indexes import IndexDefinition, IndexKeys, IndexStatus, KeysOf
from embedded.storage.journal import Journal
from embedded.storage.rows import Rows
from embedded.storage.trash import Trash

_SLICE: Final = 256


class IndexSet:
    """The indexes of a table by name; safe to use from any thread."""

    def __init__(
        self, journal: Journal, background: Background, index_keys: IndexKeys, table: int
    ) -> None:
        self._journal = journal
        self._background = background
        self._trash = Trash(journal, background)
        self._index_keys = index_keys
        self._table = table
        self._indexes: dict[str, Index] = {}
        self._settled = threading.Condition()

    def __iter__(self) -> Iterator[Index]:
        """The indexes in order of name."""
        return iter(sorted(self._indexes.values(), key=lambda index: index.name))

    def get(self, name: str) -> Index:
        """An index by name; raises DoesNotExistError."""
        index = self._indexes.get(name)
        if index is None:
            raise DoesNotExistError(f"Index `{name}` was not found.")
        return index

    def moves(self, key: bytes, old: Document | None, new: Document | None) -> list[Move]:
        """What a write of one row means to each index."""
        found = [index.move(key, old, new) for index in self._indexes.values()]
        return [move for move in found if move is not None]

    def load(self, row: IndexRow, rows: Rows) -> None:
        """Take in an index from the catalog, and go on building it."""
        index = self._add(row, self._index_keys(row.definition))
        if not index.ready:
            self._background.add(partial(self._build, index, rows))

    def create(self, definition: IndexDefinition, rows: Rows) -> None:
        """Make an index and begin to fill it."""
        keys_of = self._index_keys(definition)
        with self._journal.lock:
            if definition.name in self._indexes:
                raise AlreadyExistsError(f"Index `{definition.name}` already exists.")
            # Where there are no rows yet, there is nothing to build.
            index = self._add(self._insert(definition, ready=rows.empty()), keys_of)
        if not index.ready and self._build(index, rows) is not None:  # a small table: at once
            self._background.add(partial(self._build, index, rows))

    def drop(self, name: str) -> None:
        """Remove an index."""
        with self._journal.lock:
            index = self.get(name)
            with self._journal.alone() as connection:
                self._forget(connection, index)
            del self._indexes[name]
            index.dropped = True
        self._trash.empty([index.entries.name])
        self._tell()

    def rename(self, old: str, new: str, *, overwrite: bool) -> None:
        """Give an index another name."""
        with self._journal.lock:
            index = self.get(old)
            if old == new:
                return
            replaced = self._indexes.get(new)
            if replaced is not None and not overwrite:
                raise AlreadyExistsError(f"Index `{new}` already exists.")
            with self._journal.alone() as connection:  # one or the other, whatever happens
                if replaced is not None:
                    self._forget(connection, replaced)
                connection.execute(
                    "UPDATE indexes SET name = ? WHERE number = ?", (new, index.number)
                )
            index.definition = replace(index.definition, name=new)
            self._indexes[new] = self._indexes.pop(old)
            if replaced is not None:
                replaced.dropped = True
        if replaced is not None:
            self._trash.empty([replaced.entries.name])
        self._tell()

    def status(self, name: str, count: Callable[[], int]) -> IndexStatus:
        """How far an index is, in a table of `count()` rows."""
        index = self.get(name)
        progress = 1.0 if index.ready else min(1.0, index.rows_read / max(count(), 1))
        return IndexStatus(index.definition, index.ready, progress)

    def wait(self, names: Sequence[str], seconds: float | None) -> bool:
        """Block until these are ready; raises DoesNotExistError when one is not there."""
        with self._settled:
            return self._settled.wait_for(lambda: all(self.get(n).ready for n in names), seconds)

    def end(self) -> None:
        """The table is gone, and its indexes with it."""
        for index in self:
            index.dropped = True
        self._indexes = {}
        self._tell()

    def _forget(self, connection: sqlite3.Connection, index: Index) -> None:
        connection.execute("DELETE FROM indexes WHERE number = ?", (index.number,))
        self._trash.put(connection, index.entries.name)

    def _add(self, row: IndexRow, keys_of: KeysOf) -> Index:
        index = Index(self._journal.connection, self._table, row, keys_of)
        self._indexes[index.name] = index
        return index

    def _insert(self, definition: IndexDefinition, *, ready: bool) -> IndexRow:
        with self._journal.alone() as connection:
            number = connection.execute(
                "INSERT INTO indexes (owner, name, function, multi, geo, ready)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    self._table,
                    definition.name,
                    orjson.dumps(definition.function).decode(),
                    definition.multi,
                    definition.geo,
                    ready,
                ),
            ).lastrowid
            assert number is not None
            Entries(connection, self._table, number).create()
        return IndexRow(number, definition, ready, built_to=None)

    def _build(self, index: Index, rows: Rows) -> float | None:
        with self._journal.lock:
            if index.dropped:
                return None
            try:
                with self._journal.alone(lasting=False):
                    progress = index.build(rows, _SLICE)
            except WriteFailedError:
                return LATER
            index.advance(progress)
        if not index.ready:
            return SOON
        self._tell()
        return None

    def _tell(self) -> None:
        with self._settled:
            self._settled.notify_all()
