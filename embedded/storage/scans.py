"""Lazy scans: chunk by chunk, with the lock held for one chunk at a time."""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from embedded.storage.bounds import Bound
from embedded.storage.documents import Document, unpack
from embedded.storage.entries import Entry
from embedded.storage.index import Index
from embedded.storage.journal import Journal
from embedded.storage.rows import Rows

# Raises when what is read was dropped since the last chunk.
Check: TypeAlias = Callable[[], None]

_FIRST: Final = 16
_FIRST_OF_KEY: Final = 128
_MOST: Final = 1024
_BYTES: Final = 256 * 1024


def scan_rows(  # noqa: PLR0913  a range is three of them
    journal: Journal, rows: Rows, check: Check, lower: Bound, upper: Bound, *, descending: bool
) -> Iterator[tuple[bytes, Document]]:
    """(key, document) of a range in the order of primary keys."""
    limit = _FIRST
    while True:
        with journal.lock:
            check()
            chunk = rows.chunk(lower, upper, limit, descending=descending)
        for key, data in chunk:
            yield key, unpack(data)
        if len(chunk) < limit:
            return
        last = (chunk[-1][0], False)
        lower, upper = (lower, last) if descending else (last, upper)
        limit = _next_limit(limit, sum(len(data) for _, data in chunk))


def scan_key(journal: Journal, index: Index, key: bytes) -> Iterator[Document]:
    """The documents that have `key` in an index, in the order of primary keys."""
    with journal.lock:
        index.check()
        found = index.entries.lookup(key, _FIRST_OF_KEY)
    yield from map(unpack, [data for _, _, data in found])
    if len(found) == _FIRST_OF_KEY:
        only = (key, True)
        for entry in scan_entries(journal, index, only, only, descending=False):
            if entry[1:3] > found[-1][:2]:
                yield unpack(entry.data)


def scan_entries(
    journal: Journal, index: Index, lower: Bound, upper: Bound, *, descending: bool
) -> Iterator[Entry]:
    """The entries of a range in the order of (index key, primary key)."""
    limit, last = _FIRST, None
    while True:
        with journal.lock:
            index.check()
            chunk = index.entries.chunk(lower, upper, last, limit, descending=descending)
        yield from chunk
        if len(chunk) < limit:
            return
        last = chunk[-1]
        limit = _next_limit(limit, sum(len(entry.data) for entry in chunk))


def _next_limit(limit: int, size: int) -> int:
    """More rows at a time, as long as a chunk stays small in bytes."""
    fitting = max(1, _BYTES * limit // max(size, 1))
    return min(limit * 4, fitting, _MOST)
