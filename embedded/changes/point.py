"""A feed on one document."""

from collections.abc import Iterator
from typing import Any

from embedded.changes.items import Item, ItemWriter, lenient
from embedded.changes.plan import ABSENT, FeedPlan, Point, Source
from embedded.storage.changelog import Change


class PointPart:
    """A feed on one document."""

    def __init__(self, plan: FeedPlan, source: Source, selection: Point) -> None:
        self.key: bytes | None = selection.key
        self.table = source.table
        self._begun_at = 0
        self._first: Any = None
        self._told = not plan.options.include_initial
        self._writer = ItemWriter(plan.options.include_types)
        self._transform = source.transform
        self._lenient = lenient(source.transform, plan.failures)

    def begin(self) -> None:
        """Read the document as of now."""
        if not self._told and self.key is not None:
            self._first = self.table.get(self.key)

    def initial(self) -> Iterator[Item] | None:
        """The document, or null: here alone a document that is not there is told."""
        if self._told:
            return None
        self._told = True
        value = None if self._first is None else self._transform(self._first)
        return iter([self._writer.initial(None if value is ABSENT else value)])

    def concerns(self, change: Change) -> bool:
        """Every change that is heard is one of this row."""
        return True

    def items(self, change: Change) -> Iterator[Item]:
        """The change, unless it makes no difference here."""
        old, new = (
            ABSENT if document is None else self._lenient(document)
            for document in (change.old, change.new)
        )
        item = self._writer.change(old, new)
        return iter([item] if item else [])

    def settle(self) -> None:
        """Nothing to forget."""
