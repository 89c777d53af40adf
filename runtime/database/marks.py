"""Marks on rows that are being deleted, so that meanwhile no other row begins to refer to them.

Many may delete a row at once, so a mark has a list of holders. A holder is a document of its own
that runs out after LEASE seconds and is renewed meanwhile: marks without a living holder are void.
Whoever refers to a row looks at the marks after it has written and takes that back if it must; the
one who deletes looks for such rows after it has marked. One of the two sees the other.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any, Final

import orjson

from runtime.database.driver import r
from runtime.database.locks import LOCKS

LEASE: Final = 10.0


def deleting(rows: Sequence[tuple[str, str]]) -> Any:
    """Those who are deleting any of these rows, each a table and an id, now."""
    marks = r.table(LOCKS).get_all(*(mark_key(table, id) for table, id in rows))
    holders = marks.concat_map(lambda mark: mark["holders"]).distinct()
    living = r.table(LOCKS).get_all(r.args(holders.coerce_to("array")))
    return living.filter(lambda holder: holder["until"] > r.now())["id"].coerce_to("array")


def hold(holder: str) -> Any:
    """Begins a deletion, or renews its lease."""
    return r.table(LOCKS).insert({"id": holder, "until": r.now() + LEASE}, conflict="replace")


def lives(holder: str) -> Any:
    """Whether the lease has not run out."""
    return (r.table(LOCKS).get(holder)["until"] > r.now()).default(False)


def mark(holder: str, rows: Sequence[tuple[str, str]]) -> Any:
    """Marks rows as being deleted."""
    marks = [
        {"id": mark_key(table, id), "holders": [holder], "until": r.now() + LEASE}
        for table, id in rows
    ]
    return r.table(LOCKS).insert(marks, conflict=_both)


def unmark(holder: str, rows: Sequence[tuple[str, str]]) -> Any:
    """Takes the marks of one holder away."""

    def without(mark: Any) -> Any:
        others = mark["holders"].set_difference([holder])
        return r.branch(others.is_empty(), None, mark.merge({"holders": others}))

    keys = [mark_key(table, id) for table, id in rows]
    return r.table(LOCKS).get_all(*keys).replace(without)


def release(holder: str) -> Any:
    """Ends a deletion: its marks are void."""
    return r.table(LOCKS).get(holder).delete()


def _both(_: Any, old: Any, new: Any) -> Any:
    holders = old["holders"].set_union(new["holders"])
    return new.merge({"holders": holders})


def mark_key(table: str, id: str) -> str:
    """The id of the mark on a row."""
    return sha256(orjson.dumps({"deletion": [table, id]})).hexdigest()
