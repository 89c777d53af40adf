"""Write hooks: the function of a table that has the last word on every write."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from embedded.reql.datum.kinds import Datum
from embedded.reql.errors import Kind, ReqlError
from embedded.reql.values.table import Table

if TYPE_CHECKING:
    from embedded.reql.run import Run

Hook = Callable[[Datum, Datum], Datum]


def hook_of(table: Table, run: Run) -> Hook | None:
    """What a table's write hook makes of (old, new), if it has one."""
    stored = table.store.write_hook
    if stored is None:
        return None
    function = run.revive(stored, run)
    primary = table.store.primary_key

    def apply(old: Datum, new: Datum) -> Datum:
        context = {"primary_key": _key(primary, new, old), "timestamp": run.now}
        try:
            modified = function.result(context, old, new)
        except ReqlError as error:
            error.message = f"Error in write hook: {error.message}"
            raise
        _check(new, modified)
        return modified

    return apply


def _key(primary: str, new: Datum, old: Datum) -> Datum:
    for document in (new, old):
        if type(document) is dict:
            return document.get(primary)
    return None


def _check(new: Datum, modified: Datum) -> None:
    if (new is None) == (modified is None):
        return
    if new is None:
        text = "A write hook function must not turn a deletion into a replace/insert."
    else:
        text = "A write hook function must not turn a replace/insert into a deletion."
    raise ReqlError(Kind.OP_FAILED, text).at(None)
