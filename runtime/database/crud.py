"""One model's reads and writes, as generated bindings and resolvers call them."""

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeAlias, TypeVar

from runtime.database.filters import Filter
from runtime.database.session import Database
from runtime.database.table import Row, Table

Create = TypeVar("Create", bound=Mapping[str, Any])
Patch = TypeVar("Patch", bound=Mapping[str, Any])

# An input with relations in it: their keys stand beside those of the columns.
Nested: TypeAlias = dict[str, Any]


class Crud(Generic[Row, Create, Patch]):
    """Reads and writes the rows of one table."""

    def __init__(self, table: Table[Row]) -> None:
        self.table = table

    async def get(self, db: Database, id: str) -> Row | None:
        """The row with this id."""
        return await db.get(self.table, id)

    async def get_many(self, db: Database, ids: Sequence[str]) -> list[Row]:
        """The rows with these ids that exist, in any order."""
        return await db.get_many(self.table, ids)

    async def first(self, db: Database, filter: Filter | None = None) -> Row | None:
        """The first row that fits."""
        return await db.first(self.table, filter)

    async def page(
        self,
        db: Database,
        filter: Filter | None = None,
        *,
        page: int | None = None,
        limit: int | None = None,
    ) -> list[Row]:
        """One page of the rows that fit."""
        return await db.page(self.table, filter, page=page, limit=limit)

    async def create(self, db: Database, values: Create) -> Row:
        """The row that `values` and the defaults make."""
        return await db.insert(self.table, values)

    async def create_many(self, db: Database, values: Sequence[Create]) -> list[Row]:
        """The new rows in the order of `values`: all of them or none."""
        return await db.insert_many(self.table, values)

    async def update(self, db: Database, id: str, patch: Patch) -> Row:
        """The row after `patch`; NotFound if there is none."""
        return await db.update(self.table, id, patch)

    async def delete(self, db: Database, id: str) -> Row | None:
        """The row that was deleted, if it was there."""
        return await db.delete(self.table, id)
