"""The items of a feed as clients see them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeAlias

from embedded.changes.plan import ABSENT
from embedded.storage.documents import same

Item: TypeAlias = dict[str, Any]

INITIALIZING: Final = "initializing"
READY: Final = "ready"


class Told(Enum):
    """A side of a change that the initial documents tell, so that the change itself must not."""

    ELSEWHERE = "elsewhere"


ELSEWHERE: Final = Told.ELSEWHERE


class FeedAbortedError(Exception):
    """There is no more to tell: the table that a feed follows is gone, or its index another."""


@dataclass(frozen=True, slots=True)
class ItemWriter:
    """Makes items, with their type where that was asked for."""

    include_types: bool = False

    def initial(self, value: Any) -> Item:
        """A document that was there when the feed began."""
        return self._typed({"new_val": value}, "initial")

    def state(self, name: str) -> Item:
        """The feed has come to this state."""
        return self._typed({"state": name}, "state")

    def overflow(self, skipped: int) -> Item:
        """Changes were thrown away because nobody fetched them."""
        text = f"Changefeed cache over array size limit, skipped {skipped} elements."
        return {"error": text}

    def change(self, old: Any, new: Any, *, equal: bool = False) -> Item | None:
        """A change between two values, each a document, ABSENT or ELSEWHERE; None if not one.

        Equal values are no change, unless `equal` says that they are.
        """
        if old is ELSEWHERE:
            return None if new in (ABSENT, ELSEWHERE) else self.initial(new)
        if new is ELSEWHERE:
            return None if old is ABSENT else self._typed({"old_val": old}, "uninitial")
        before, after = (None if value is ABSENT else value for value in (old, new))
        if (before is None and after is None) or (not equal and same(before, after)):
            return None
        kind = "add" if before is None else "remove" if after is None else "change"
        return self._typed({"old_val": before, "new_val": after}, kind)

    def _typed(self, item: Item, kind: str) -> Item:
        return {**item, "type": kind} if self.include_types else item


Transform: TypeAlias = Callable[[Any], Any]


def lenient(transform: Transform, failures: tuple[type[Exception], ...]) -> Transform:
    """The transform for changes: where it fails, the document is absent."""

    def transformed(document: Any) -> Any:
        try:
            return transform(document)
        except failures:
            return ABSENT

    return transformed
