"""What waits to be read from a feed: in order and complete, squashed, or counted as lost."""

from dataclasses import replace
from typing import Protocol

from embedded.storage.changelog import Change


class Pending(Protocol):
    """Changes that nobody has read yet."""

    def add(self, part: int, change: Change) -> None:
        """One more."""

    def take(self) -> list[tuple[int, Change]]:
        """All of them, in order."""

    def __len__(self) -> int:
        """How many there are."""


class EveryChange:
    """Keeps each change."""

    def __init__(self) -> None:
        self._changes: list[tuple[int, Change]] = []

    def add(self, part: int, change: Change) -> None:
        """Keep it."""
        self._changes.append((part, change))

    def take(self) -> list[tuple[int, Change]]:
        """All, in order."""
        taken, self._changes = self._changes, []
        return taken

    def __len__(self) -> int:
        """How many there are."""
        return len(self._changes)


class SquashedChanges:
    """Keeps one change per document: from the first old value to the last new one."""

    def __init__(self) -> None:
        self._changes: dict[tuple[int, bytes], Change] = {}

    def add(self, part: int, change: Change) -> None:
        """Merge it with what is unread of the same document."""
        place = (part, change.key)
        known = self._changes.get(place)
        self._changes[place] = change if known is None else _merged(known, change)

    def take(self) -> list[tuple[int, Change]]:
        """One per document, in the order of their first changes."""
        taken, self._changes = self._changes, {}
        return [(part, change) for (part, _), change in taken.items()]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._changes)


def _merged(first: Change, last: Change) -> Change:
    keys = {
        index: (first.index_keys.get(index, pair)[0], pair[1])
        for index, pair in last.index_keys.items()
    }
    return replace(last, old=first.old, index_keys=keys)
