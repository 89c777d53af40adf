"""One model's reads and writes, as generated bindings and resolvers call them."""

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeAlias, TypeVar

from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.session import Database
from runtime.database.table import Row, Table
from runtime.database.windows import OrderBy, Window

Create = TypeVar("Create", bound=Mapping[str, Any])
Patch = TypeVar("Patch", bound=Mapping[str, Any])

# Values of columns, by key, that rows must have; None says nothing of a column.
Equals: TypeAlias = Mapping[str, Any]

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

    async def first(
        self,
        db: Database,
        filter: Filter | None = None,
        *,
        order_by: Sequence[OrderBy] | None = None,
        equals: Equals | None = None,
    ) -> Row | None:
        """The first row that fits."""
        return await db.first(self.table, filter, order_by=order_by, equals=equals)

    async def page(  # noqa: PLR0913  what a client may say of a list, each by its name
        self,
        db: Database,
        filter: Filter | None = None,
        *,
        order_by: Sequence[OrderBy] | None = None,
        equals: Equals | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> list[Row]:
        """The rows that fit, from a page (counted from 0) or an offset on."""
        return await db.page(
            self.table,
            filter,
            order_by=order_by,
            equals=equals,
            page=page,
            limit=limit,
            offset=offset,
        )

    async def connection(  # noqa: PLR0913  the same for a connection
        self,
        db: Database,
        filter: Filter | None = None,
        *,
        order_by: Sequence[OrderBy] | None = None,
        equals: Equals | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Row]:
        """A page of the rows that fit, which begins or ends at a cursor."""
        window = Window(
            filter=filter, order_by=order_by, first=first, after=after, last=last, before=before
        )
        return await db.connection(self.table, window, equals=equals)

    async def count(
        self, db: Database, filter: Filter | None = None, *, equals: Equals | None = None
    ) -> int:
        """How many rows fit."""
        return await db.count(self.table, filter, equals=equals)

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
