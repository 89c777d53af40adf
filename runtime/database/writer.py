"""Inserts, updates and deletes rows, with the rules of their table kept."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, Final

from runtime.database.catalog import Catalog
from runtime.database.claims import claimed_columns, claims_of_all
from runtime.database.commits import Commit, StaleError, changed, missing
from runtime.database.deletions import Deletions
from runtime.database.drafts import changed_values, expected_version, new_rows
from runtime.database.heavy import LIMIT
from runtime.database.keys import fits_key
from runtime.database.locks import PATIENCE, Locks, gone
from runtime.database.marks import LEASE
from runtime.database.reads import by_id, by_ids
from runtime.database.references import DeletingError
from runtime.database.runner import Runner
from runtime.database.table import Table
from runtime.database.writes import HERE, Delete, Insert, Place, Update, Write
from runtime.errors import Conflict, NotFound, OutcomeUnknown, Unavailable

ATTEMPTS: Final = 5
# Who asked hears within 5 s of a database that is away.
FIND_LIMIT: Final = 4.5
MANY: Final = 200


class Writer:
    """Writes over whatever runs queries."""

    def __init__(self, runner: Runner, catalog: Catalog) -> None:
        self._runner = runner
        self._catalog = catalog
        self._locks = Locks(runner)
        self.deletions = Deletions(runner, catalog)

    async def insert(self, table: Table[Any], values: Sequence[Mapping[str, Any]]) -> list[Any]:
        """The new rows as they are stored, in the order of `values`: all of them or none."""
        rows = new_rows(table, values)
        ids_given = any(given.get("id") is not None for given in values)
        [made] = await self.write([Insert(table, rows, ids_given=ids_given)])
        return made

    async def update(self, table: Table[Any], id: str, patch: Mapping[str, Any]) -> Any:
        """The row after `patch`."""
        changes, version = changed_values(table, patch), expected_version(table, patch)
        if not fits_key(id):
            raise NotFound.row(table.type, id)
        for _ in range(ATTEMPTS):
            old = await self.old(table, id, changes)
            try:
                [[row]] = await self.write([replacing(table, old, changes, version=version)])
            except StaleError:
                continue
            return row
        raise crowded(table, id)

    async def old(
        self, table: Table[Any], id: str, changes: Mapping[str, Any], *, place: Place = HERE
    ) -> dict[str, Any]:
        """The row that is to be changed, or only its id, if that is enough to know."""
        if not claimed_columns(table, changes):
            return {"id": id}
        old: dict[str, Any] | None = await self._runner.run(by_id(table, id))
        if old is None:
            raise missing(Update(table, id, changes, place=place))
        return old

    async def write(self, writes: Sequence[Write]) -> list[list[Any]]:
        """The rows that each of these makes, changes or deletes: all of them or none."""
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while True:
            try:
                return await self._write(writes)
            except DeletingError as error:
                if asyncio.get_running_loop().time() > deadline:
                    raise Conflict(f"{error.referred.described} is being deleted.") from None
                await gone(self._runner, error.holders[0], LEASE)

    async def delete(self, table: Table[Any], id: str) -> Any:
        """The row that was deleted, if it was there, with all that went with it."""
        rows = await self.deletions.delete(table, [id]) if fits_key(id) else []
        return rows[0] if rows else None

    async def _write(self, writes: Sequence[Write]) -> list[list[Any]]:
        commit = Commit(self._catalog, writes)
        deadline = asyncio.get_running_loop().time() + FIND_LIMIT
        try:
            outcome = await self._locks.write(
                claims_of_all(writes), commit.query, commit.undo, limit=_limit(writes)
            )
        except OutcomeUnknown:
            if (found := await self._find(writes, deadline)) is None:
                raise
            return found
        answers = zip(writes, commit.answers(outcome), strict=True)
        return [changed(answer, _side(write)) for write, answer in answers]

    async def _find(self, writes: Sequence[Write], deadline: float) -> list[list[Any]] | None:
        """The rows of an insert that was not answered, if they are all found in time."""
        found = []
        for write in writes:
            if not isinstance(write, Insert):
                return None
            ids = [row["id"] for row in write.rows]
            try:
                async with asyncio.timeout_at(deadline):
                    rows = await self._runner.run(by_ids(write.table, ids))
            except (TimeoutError, Unavailable):
                return None
            there = {row["id"]: row for row in rows}
            if there.keys() != {*ids}:
                return None
            found.append([there[id] for id in ids])
        return found


def replacing(
    table: Table[Any],
    old: Mapping[str, Any],
    changes: Mapping[str, Any],
    *,
    version: int | None = None,
    place: Place = HERE,
) -> Update:
    """The change of a row that was read before, if what matters for its unique values is known."""
    # The other half of a compound value must be what it was when the whole was claimed.
    columns = claimed_columns(table, changes) - changes.keys()
    seen = {column: old.get(column) for column in columns}
    return Update(table, old["id"], changes, seen=seen, version=version, place=place)


def crowded(table: Table[Any], id: str) -> Conflict:
    """The error for a row that others change all the time."""
    text = f'The {table.type} "{id}" is being changed by others. Try again.'
    return Conflict(text, type=table.type, id=id)


def _limit(writes: Sequence[Write]) -> float | None:
    """Many rows get more time than is usual."""
    return LIMIT if sum(write.size for write in writes) > MANY else None


def _side(write: Write) -> str:
    return "old_val" if isinstance(write, Delete) else "new_val"
