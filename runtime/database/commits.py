"""Several writes in one query: all of them are made, or what was made is taken back.

The database has no transactions. What can be checked before is; then the writes are made in their
order, looked at, and undone in the same query if one of them failed or a row that they refer to is
on its way out. A row that somebody else has changed since is left as it is.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import groupby
from typing import Any

from runtime.database.catalog import Catalog
from runtime.database.driver import r, term
from runtime.database.failures import QueryError
from runtime.database.references import blocked, references, refuse
from runtime.database.sealed import Sealed
from runtime.database.table import Table
from runtime.database.writes import OTHER_VERSION, STALE, Update, Write, query
from runtime.errors import Conflict, NotFound


class StaleError(Exception):
    """A row is no longer what it was when its change was made up."""


class Commit:
    """The query for some writes, and what its answer means."""

    def __init__(self, catalog: Catalog, writes: Sequence[Write]) -> None:
        self._writes = writes
        self._referred = references(catalog, writes)
        self._guarded = [row for row in self._referred if row.guarded]

    @cached_property
    def query(self) -> Any:
        """Gives `{answers}`, `undone` if they had to be, or `{blocked}`: what is in the way."""
        answers = r.expr([Sealed(query(write)) for write in self._writes])
        if len(self._writes) > 1 or self._guarded:
            written = r.do(answers, lambda answers: self._looked_at(answers))
        else:
            written = r.expr({"answers": answers})
        if not self._referred:
            return written
        return r.do(
            blocked(self._referred),
            lambda lists: r.branch(_empty(lists), written, {"blocked": lists}),
        )

    def undo(self, outcome: Mapping[str, Any]) -> Any:
        """The query that takes back what an earlier one has written, if anything."""
        if "undone" in outcome or "blocked" in outcome:
            return None
        return self._undo(term(outcome["answers"]))

    def answers(self, outcome: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
        """What was changed by each of the writes; raises if they were not made."""
        answers: Sequence[Mapping[str, Any]] = outcome.get("answers", ())
        for write, answer in zip(self._writes, answers, strict=False):
            if answer["errors"] or answer["skipped"]:
                raise _failure(write, answer)
        if lists := outcome.get("blocked"):
            refuse(self._referred, lists)
        if lists := outcome.get("undone"):
            refuse(self._guarded, lists)
        return answers

    def _looked_at(self, answers: Any) -> Any:
        failed = answers.filter(lambda answer: answer["errors"].add(answer["skipped"]) > 0)
        return r.do(
            Sealed(blocked(self._guarded)),
            lambda lists: r.branch(
                failed.is_empty() & _empty(lists),
                {"answers": answers},
                r.do(Sealed(self._undo(answers)), lambda _: {"answers": answers, "undone": lists}),
            ),
        )

    def _undo(self, answers: Any) -> Any:
        """Brings back what was there before each change, the last first, unless changed since."""
        runs = groupby(enumerate(self._writes), lambda each: each[1].table)
        places = [(table, [place for place, _ in run]) for table, run in runs]
        return r.expr([_restored(table, answers, run) for table, run in reversed(places)])


def changed(answer: Mapping[str, Any], side: str) -> list[Any]:
    """The rows before (`old_val`) or after (`new_val`) a write, in order."""
    if answer["errors"]:
        raise QueryError(answer["first_error"])
    return [change[side] for change in answer.get("changes", ())]


def _restored(table: Table[Any], answers: Any, places: Sequence[int]) -> Any:
    rows = r.table(table.name)
    made = r.expr(places[::-1]).concat_map(lambda place: answers.nth(place)["changes"])

    def back(change: Any) -> Any:
        old, new = change["old_val"], change["new_val"]
        row = rows.get(new["id"].default(old["id"]))
        return row.replace(lambda now: r.branch(now.eq(new), old, now))

    return made.filter(lambda change: change["old_val"].ne(change["new_val"])).for_each(back)


def _empty(lists: Any) -> Any:
    return lists.concat_map(lambda items: items).is_empty()


def _failure(write: Write, answer: Mapping[str, Any]) -> Exception:
    error = answer.get("first_error", "")
    if not isinstance(write, Update):
        return QueryError(error)
    if not answer["errors"]:
        return missing(write)
    if error.startswith(STALE):
        return StaleError(error)
    if error.startswith(OTHER_VERSION):
        return _other_version(write, error)
    return QueryError(error)


def missing(write: Update) -> NotFound:
    """The error for a row that cannot be changed because it is not there."""
    said = {"field": write.place.path.removesuffix(".")} if write.place.path else {}
    return NotFound.row(write.table.type, write.id, **said)


def _other_version(write: Update, error: str) -> Conflict:
    version = int(float(error.removeprefix(OTHER_VERSION)))
    return Conflict(
        f'The {write.table.type} "{write.id}" has been changed meanwhile: '
        f"its version is {version}, not {write.version}.",
        type=write.table.type,
        id=write.id,
        version=version,
    )
