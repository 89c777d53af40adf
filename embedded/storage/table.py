"""A table: documents by primary key, its indexes, and the log of its changes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from embedded.storage.bounds import MAX, MIN, Bound
from embedded.storage.changelog import Change, ChangeLog
from embedded.storage.documents import Document, Json, pack, same, unpack
from embedded.storage.entries import Entry
from embedded.storage.errors import DoesNotExistError
from embedded.storage.index import Index, IndexRow, Move
from embedded.storage.indexes import IndexDefinition, IndexStatus
from embedded.storage.indexset import IndexSet
from embedded.storage.journal import Journal
from embedded.storage.rows import Row, Rows
from embedded.storage.scans import scan_entries, scan_key, scan_rows


@dataclass(frozen=True, slots=True)
class TableSettings:
    """What the catalog keeps of a table."""

    number: int
    id: str
    db: str
    name: str
    primary_key: str
    durability: str
    write_hook: Json = None


@dataclass(frozen=True, slots=True)
class Span:
    """A range of primary keys, or of keys of an index, and the way it is read."""

    lower: Bound = MIN
    upper: Bound = MAX
    index: str | None = None
    descending: bool = False


class Chunk(NamedTuple):
    """Entries, and the number of the last change that they know of."""

    sequence: int
    entries: list[Entry]


class TableStore:
    """One table, the same object for as long as the table lives; safe to use from any thread."""

    def __init__(self, journal: Journal, settings: TableSettings, indexes: IndexSet) -> None:
        self.settings = settings
        self.changes: Final = ChangeLog()
        self.dropped = False
        self._journal = journal
        self._rows = Rows(journal.connection, settings.number)
        self._indexes = indexes
        self._count = -1
        self._counted_at = -1

    @property
    def id(self) -> str:
        """The identity that a rename does not change."""
        return self.settings.id

    @property
    def db(self) -> str:
        """The name of its database."""
        return self.settings.db

    @property
    def name(self) -> str:
        """Its present name."""
        return self.settings.name

    @property
    def primary_key(self) -> str:
        """The field that is the primary key."""
        return self.settings.primary_key

    @property
    def durability(self) -> str:
        """`hard` or `soft`: of writes that do not say."""
        return self.settings.durability

    @property
    def write_hook(self) -> Json:
        """The ReQL function that every write goes through, or None."""
        return self.settings.write_hook

    def get(self, key: bytes) -> Document | None:
        """The document of a primary key."""
        with self._journal.lock:
            self._check()
            row = self._rows.get(key)
        return None if row is None else unpack(row.data)

    def get_many(self, keys: Sequence[bytes]) -> list[Document]:
        """The documents of these primary keys, in their order; missing ones are left out."""
        with self._journal.lock:
            self._check()
            return self._rows.documents(keys)

    def scan(self, lower: Bound, upper: Bound, *, descending: bool = False) -> Iterator[Document]:
        """The documents of a range in the order of primary keys, read as they are asked for."""
        for _, document in self.scan_keyed(lower, upper, descending=descending):
            yield document

    def scan_keyed(
        self, lower: Bound, upper: Bound, *, descending: bool = False
    ) -> Iterator[tuple[bytes, Document]]:
        """`scan` with the primary keys."""
        self._check()
        return scan_rows(
            self._journal, self._rows, self._check, lower, upper, descending=descending
        )

    def scan_index(
        self, index: str, lower: Bound, upper: Bound, *, descending: bool = False
    ) -> Iterator[tuple[bytes, Document]]:
        """(index key, document) of a range in the order of (index key, primary key)."""
        for entry in self.scan_entries(index, lower, upper, descending=descending):
            yield entry.key, unpack(entry.data)

    def scan_key(self, index: str, key: bytes) -> Iterator[Document]:
        """The documents that have one key in an index."""
        return scan_key(self._journal, self._indexes.get(index), key)

    def scan_entries(
        self, index: str, lower: Bound, upper: Bound, *, descending: bool = False
    ) -> Iterator[Entry]:
        """`scan_index` with the places and the undecoded documents."""
        found = self._indexes.get(index)
        return scan_entries(self._journal, found, lower, upper, descending=descending)

    def chunk(self, span: Span, after: Entry | None, limit: int) -> Chunk:
        """The next entries of a range behind `after`, and the change that they are as of."""
        with self._journal.lock:
            self._check()
            if span.index is None:
                entries = self._primary_chunk(span, after, limit)
            else:
                entries = self._indexes.get(span.index).entries.chunk(
                    span.lower, span.upper, after, limit, descending=span.descending
                )
            return Chunk(self.changes.sequence, entries)

    @property
    def lock(self) -> AbstractContextManager[bool]:
        """Held, nothing is written; for reading several things as of one moment."""
        return self._journal.lock

    def count(self) -> int:
        """How many documents there are; counted once, then kept."""
        with self._journal.lock:
            self._check()
            if self._counted_at != self._journal.undone:
                self._count = self._rows.count()
                self._counted_at = self._journal.undone
            return self._count

    def write(
        self, key: bytes, change: Callable[[Document | None], Document | None]
    ) -> tuple[Document | None, Document | None]:
        """Replace one row atomically by what `change` makes of it; gives (old, new).

        `new is old` when nothing changed. An exception of `change` leaves the row as it was.
        """
        with self._journal.lock:
            with self._journal.writing():
                self._check()
                row = self._rows.get(key)
                old = None if row is None else unpack(row.data)
                new = change(old)
                if same(old, new):
                    return old, old
                moves = self._indexes.moves(key, old, new)
                self._store(key, row, new, moves)
            # The write stands, whatever becomes of the telling.
            self._publish(key, old, new, moves)
        return old, new

    def _primary_chunk(self, span: Span, after: Entry | None, limit: int) -> list[Entry]:
        lower, upper = span.lower, span.upper
        if after is not None:
            last = (after.primary, False)
            lower, upper = (lower, last) if span.descending else (last, upper)
        rows = self._rows.chunk(lower, upper, limit, descending=span.descending)
        return [Entry(key, key, 0, data) for key, data in rows]

    def _check(self) -> None:
        if self.dropped:
            raise DoesNotExistError(f"Table `{self.db}.{self.name}` does not exist.")

    def _store(self, key: bytes, row: Row | None, new: Document | None, moves: list[Move]) -> None:
        number = -1 if row is None else row.number
        if new is None:
            self._rows.delete(number)
        else:
            data = pack(new)
            self._journal.note(len(data))
            if row is None:
                number = self._rows.insert(key, data)
            else:
                self._rows.update(number, data)
        self._count += (new is not None) - (row is not None)
        for move in moves:
            move.index.entries.move(move.old, move.new, key, number)

    def _publish(
        self, key: bytes, old: Document | None, new: Document | None, moves: list[Move]
    ) -> None:
        self.changes.sequence += 1
        if not self.changes.heard:
            return
        places = {move.index.number: (move.old, move.new) for move in moves}
        self.changes.publish(Change(self.changes.sequence, key, old, new, places))

    def index(self, name: str) -> Index:
        """An index at work; raises DoesNotExistError."""
        return self._indexes.get(name)

    def indexes(self) -> list[IndexDefinition]:
        """The indexes in order of name."""
        return [index.definition for index in self._indexes]

    def load_index(self, row: IndexRow) -> None:
        """Take in an index from the catalog."""
        self._indexes.load(row, self._rows)

    def create_index(self, definition: IndexDefinition) -> None:
        """Make an index; it is filled in the background."""
        self._check()
        self._indexes.create(definition, self._rows)

    def drop_index(self, name: str) -> None:
        """Remove an index."""
        self._indexes.drop(name)

    def rename_index(self, old: str, new: str, *, overwrite: bool = False) -> None:
        """Give an index another name, in place of the one that had it if `overwrite`."""
        self._indexes.rename(old, new, overwrite=overwrite)

    def index_status(self, name: str) -> IndexStatus:
        """How far an index is."""
        return self._indexes.status(name, self.count)

    def wait_index(self, names: Sequence[str], seconds: float | None = None) -> bool:
        """Block until these indexes are ready; False when that took longer than `seconds`."""
        return self._indexes.wait(names, seconds)

    def sync(self) -> None:
        """Block until every write up to now is on disk."""
        self._journal.sync()

    def configure(self, **changes: Json) -> None:
        """Take over settings that the catalog has written."""
        self.settings = replace(self.settings, **changes)

    def end(self) -> None:
        """The table is gone: say so to whoever follows or waits."""
        self.dropped = True
        self._indexes.end()
        self.changes.end()
