"""The plan of a deletion: which rows go, in which order, and which others refer to them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from runtime.database.catalog import Referrer
from runtime.database.table import OnDelete, Table

Key: TypeAlias = tuple[Table[Any], str]
# A row that refers to another, and that one: their ids.
Pair: TypeAlias = tuple[str, str]
# Rows that stay though they refer to some that go: each with those.
Left: TypeAlias = tuple[Referrer, Mapping[str, set[str]]]


class Plan:
    """Grows from the rows that are to be deleted to all that this means."""

    def __init__(self, table: Table[Any], ids: Sequence[str]) -> None:
        # Each row that goes, with those that refer to it and go before it.
        self._deleted: dict[Key, set[Key]] = {(table, id): set() for id in ids}
        self._referring: dict[Referrer, dict[str, set[str]]] = {}

    def add(self, table: Table[Any], referrer: Referrer, pairs: Iterable[Pair]) -> list[str]:
        """Adds rows that refer to some of `table` that go; gives those that now go as well."""
        new = []
        for child, parent in pairs:
            if referrer.on_delete is not OnDelete.CASCADE:
                self._referring.setdefault(referrer, {}).setdefault(child, set()).add(parent)
                continue
            key = (referrer.table, child)
            if key not in self._deleted:
                self._deleted[key] = set()
                new.append(child)
            if key != (table, parent):
                self._deleted[table, parent].add(key)
        return new

    def left(self, on_delete: OnDelete) -> Iterator[Left]:
        """The rows that stay though they refer to some that go."""
        for referrer, children in self._referring.items():
            staying = {
                id: parents
                for id, parents in children.items()
                if (referrer.table, id) not in self._deleted
            }
            if staying and referrer.on_delete is on_delete:
                yield referrer, staying

    def rounds(self) -> Iterator[list[Key]]:
        """The rows that go, none before another that refers to it; in a circle, one has to."""
        waiting = {key: len(children) for key, children in self._deleted.items()}
        parents: dict[Key, list[Key]] = {}
        for key, children in self._deleted.items():
            for child in children:
                parents.setdefault(child, []).append(key)
        # Those that were to be deleted in the first place go last.
        circles = [*self._deleted]
        ready = [key for key, count in waiting.items() if not count]
        while waiting:
            while not ready:
                ready = [key for key in (circles.pop(),) if key in waiting]
            yield ready
            ready = _free(ready, waiting, parents)


def _free(
    gone: Iterable[Key], waiting: dict[Key, int], parents: Mapping[Key, Sequence[Key]]
) -> list[Key]:
    """Strikes rows out, and gives those to which none refers any more."""
    free = []
    for key in gone:
        del waiting[key]
    for key in gone:
        for parent in parents.get(key, ()):
            if parent in waiting:
                waiting[parent] -= 1
                if not waiting[parent]:
                    free.append(parent)
    return free
