"""The change log of a table: every write, in order, to whoever listens."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from embedded.storage.documents import Document

KeysBefore: TypeAlias = list[bytes]
KeysAfter: TypeAlias = list[bytes]


@dataclass(frozen=True, slots=True)
class Change:
    """One write that changed something; `old` or `new` is None for an insert or a delete."""

    sequence: int
    key: bytes
    old: Document | None
    new: Document | None
    # By index id: the document's keys before and after. An index that was dropped is missing.
    index_keys: Mapping[int, tuple[KeysBefore, KeysAfter]] = field(default_factory=dict)


Listener: TypeAlias = Callable[[Change | None], None]


class ChangeLog:
    """Tells listeners of each change under the write lock, so all of them see one order.

    A listener must be quick and must not call the table. None means that it will hear no more.
    """

    def __init__(self) -> None:
        self.sequence = 0
        self._listeners: dict[Listener, None] = {}
        self._by_key: dict[bytes, dict[Listener, None]] = {}

    def listen(self, listener: Listener, key: bytes | None = None) -> None:
        """Tell `listener` of every change, or only of those of one key."""
        group = self._listeners if key is None else self._by_key.setdefault(key, {})
        group[listener] = None

    def leave(self, listener: Listener, key: bytes | None = None) -> None:
        """Tell `listener` no more."""
        if key is None:
            self._listeners.pop(listener, None)
            return
        group = self._by_key.get(key, {})
        group.pop(listener, None)
        if not group:
            self._by_key.pop(key, None)

    @property
    def heard(self) -> bool:
        """Whether anybody listens."""
        return bool(self._listeners or self._by_key)

    def publish(self, change: Change) -> None:
        """Tell everyone whom this change concerns."""
        for listener in (*self._listeners, *self._by_key.get(change.key, ())):
            listener(change)

    def end(self) -> None:
        """Tell everyone that there is no more to come: the table, or what was told, is gone."""
        groups = (self._listeners, *self._by_key.values())
        for listener in [listener for group in groups for listener in group]:
            listener(None)
        self._listeners.clear()
        self._by_key.clear()
