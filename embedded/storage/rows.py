"""The rows of one table: a key, a JSON text, and a number that indexes point at."""

import sqlite3
from collections.abc import Sequence
from typing import Final, NamedTuple

from embedded.storage.bounds import MAX, MIN, Bound, Edge
from embedded.storage.documents import Document, unpack

_SHAPES: Final = (1, 4, 16, 32, 64, 128, 256)
_MOST_AT_ONCE: Final = _SHAPES[-1]


class Row(NamedTuple):
    """A stored document and where it lies."""

    number: int
    data: bytes


class Rows:
    """The SQL of one table. The caller holds the journal's lock."""

    def __init__(self, connection: sqlite3.Connection, table: int) -> None:
        self.name: Final = f"t{table}"
        self._execute = connection.execute
        self._get = f"SELECT number, data FROM {self.name} WHERE key = ?"
        self._insert = f"INSERT INTO {self.name} (key, data) VALUES (?, ?)"
        self._update = f"UPDATE {self.name} SET data = ? WHERE number = ?"
        self._delete = f"DELETE FROM {self.name} WHERE number = ?"

    def create(self) -> None:
        """Make the table."""
        self._execute(
            f"CREATE TABLE {self.name} (number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE,"
            " data BLOB NOT NULL)"
        )

    def empty(self) -> bool:
        """Whether there is no row."""
        return self._execute(f"SELECT 1 FROM {self.name} LIMIT 1").fetchone() is None

    def get(self, key: bytes) -> Row | None:
        """The row of a key."""
        found = self._execute(self._get, (key,)).fetchone()
        return None if found is None else Row(*found)

    def documents(self, keys: Sequence[bytes]) -> list[Document]:
        """The documents of the keys that exist, in the order of the keys."""
        found: dict[bytes, bytes] = {}
        for start in range(0, len(keys), _MOST_AT_ONCE):
            found.update(self._some(keys[start : start + _MOST_AT_ONCE]))
        return [unpack(found[key]) for key in keys if key in found]

    def _some(self, keys: Sequence[bytes]) -> list[tuple[bytes, bytes]]:
        # Few shapes of the statement, so that SQLite has each prepared: the last key fills up.
        size = next(size for size in _SHAPES if size >= len(keys))
        statement = f"SELECT key, data FROM {self.name} WHERE key IN ({'?,' * (size - 1)}?)"
        return self._execute(statement, (*keys, *[keys[-1]] * (size - len(keys)))).fetchall()

    def insert(self, key: bytes, data: bytes) -> int:
        """Add a row; gives its number."""
        number = self._execute(self._insert, (key, data)).lastrowid
        assert number is not None
        return number

    def update(self, number: int, data: bytes) -> None:
        """Give a row other data."""
        self._execute(self._update, (data, number))

    def delete(self, number: int) -> None:
        """Remove a row."""
        self._execute(self._delete, (number,))

    def count(self) -> int:
        """How many rows there are (reads them all)."""
        total: int = self._execute(f"SELECT count(*) FROM {self.name}").fetchone()[0]
        return total

    def chunk(
        self, lower: Bound, upper: Bound, limit: int, *, descending: bool = False
    ) -> list[tuple[bytes, bytes]]:
        """Up to `limit` (key, data) of a range, in order."""
        where, values = between("key", lower, upper)
        order = "DESC" if descending else "ASC"
        return self._execute(
            f"SELECT key, data FROM {self.name} WHERE {where} ORDER BY key {order} LIMIT ?",
            (*values, limit),
        ).fetchall()

    def numbered_chunk(self, after: bytes | None, limit: int) -> list[tuple[bytes, int, bytes]]:
        """Up to `limit` (key, number, data) behind a key, for building an index."""
        return self._execute(
            f"SELECT key, number, data FROM {self.name} WHERE key > ? ORDER BY key LIMIT ?",
            (after or b"", limit),
        ).fetchall()


def between(column: str, lower: Bound, upper: Bound) -> tuple[str, list[bytes]]:
    """The two ends as SQL and its values."""
    parts, values = [], []
    if lower is MAX or upper is MIN:
        return "0", []
    for bound, sign in ((lower, ">"), (upper, "<")):
        if not isinstance(bound, Edge):
            parts.append(f"{column} {sign}{'=' * bound[1]} ?")
            values.append(bound[0])
    return " AND ".join(parts) or "1", values
