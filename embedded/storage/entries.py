"""The entries of one secondary index: a document's keys in it, ordered, each pointing at a row."""

import sqlite3
from collections import Counter
from typing import Final, NamedTuple

from embedded.storage.bounds import MAX, MIN, Bound
from embedded.storage.rows import between


class Entry(NamedTuple):
    """One place of a document in an index, and the document there."""

    key: bytes
    primary: bytes
    copy: int
    data: bytes


class Entries:
    """The SQL of one index. The caller holds the journal's lock."""

    def __init__(self, connection: sqlite3.Connection, table: int, index: int) -> None:
        self.name: Final = f"i{index}"
        self._connection = connection
        self._rows = f"t{table}"
        self._insert = (
            f"INSERT INTO {self.name} (key, primary_key, copy, number) VALUES (?, ?, ?, ?)"
        )
        self._lookup = (
            f"SELECT i.primary_key, i.copy, t.data FROM {self.name} i"
            f" CROSS JOIN {self._rows} t ON t.number = i.number WHERE i.key = ?"
            " ORDER BY i.primary_key, i.copy LIMIT ?"
        )
        self._delete = f"DELETE FROM {self.name} WHERE key = ? AND primary_key = ?"

    def create(self) -> None:
        """Make the index."""
        self._connection.execute(
            f"CREATE TABLE {self.name} (key BLOB NOT NULL, primary_key BLOB NOT NULL,"
            " copy INTEGER NOT NULL, number INTEGER NOT NULL,"
            " PRIMARY KEY (key, primary_key, copy)) WITHOUT ROWID"
        )

    def add(self, keys: list[bytes], primary: bytes, number: int) -> None:
        """Enter a document under each of its keys, as often as the key is repeated."""
        if len(keys) == 1:
            self._connection.execute(self._insert, (keys[0], primary, 0, number))
            return
        for key, count in Counter(keys).items():
            for copy in range(count):
                self._connection.execute(self._insert, (key, primary, copy, number))

    def remove(self, keys: list[bytes], primary: bytes) -> None:
        """Take a document's keys out."""
        for key in set(keys):
            self._connection.execute(self._delete, (key, primary))

    def move(self, old: list[bytes], new: list[bytes], primary: bytes, number: int) -> None:
        """Bring a document's entries from its old keys to its new ones."""
        if old == new:
            return
        self.remove(old, primary)
        self.add(new, primary, number)

    def lookup(self, key: bytes, limit: int) -> list[tuple[bytes, int, bytes]]:
        """The first `limit` (primary key, copy, data) of one key."""
        return self._connection.execute(self._lookup, (key, limit)).fetchall()

    def chunk(
        self,
        lower: Bound,
        upper: Bound,
        after: Entry | None,
        limit: int,
        *,
        descending: bool = False,
    ) -> list[Entry]:
        """Up to `limit` entries of a range in order, behind the entry `after`."""
        place: tuple[bytes | int, ...] = ()
        if after is not None:  # the entry is the nearer end, and the only one the search needs
            lower, upper = (lower, MAX) if descending else (MIN, upper)
            place = after[:3]
        where, values = between("i.key", lower, upper)
        if after is not None:
            where += f" AND (i.key, i.primary_key, i.copy) {'<' if descending else '>'} (?, ?, ?)"
        order = "DESC" if descending else "ASC"
        found = self._connection.execute(
            f"SELECT i.key, i.primary_key, i.copy, t.data FROM {self.name} i"
            f" CROSS JOIN {self._rows} t ON t.number = i.number WHERE {where}"
            f" ORDER BY i.key {order}, i.primary_key {order}, i.copy {order} LIMIT ?",
            (*values, *place, limit),
        )
        return [Entry(*row) for row in found]
