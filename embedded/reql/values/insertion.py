"""Insertion: keys made where there are none, conflicts settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, TypeAlias
from uuid import uuid4

from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.objects import merge
from embedded.reql.datum.printing import pretty
from embedded.reql.errors import ReqlError, failed
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


class Insertion:
    """Documents on their way into a table."""

    def __init__(self, writer: Writer, conflict: Conflict) -> None:
        self._writer = writer
        self._conflict = conflict
        self._primary = writer.table.store.primary_key

    def insert(self, documents: Iterable[Datum]) -> dict[str, Datum]:
        """Put them in one after the other; gives the result."""
        writer = self._writer
        for document in documents:
            writer.run.check_cancelled()
            self._insert(self._with_key(document))
        return writer.stats.result()

    def _with_key(self, document: Datum) -> Datum:
        if type(document) is not dict or self._primary in document:
            return document
        key = str(uuid4())
        self._writer.stats.generated(key)
        return {**document, self._primary: key}

    def _insert(self, document: Datum) -> None:
        writer = self._writer
        try:
            key, key_bytes = writer.key_of(document)
        except ReqlError as error:
            self._trivial(error)
            return
        writer.write(key, key_bytes, lambda old: self._settled(old, document))

    def _settled(self, old: Datum, document: Datum) -> Datum:
        return document if old is None else self._conflict(self._primary, old, document)

    def _trivial(self, error: ReqlError) -> None:
        stats: Any = self._writer.stats
        stats.error(error.message)
        if self._writer.changes is not ReturnChanges.NO:
            stats.changed({"old_val": None, "new_val": None, "error": error.message})
