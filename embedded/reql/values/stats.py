"""Results of writes: counters, the first error, the changes."""

from __future__ import annotations

from embedded.reql.datum.kinds import Datum, is_number, type_name
from embedded.reql.datum.numbers import expected, normal
from embedded.reql.datum.printing import short
from embedded.reql.errors import logic_error

_NOTHING_DONE = dict.fromkeys(
    ("deleted", "errors", "inserted", "replaced", "skipped", "unchanged"), 0
)


class Stats:
    """The result of a write while it is being made."""

    def __init__(self, array_limit: int) -> None:
        self._made: dict[str, Datum] = {}
        self._warnings: dict[str, None] = {}
        self._generated = 0
        self._array_limit = array_limit

    def count(self, name: str) -> None:
        """One more of these."""
        self._made[name] = self._made.get(name, 0) + 1

    def error(self, message: str) -> None:
        """One more error; the first one is told."""
        self.count("errors")
        self._made.setdefault("first_error", message)

    def changed(self, change: dict[str, Datum]) -> None:
        """One more change to tell, unless there are too many."""
        changes = self._made.setdefault("changes", [])
        if len(changes) < self._array_limit:
            changes.append(change)
        else:
            self.warn(f"Too many changes, array truncated to {self._array_limit}.")

    def tell_changes(self) -> None:
        """Tell changes even if there are none."""
        self._made.setdefault("changes", [])

    def generated(self, key: str) -> None:
        """One more key that the server has made."""
        self._generated += 1
        keys = self._made.setdefault("generated_keys", [])
        if len(keys) < self._array_limit:
            keys.append(key)

    def warn(self, text: str) -> None:
        """Something that did not go as one might think."""
        self._warnings[text] = None

    def merge(self, other: Datum) -> None:
        """Add the result of another write."""
        if type(other) is not dict:
            raise expected("OBJECT", other)
        for name, value in other.items():
            self._made[name] = self._merged(name, value)

    def _merged(self, name: str, value: Datum) -> Datum:
        if name not in self._made:
            return value
        old = self._made[name]
        if is_number(old) and is_number(value):
            return normal(old + value)
        if type(old) is list and type(value) is list:
            together = [*old, *value]
            if len(together) > self._array_limit:
                self.warn(f"Too many changes, array truncated to {self._array_limit}.")
            return together[: self._array_limit]
        if type(old) is not str or type(value) is not str:
            raise logic_error(f"Cannot merge statistics {_typed(old)} and {_typed(value)}.")
        return old

    def result(self) -> dict[str, Datum]:
        """The finished result, with all counters."""
        return {**_NOTHING_DONE, **self.sparse()}

    def sparse(self) -> dict[str, Datum]:
        """The result without the counters that counted nothing."""
        if self._generated > self._array_limit:
            self.warn(
                f"Too many generated keys ({self._generated}), "
                f"array truncated to {self._array_limit}."
            )
        if not self._warnings:
            return self._made
        return {**self._made, "warnings": [*self._made.get("warnings", []), *self._warnings]}


def _typed(datum: Datum) -> str:
    return f"`{short(datum)}` (type {type_name(datum)})"


def added_up(stats: Stats) -> dict[str, Datum]:
    """The result of several writes."""
    return stats.sparse()
