"""What was dropped, emptied a little at a time, so that dropping a large table holds nobody up."""

import sqlite3
from functools import partial
from typing import Final

from embedded.storage.background import LATER, SOON, Background
from embedded.storage.errors import WriteFailedError
from embedded.storage.journal import Journal

_SLICE: Final = 500


class Trash:
    """SQLite tables that nobody reads any more; the list is kept, so a restart goes on with it."""

    def __init__(self, journal: Journal, background: Background) -> None:
        self._journal = journal
        self._background = background

    def resume(self) -> None:
        """Go on with what an earlier run left."""
        with self._journal.lock:
            names = self._journal.connection.execute("SELECT name FROM trash").fetchall()
        self.empty([name for (name,) in names])

    def put(self, connection: sqlite3.Connection, name: str) -> None:
        """Note a table as dropped, in the transaction that forgets it."""
        connection.execute("INSERT INTO trash (name) VALUES (?)", (name,))

    def empty(self, names: list[str]) -> None:
        """Remove these tables, once their dropping is committed."""
        for name in names:
            self._background.add(partial(self._sweep, name))

    def _sweep(self, name: str) -> float | None:
        # Tables of documents begin with t, those of index entries with i.
        place = "number" if name.startswith("t") else "key, primary_key, copy"
        some = f"SELECT {place} FROM {name} LIMIT {_SLICE}"
        try:
            with self._journal.alone(lasting=False) as connection:
                left = connection.execute(
                    f"DELETE FROM {name} WHERE ({place}) IN ({some})"
                ).rowcount
                if left == 0:
                    connection.execute(f"DROP TABLE {name}")
                    connection.execute("DELETE FROM trash WHERE name = ?", (name,))
        except WriteFailedError:
            return LATER
        return SOON if left else None
