"""Rows written one by one, each atomically; what goes wrong with one does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeAlias

from embedded.reql.datum.keys import primary_key
from embedded.reql.datum.kinds import Datum, Extreme, pseudotype, type_name
from embedded.reql.datum.numbers import expected, type_error
from embedded.reql.datum.objects import field
from embedded.reql.datum.order import equal
from embedded.reql.datum.printing import pretty
from embedded.reql.errors import ReqlError, logic_error
from embedded.reql.values.hooks import hook_of
from embedded.reql.values.stats import Stats
from embedded.reql.values.stream import Sequence
from embedded.reql.values.stream import Through as Through
from embedded.reql.values.table import Documents, Selection, Single, Table
from embedded.storage.documents import same
from embedded.storage.errors import TakesTooLongError

if TYPE_CHECKING:
    from embedded.reql.run import Run

_LARGEST_ARRAY = 100_000
Change: TypeAlias = Callable[[dict[str, Any] | None], dict[str, Any] | None]


class _OvertakenError(Exception):
    """The document is another one than the change was made for."""


class ReturnChanges(Enum):
    """Whether the result tells what changed."""

    NO = "no"
    YES = "yes"
    ALWAYS = "always"  # also what did not change, and what failed


class Writer:
    """Writes rows of one table and keeps the score."""

    def __init__(
        self,
        run: Run,
        table: Table,
        durability: str | None,
        changes: ReturnChanges,
        *,
        hooked: bool,
    ) -> None:
        self.run = run
        self.table = table
        self.changes = changes
        self.stats = Stats(run.array_limit)
        self._hook = hook_of(table, run) if hooked else None
        self._primary = table.store.primary_key
        self._durability = durability or table.store.durability

    def replace_single(
        self, single: Single, make: Callable[[Datum], Datum], *, steady: bool
    ) -> None:
        """Replace one selected document."""
        single = single.single(None)
        self._replace(single.key, single.key_bytes(), make, steady=steady)

    def replace_all(
        self, chosen: Selection, make: Callable[[Datum], Datum], *, steady: bool
    ) -> None:
        """Replace each of the selected documents."""
        for key in self._keys(chosen.items):
            self.run.check_cancelled()
            self._replace(key, primary_key(key), make, steady=steady)

    def _keys(self, items: Sequence) -> Iterator[Datum]:
        keys = (document[self._primary] for document in items)
        # Along a secondary index a written document may move ahead and be met again.
        return keys if _in_primary_order(items) else iter(list(keys))

    def _replace(
        self, key: Datum, key_bytes: bytes, make: Callable[[Datum], Datum], *, steady: bool
    ) -> None:
        if steady:
            self.write(key, key_bytes, make)
            return
        try:
            old = self.table.store.get(key_bytes)
            made = self._made_beforehand(key, old, make(old))
        except ReqlError as error:
            self.stats.error(error.message)
            if self.changes is not ReturnChanges.NO:
                self.stats.tell_changes()
            return
        self.write(key, key_bytes, lambda _: made)

    def _made_beforehand(self, key: Datum, old: Datum, made: Datum) -> Datum:
        """What a function that varies gives: a document with the same key, never a deletion."""
        if type(made) is not dict or pseudotype(made) == "BINARY":
            raise expected("OBJECT", made)
        if self._primary not in made:
            raise self._without_key(made)
        if not equal(key, made[self._primary]):
            raise self._key_changed(old, made)
        return made

    def write(self, key: Datum, key_bytes: bytes, make: Callable[[Datum], Datum]) -> None:
        """Replace one row by what a function makes of it, and score the outcome."""
        seen: list[Datum] = [None]

        def change(old: dict[str, Any] | None) -> dict[str, Any] | None:
            seen[0] = old
            new = make(old)
            if self._hook is not None:
                new = self._hook(old, new)
            return self._checked(key, old, new)

        try:
            old, new = self._written(key_bytes, change)
        except ReqlError as error:
            self.failed(error, seen[0])
            return
        self.run.wrote(self._durability)
        self._score(old, new)

    def _written(self, key_bytes: bytes, change: Change) -> tuple[Datum, Datum]:
        """(old, new) of a write whose change is found while everybody waits, if it is quick."""
        self.run.hurry()
        try:
            return self.table.store.write(key_bytes, change)
        except TakesTooLongError:
            return self._exchanged(key_bytes, change)
        finally:
            self.run.relax()

    def _exchanged(self, key_bytes: bytes, change: Change) -> tuple[Datum, Datum]:
        """(old, new) of a write whose change is found beforehand, until none comes between."""
        self.run.relax()
        store = self.table.store
        while True:
            before = store.get(key_bytes)
            made = change(before)

            def exchange(old: Datum, before: Datum = before, made: Datum = made) -> Datum:
                if not same(old, before):
                    raise _OvertakenError
                return made

            with suppress(_OvertakenError):
                return store.write(key_bytes, exchange)

    def _checked(self, key: Datum, old: Datum, new: Datum) -> dict[str, Any] | None:
        if new is None:
            return None
        if type(new) is not dict or pseudotype(new) == "BINARY":
            raise type_error(
                new, f"Inserted value must be an OBJECT (got {type_name(new)}):\n{pretty(new)}"
            )
        if self._primary not in new:
            raise self._without_key(new)
        # The usual case is that the very same key is there.
        if new[self._primary] is not key:
            self._check_key(key, old, new)
        check_storable(new)
        return new

    def _check_key(self, key: Datum, old: Datum, new: dict[str, Any]) -> None:
        if old is not None and not equal(old[self._primary], new[self._primary]):
            raise self._key_changed(old, new)
        if primary_key(new[self._primary]) != primary_key(key):
            raise logic_error(
                f"Primary key `{self._primary}` cannot be changed (null -> {pretty(new)})"
            )

    def _without_key(self, document: Datum) -> ReqlError:
        return logic_error(
            f"Inserted object must have primary key `{self._primary}`:\n{pretty(document)}"
        )

    def _key_changed(self, old: Datum, new: Datum) -> ReqlError:
        return logic_error(
            f"Primary key `{self._primary}` cannot be changed (`{pretty(old)}` -> `{pretty(new)}`)."
        )

    def failed(self, error: ReqlError, old: Datum) -> None:
        """Score a row that could not be written."""
        self.stats.error(error.message)
        if self.changes is ReturnChanges.ALWAYS:
            self.stats.changed({"old_val": old, "new_val": old, "error": error.message})
        elif self.changes is ReturnChanges.YES:
            self.stats.tell_changes()

    def _score(self, old: Datum, new: Datum) -> None:
        self.stats.count(_outcome(old, new))
        if self.changes is ReturnChanges.NO:
            return
        self.stats.tell_changes()
        if new is not old or self.changes is ReturnChanges.ALWAYS:
            self.stats.changed({"old_val": old, "new_val": new})

    def key_of(self, document: Datum) -> tuple[Datum, bytes]:
        """The key of a document that is to be inserted."""
        if pseudotype(document) == "BINARY":
            raise expected("OBJECT", document)
        if type(document) is dict and self._primary not in document:
            raise self._without_key(document)
        key = field(document, self._primary)
        return key, primary_key(key)


def _outcome(old: Datum, new: Datum) -> str:
    if old is None:
        return "skipped" if new is None else "inserted"
    if new is None:
        return "deleted"
    return "unchanged" if new is old else "replaced"


def _in_primary_order(items: Sequence) -> bool:
    while isinstance(items, Through):
        items = items.base
    return isinstance(items, Documents) and items.part.secondary is None


def check_storable(datum: Datum) -> None:
    """Refuse what cannot be on disk."""
    kind = type(datum)
    if isinstance(datum, Extreme):
        raise logic_error("`r.minval` and `r.maxval` cannot be written to disk.")
    if kind is list and len(datum) > _LARGEST_ARRAY:
        raise logic_error("Array too large for disk writes (limit 100,000 elements).")
    if kind is list or kind is dict:
        for part in datum.values() if kind is dict else datum:
            if part.__class__ not in _SCALARS:
                check_storable(part)


_SCALARS = frozenset((str, int, float, bool, type(None)))
