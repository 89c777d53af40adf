"""Inserts, updates and deletes rows, with the rules of their table kept."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, Final

from runtime.database.claims import PRIMARY, claims_of
from runtime.database.drafts import changed_values, new_rows
from runtime.database.locks import Locks
from runtime.database.reads import by_id, by_ids, fits_key
from runtime.database.runner import Runner
from runtime.database.table import Table
from runtime.database.writes import (
    STALE,
    changed,
    delete,
    insert,
    references,
    update,
    written,
)
from runtime.errors import Conflict, NotFound, OutcomeUnknown, Unavailable

ATTEMPTS: Final = 5
# Who asked hears within 5 s of a database that is away.
FIND_LIMIT: Final = 4.5


class Writer:
    """Writes over whatever runs queries."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._locks = Locks(runner)

    async def insert(self, table: Table[Any], values: Sequence[Mapping[str, Any]]) -> list[Any]:
        """The new rows as they are stored, in the order of `values`: all of them or none."""
        rows = new_rows(table, values)
        ids = [row["id"] for row in rows]
        ids_given = any("id" in given for given in values)
        indexes = (*table.unique, PRIMARY) if ids_given else table.unique
        claims = claims_of(table, rows, indexes)
        deadline = asyncio.get_running_loop().time() + FIND_LIMIT
        try:
            answer = await self._locks.write(claims, insert(table, rows), delete(table, ids))
        except OutcomeUnknown:
            if (found := await self._find(table, ids, deadline)) is None:
                raise
            return found
        return changed(written(references(table, rows), answer), "new_val")

    async def update(self, table: Table[Any], id: str, patch: Mapping[str, Any]) -> Any:
        """The row after `patch`."""
        changes = changed_values(table, patch)
        if fits_key(id):
            for _ in range(ATTEMPTS):
                answer = await self._try_update(table, id, changes)
                if answer["skipped"]:
                    break
                if not answer.get("first_error", "").startswith(STALE):
                    return changed(answer, "new_val")[0]
            else:
                raise Conflict(f'The {table.type} "{id}" is being changed by others. Try again.')
        raise NotFound.row(table.type, id)

    async def delete(self, table: Table[Any], id: str) -> Any:
        """The row that was deleted, if it was there."""
        if not fits_key(id):
            return None
        rows = changed(await self._runner.run(delete(table, [id])), "old_val")
        return rows[0] if rows else None

    async def _try_update(self, table: Table[Any], id: str, changes: Mapping[str, Any]) -> Any:
        unique = [index for index in table.unique if changes.keys() & set(index.columns)]
        old = await self._runner.run(by_id(table, id)) if unique else {}
        if old is None:
            raise NotFound.row(table.type, id)
        claimed = {column for index in unique for column in index.columns}
        # The other half of a compound value must be what it was when the whole was claimed.
        seen = {column: old.get(column) for column in claimed - changes.keys()}
        claims = claims_of(table, [{**old, **changes, "id": id}], unique)
        written_here = {column: changes[column] for column in claimed & changes.keys()}
        undo = update(table, id, {column: old.get(column) for column in changes}, written_here)
        answer = await self._locks.write(claims, update(table, id, changes, seen), undo)
        return written(references(table, [changes]), answer)

    async def _find(
        self, table: Table[Any], ids: Sequence[str], deadline: float
    ) -> list[Any] | None:
        """The rows of an insert that was not answered, if they are all found in time."""
        try:
            async with asyncio.timeout_at(deadline):
                rows = await self._runner.run(by_ids(table, ids))
        except (TimeoutError, Unavailable):
            return None
        found = {row["id"]: row for row in rows}
        return [found[id] for id in ids] if found.keys() == set(ids) else None
