"""What a query asks of a table: a stored one, or one of the system's."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from embedded.storage.bounds import Bound
from embedded.storage.documents import Document, Json
from embedded.storage.index import Index
from embedded.storage.indexes import IndexDefinition, IndexStatus


class Store(Protocol):
    """Documents under primary keys, and indexes on them."""

    @property
    def id(self) -> str:
        """The identity of the table."""

    @property
    def db(self) -> str:
        """The name of its database."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def primary_key(self) -> str:
        """The field that is the primary key."""

    @property
    def durability(self) -> str:
        """`hard` or `soft`."""

    @property
    def write_hook(self) -> Json:
        """The function that every write goes through, or None."""

    def get(self, key: bytes) -> Document | None:
        """The document of a key."""

    def get_many(self, keys: Sequence[bytes]) -> list[Document]:
        """The documents of these keys, in their order."""

    def scan_keyed(
        self, lower: Bound, upper: Bound, *, descending: bool = False
    ) -> Iterator[tuple[bytes, Document]]:
        """(key, document) of a range of primary keys."""

    def scan_index(
        self, index: str, lower: Bound, upper: Bound, *, descending: bool = False
    ) -> Iterator[tuple[bytes, Document]]:
        """(index key, document) of a range of an index."""

    def scan_key(self, index: str, key: bytes) -> Iterator[Document]:
        """The documents that have one key in an index."""

    def count(self) -> int:
        """How many documents there are."""

    def write(
        self, key: bytes, change: Callable[[Document | None], Document | None]
    ) -> tuple[Document | None, Document | None]:
        """Replace a document atomically; gives (old, new)."""

    def index(self, name: str) -> Index:
        """An index; raises DoesNotExistError."""

    def indexes(self) -> list[IndexDefinition]:
        """The indexes in order of name."""

    def create_index(self, definition: IndexDefinition) -> None:
        """Make an index."""

    def drop_index(self, name: str) -> None:
        """Remove an index."""

    def rename_index(self, old: str, new: str, *, overwrite: bool = False) -> None:
        """Give an index another name."""

    def index_status(self, name: str) -> IndexStatus:
        """How far an index is."""

    def wait_index(self, names: Sequence[str], seconds: float | None = None) -> bool:
        """Wait until indexes are ready."""
