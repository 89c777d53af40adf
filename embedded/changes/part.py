"""A part of a feed: one source, and what a change of its table means to it."""

from collections.abc import Iterator
from typing import Protocol

from embedded.changes.items import Item
from embedded.storage.changelog import Change
from embedded.storage.table import TableStore


class Part(Protocol):
    """One source of a feed."""

    key: bytes | None  # the only row of interest, if it is one
    table: TableStore

    def begin(self) -> None:
        """Get ready, with the table's lock held: from now on every change is heard."""

    def initial(self) -> Iterator[Item] | None:
        """Some more of the documents that were there; None when there are no more."""

    def concerns(self, change: Change) -> bool:
        """Whether a change may matter, decided at once, under the table's lock."""

    def items(self, change: Change) -> Iterator[Item]:
        """What a change means, decided when the feed is read."""

    def settle(self) -> None:
        """The initial documents are told, and every change that came before their end."""
