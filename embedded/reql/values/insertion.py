"""Insertion: keys made where there are none, conflicts settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice
from typing import Final, TypeAlias
from uuid import uuid4

from embedded.reql.datum.kinds import PSEUDOTYPE, Datum
from embedded.reql.datum.objects import merge
from embedded.reql.datum.printing import pretty
from embedded.reql.errors import ReqlError, failed
from embedded.reql.system.store import SystemStore
from embedded.reql.values.writer import ReturnChanges, Writer

# (primary key field, old document, new document) -> the document to keep
Conflict: TypeAlias = Callable[[str, Datum, Datum], Datum]


def refuse_conflict(primary: str, old: Datum, new: Datum) -> Datum:
    """The default: a taken key is an error."""
    raise failed(f"Duplicate primary key `{primary}`:\n{pretty(old)}\n{pretty(new)}")


CONFLICTS: Final[dict[str, Conflict]] = {
    "error": refuse_conflict,
    "replace": lambda _, old, new: new,
    "update": lambda _, old, new: merge(old, new),
}


_BATCH = 256


class Insertion:
    """Documents on their way into a table."""

    def __init__(self, writer: Writer, conflict: Conflict) -> None:
        self._writer = writer
        self._conflict = conflict
        self._primary = writer.table.store.primary_key

    def insert(self, documents: Iterable[Datum]) -> dict[str, Datum]:
        """Put them in one after the other; gives the result."""
        remaining = iter(documents)
        while batch := list(islice(remaining, _BATCH)):
            # What cannot be inserted at all is an error before any of the others.
            placed = [self._placed(self._with_key(document)) for document in batch]
            for document, (key, key_bytes, refusal) in placed:
                self._writer.run.check_cancelled()
                if refusal is None:
                    settle = partial(self._settled, document)
                    self._writer.write(key, key_bytes, settle)
                elif self._writer.changes is not ReturnChanges.NO:
                    self._writer.stats.changed(
                        {"old_val": None, "new_val": None, "error": refusal.message}
                    )
        return self._writer.stats.result()

    def _with_key(self, document: Datum) -> Datum:
        if type(document) is not dict or self._primary in document or PSEUDOTYPE in document:
            return document
        key = str(uuid4())
        self._writer.stats.generated(key)
        if isinstance(self._writer.table.store, SystemStore):
            self._writer.table.store.made_key(key)
        return {**document, self._primary: key}

    def _placed(self, document: Datum) -> tuple[Datum, tuple[Datum, bytes, ReqlError | None]]:
        try:
            return document, (*self._writer.key_of(document), None)
        except ReqlError as error:
            self._writer.stats.error(error.message)
            return document, (None, b"", error)

    def _settled(self, document: Datum, old: Datum) -> Datum:
        return document if old is None else self._conflict(self._primary, old, document)
