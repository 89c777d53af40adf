"""A system table: rows made when they are read, and writes that are orders to the server."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol
from uuid import UUID, uuid5

from embedded.reql.datum.keys import primary_key
from embedded.reql.system.orders import SYSTEM, Order, special
from embedded.storage.bounds import Bound, contains
from embedded.storage.documents import Document, same
from embedded.storage.errors import DoesNotExistError
from embedded.storage.index import Index
from embedded.storage.indexes import IndexDefinition, IndexStatus
from embedded.storage.keys import decode_key

_TABLES: Final = UUID("0eabef01-6deb-4069-9a2d-448db057ab1e")  # of which their ids are made


class Rows(Protocol):
    """The content of a system table."""

    @property
    def name(self) -> str:
        """The name of the table."""

    @property
    def primary_key(self) -> str:
        """The field that is the primary key."""

    def rows(self) -> list[Document]:
        """All rows as they are now."""

    def write(self, order: Order) -> Document | None:
        """Carry out an order; gives the row that is there then, or raises ReqlError."""


class SystemStore:
    """A system table in the shape of a stored one."""

    db = SYSTEM
    durability = "soft"
    write_hook = None

    def __init__(self, content: Rows) -> None:
        self._content = content
        self.name = content.name
        self.primary_key = content.primary_key
        self.id = str(uuid5(_TABLES, content.name))
        self._made_keys: set[bytes] = set()

    def _keyed(self) -> list[tuple[bytes, Document]]:
        rows = self._content.rows()
        pairs = [(primary_key(row[self.primary_key]), row) for row in rows]
        return sorted(pairs, key=lambda pair: pair[0])

    def get(self, key: bytes) -> Document | None:
        """The row of a key."""
        return dict(self._keyed()).get(key)

    def get_many(self, keys: Sequence[bytes]) -> list[Document]:
        """The rows of these keys."""
        rows = dict(self._keyed())
        return [rows[key] for key in keys if key in rows]

    def scan_keyed(
        self, lower: Bound, upper: Bound, *, descending: bool = False
    ) -> Iterator[tuple[bytes, Document]]:
        """The rows of a range."""
        pairs = [pair for pair in self._keyed() if contains(lower, upper, pair[0])]
        return iter(pairs[::-1] if descending else pairs)

    def scan_index(
        self, index: str, lower: Bound, upper: Bound, *, descending: bool = False
    ) -> Iterator[tuple[bytes, Document]]:
        """There are no indexes."""
        raise self._no_index(index)

    def scan_key(self, index: str, key: bytes) -> Iterator[Document]:
        """There are no indexes."""
        raise self._no_index(index)

    def count(self) -> int:
        """How many rows there are."""
        return len(self._content.rows())

    def write(
        self, key: bytes, change: Callable[[Document | None], Document | None]
    ) -> tuple[Document | None, Document | None]:
        """Carry out what the change of a row means."""
        old = self.get(key)
        made = key in self._made_keys
        new = self._content.write(Order(decode_key(key), old, change(old), made))
        return (old, old) if same(old, new) else (old, new)

    def made_key(self, key: str) -> None:
        """Remember that this key was made for a row that had none."""
        self._made_keys.add(primary_key(key))

    def _no_index(self, name: str) -> DoesNotExistError:
        return DoesNotExistError(f"Index `{name}` was not found.")

    def index(self, name: str) -> Index:
        """There are no indexes."""
        raise self._no_index(name)

    def indexes(self) -> list[IndexDefinition]:
        """None."""
        return []

    def create_index(self, definition: IndexDefinition) -> None:
        """Refused."""
        raise special("you can't create secondary indexes on the tables in it.")

    def drop_index(self, name: str) -> None:
        """There are no indexes."""
        raise self._no_index(name)

    def rename_index(self, old: str, new: str, *, overwrite: bool = False) -> None:
        """There are no indexes."""
        raise self._no_index(old)

    def index_status(self, name: str) -> IndexStatus:
        """There are no indexes."""
        raise self._no_index(name)

    def wait_index(self, names: Sequence[str], seconds: float | None = None) -> bool:
        """There is nothing to wait for."""
        return True
