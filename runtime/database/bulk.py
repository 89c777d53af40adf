"""The same done to any number of rows: part by part, each part wholly or not at all."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from runtime.database.chunks import CHUNK, chunks
from runtime.database.claims import claimed_columns
from runtime.database.commits import StaleError
from runtime.database.conditions import Condition
from runtime.database.drafts import changed_values
from runtime.database.reads import by_ids
from runtime.database.runner import Runner
from runtime.database.table import Table
from runtime.database.writer import ATTEMPTS, Writer, crowded, replacing
from runtime.database.writes import Change, version_column
from runtime.errors import BadUserInput, NotFound

# Rows that get values which must be unique are written in one part.
MOST_UNIQUE: Final = 1000


class Bulk:
    """Changes many rows over what writes."""

    def __init__(self, runner: Runner, writer: Writer) -> None:
        self._runner = runner
        self._writer = writer

    def checked(self, table: Table[Any], patch: Mapping[str, Any]) -> dict[str, Any]:
        """The columns to change; BadUserInput if that cannot be done to many rows."""
        self.refuse_version(table, patch)
        return changed_values(table, patch)

    def refuse_version(self, table: Table[Any], patch: Mapping[str, Any]) -> None:
        """Raises BadUserInput for a patch that is meant for one version of one row."""
        counter = version_column(table)
        if counter is not None and patch.get(counter.key) is not None:
            raise BadUserInput(
                f"{counter.name} is for the update of one row, not of many.",
                type=table.type,
                field=counter.name,
            )

    async def update(
        self,
        table: Table[Any],
        ids: Sequence[str],
        changes: Mapping[str, Any],
        condition: Condition | None,
    ) -> list[Any]:
        """The rows after the changes, those that are still there and fit."""
        if claimed_columns(table, changes):
            return await self._update_unique(table, ids, changes)
        rows = []
        for part in chunks(ids, CHUNK):
            [changed] = await self._writer.write(
                [Change(table, part, changes, condition=condition)]
            )
            rows += changed
        return rows

    async def _update_unique(
        self, table: Table[Any], ids: Sequence[str], changes: Mapping[str, Any]
    ) -> list[Any]:
        if len(ids) > MOST_UNIQUE:
            columns = sorted(table.by_key[key].name for key in claimed_columns(table, changes))
            raise BadUserInput(
                f"{', '.join(columns)} must be unique: at most {MOST_UNIQUE} rows can be given "
                f"such values at once, not {len(ids)}.",
                type=table.type,
            )
        last: Exception | None = None
        for _ in range(ATTEMPTS):
            found = await self._runner.run(by_ids(table, ids)) if ids else []
            if not found:
                return []
            try:
                lists = await self._writer.write([replacing(table, old, changes) for old in found])
            except (StaleError, NotFound) as error:
                # A row that is gone meanwhile is not among them any more.
                last = error
                continue
            return [row for rows in lists for row in rows]
        raise last if isinstance(last, NotFound) else crowded(table, ids[0])
