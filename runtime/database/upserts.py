"""Rows that are changed if they are there, and made if not, however many want that at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from runtime.database.claims import PRIMARY, claims_of, conflict, repeated
from runtime.database.column_types import checked
from runtime.database.commits import StaleError
from runtime.database.drafts import (
    changes_of,
    expected_version,
    problems,
    refuse,
    stored,
    with_defaults,
)
from runtime.database.driver import r
from runtime.database.runner import Runner
from runtime.database.table import Index, Table
from runtime.database.writer import ATTEMPTS, Writer, crowded, replacing
from runtime.database.writes import Insert, Update, Write
from runtime.errors import Conflict, NotFound

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One row that is wanted: its values, and the index by which it is found."""

    values: Values
    index: Index | None

    def holders(self, table: Table[Any]) -> Any:
        """The rows, at most one, that have the values in the index: the query for it."""
        if self.index is None:
            return r.expr([])
        parts = [checked(table.by_key[key], self.values[key]) for key in self.index.columns]
        value = parts if len(parts) > 1 else parts[0]
        rows = r.table(table.name).get_all(value, index=self.index.name)
        return rows.limit(1).coerce_to("array")


class Upserts:
    """Changes or makes rows over what writes."""

    def __init__(self, runner: Runner, writer: Writer) -> None:
        self._runner = runner
        self._writer = writer

    async def upsert(
        self, table: Table[Any], values: Sequence[Values], by: Sequence[str] | None = None
    ) -> list[Any]:
        """The rows after that, in the order of `values`: all are written, or none.

        A row is found by its id, else by the first unique index all of whose columns are given,
        or by the columns that `by` names.
        """
        wanted = [_Wanted(given, _index(table, given, by)) for given in values]
        _refuse_wrong(table, values)
        _refuse_repeated(table, wanted)
        found = await self._find(table, wanted)
        for _ in range(ATTEMPTS):
            writes = _writes(table, wanted, found)
            try:
                return _in_order(found, await self._writer.write(writes))
            except (Conflict, NotFound, StaleError) as error:
                before, found = found, await self._find(table, wanted)
                if not isinstance(error, StaleError) and _ids(before) == _ids(found):
                    raise
        raise crowded(table, str(values[0].get("id")))

    async def _find(self, table: Table[Any], wanted: Sequence[_Wanted]) -> list[Any]:
        """For each the row that is there, or None."""
        lists = await self._runner.run(r.expr([each.holders(table) for each in wanted]))
        return [rows[0] if rows else None for rows in lists]


def filled(indexes: Iterable[Index], values: Values) -> Index | None:
    """The first of these indexes all of whose columns are given."""
    given = {key for key, value in values.items() if value is not None}
    return next((index for index in indexes if given.issuperset(index.columns)), None)


def _index(table: Table[Any], values: Values, by: Sequence[str] | None) -> Index | None:
    indexes = [PRIMARY, *(index for index in table.unique if not index.multi)]
    if by is not None:
        fitting = [index for index in indexes if {*index.columns} == {*by}]
        if not fitting:
            # The schema does not let clients choose this: it is a mistake of the calling code.
            raise TypeError(f"{table.type} has no unique index of {', '.join(by)}")
        indexes = fitting
    return filled(indexes, values)


def _refuse_wrong(table: Table[Any], values: Sequence[Values]) -> None:
    drafts = [{**changes_of(table, given), **_id(given)} for given in values]
    broken = (each for row, draft in enumerate(drafts) for each in problems(table, draft, row))
    refuse(table, broken, several=len(values) > 1)


def _id(values: Values) -> Values:
    return {"id": values["id"]} if values.get("id") is not None else {}


def _refuse_repeated(table: Table[Any], wanted: Sequence[_Wanted]) -> None:
    claims = [
        replace(claim, row=row)
        for row, each in enumerate(wanted)
        if each.index is not None
        for claim in claims_of(table, [{"id": "", **stored(table, _key(each))}], [each.index])
    ]
    if rivals := [*repeated(claims)]:
        raise conflict(rivals)


def _key(wanted: _Wanted) -> Values:
    assert wanted.index is not None
    return {key: wanted.values[key] for key in wanted.index.columns}


def _writes(table: Table[Any], wanted: Sequence[_Wanted], found: Sequence[Any]) -> list[Write]:
    """What makes the rows that are not there, if any, then what changes the others."""
    pairs = [*zip(wanted, found, strict=True)]
    drafts = [None if old else with_defaults(table, each.values) for each, old in pairs]
    broken = (
        problem
        for row, draft in enumerate(drafts)
        if draft is not None
        for problem in problems(table, draft, row)
    )
    refuse(table, broken, several=len(wanted) > 1)
    new = [stored(table, draft) for draft in drafts if draft is not None]
    given = any("id" in _id(each.values) for each, old in pairs if old is None)
    inserts = [Insert(table, new, ids_given=given)] if new else []
    return [*inserts, *(_change(table, each, old) for each, old in pairs if old is not None)]


def _change(table: Table[Any], wanted: _Wanted, old: Mapping[str, Any]) -> Update:
    changes = stored(table, changes_of(table, wanted.values))
    key = {column: changes.pop(column) for column in _key(wanted) if column in changes}
    update = replacing(table, old, changes, version=expected_version(table, wanted.values))
    # It was found by these, and must not be taken for another meanwhile.
    return Update(table, update.id, changes, seen={**update.seen, **key}, version=update.version)


def _in_order(found: Sequence[Any], lists: Sequence[Sequence[Any]]) -> list[Any]:
    made = iter(lists[0] if None in found else ())
    changed = iter(lists[1:] if None in found else lists)
    return [next(made) if old is None else next(changed)[0] for old in found]


def _ids(found: Sequence[Any]) -> list[Any]:
    return [row and row["id"] for row in found]
