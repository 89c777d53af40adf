"""One secondary index at work: its entries kept in step with the rows, built up to some key."""

import sqlite3
from dataclasses import dataclass
from time import monotonic
from typing import Final, NamedTuple

from embedded.storage.documents import Document, unpack
from embedded.storage.entries import Entries
from embedded.storage.errors import DoesNotExistError
from embedded.storage.indexes import IndexDefinition, KeysOf
from embedded.storage.rows import Rows

_SLICE_SECONDS: Final = 0.05  # for which readers and writers wait for a builder


class IndexRow(NamedTuple):
    """An index as the catalog keeps it."""

    number: int
    definition: IndexDefinition
    ready: bool
    built_to: bytes | None


class Progress(NamedTuple):
    """How far a slice of building went."""

    built_to: bytes | None
    rows: int
    ready: bool


@dataclass(frozen=True, slots=True)
class Move:
    """What a write does to one index."""

    index: "Index"
    old: list[bytes]
    new: list[bytes]


class Index:
    """An index of a table. The caller holds the journal's lock."""

    def __init__(
        self, connection: sqlite3.Connection, table: int, row: IndexRow, keys_of: KeysOf
    ) -> None:
        self.number: Final = row.number
        self.definition = row.definition
        self.ready = row.ready
        self.dropped = False
        self.entries: Final = Entries(connection, table, row.number)
        self._connection = connection
        self.rows_read = 0
        self._built_to = row.built_to
        self._keys_of = keys_of

    @property
    def name(self) -> str:
        """Its present name."""
        return self.definition.name

    def check(self) -> None:
        """Refuse to read what is no longer kept."""
        if self.dropped:
            raise DoesNotExistError(f"Index `{self.name}` does not exist.")

    def keys(self, document: Document | None) -> list[bytes]:
        """The keys of a document in this index."""
        return [] if document is None else self._keys_of(document)

    def move(self, key: bytes, old: Document | None, new: Document | None) -> Move | None:
        """What a write of one row means here; nothing when the builder has yet to read the row."""
        if not self.ready and (self._built_to is None or key > self._built_to):
            return None
        return Move(self, self.keys(old), self.keys(new))

    def build(self, rows: Rows, limit: int) -> Progress:
        """Enter the next rows; `advance` takes the progress over once it is committed."""
        chunk = rows.numbered_chunk(self._built_to, limit)
        until = monotonic() + _SLICE_SECONDS
        built_to, done = self._built_to, 0
        for key, number, data in chunk:
            self.entries.add(self.keys(unpack(data)), key, number)
            built_to, done = key, done + 1
            if monotonic() > until:
                break
        progress = Progress(built_to, done, ready=done == len(chunk) < limit)
        self._connection.execute(
            "UPDATE indexes SET built_to = ?, ready = ? WHERE number = ?",
            (progress.built_to, progress.ready, self.number),
        )
        return progress

    def advance(self, progress: Progress) -> None:
        """From now on writes up to there are entered as they come."""
        self._built_to, self.ready = progress.built_to, progress.ready
        self.rows_read += progress.rows
