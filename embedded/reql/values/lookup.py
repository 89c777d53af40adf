"""`get_all`: documents by their keys."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, repeat
from typing import Any

from embedded.changes.plan import Keys, Source
from embedded.reql.values.stream import Stream
from embedded.reql.values.table import Table
from embedded.storage.table import TableStore


class Lookup(Stream):
    """The documents that have one of some keys."""

    __slots__ = ("_index", "_keys", "_table")

    def __init__(self, table: Table, index: str | None, keys: list[tuple[bytes, int]]) -> None:
        self._table = table
        self._index = index
        self._keys = keys  # with how often each was given

    def __iter__(self) -> Iterator[Any]:
        if self._empty:
            return iter(())
        if self._index is None:
            return iter(self._table.store.get_many(self._repeated()))
        self._table.check_index(self._index)
        return self._along_index(self._index)

    def _along_index(self, index: str) -> Iterator[Any]:
        store, run = self._table.store, self._table.run
        for key, count in self._keys:
            run.check_cancelled()
            documents = store.scan_key(index, key)
            if count == 1:
                yield from documents
            else:
                yield from chain.from_iterable(repeat(document, count) for document in documents)

    def _repeated(self) -> list[bytes]:
        return list(chain.from_iterable(repeat(key, count) for key, count in self._keys))

    @property
    def _empty(self) -> bool:
        """Whether no key was given, so that it does not matter whether there is the index."""
        return not self._keys and isinstance(self._table.store, TableStore)

    def followed(self) -> tuple[Source, ...]:
        if self._empty:
            return (Source(self._table.stored(), Keys(())),)
        if self._index is not None:
            self._table.check_index(self._index)
        chosen = Keys(tuple(self._repeated()), self._index)
        return (Source(self._table.stored(), chosen),)
