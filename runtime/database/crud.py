"""One model's reads and writes, as generated bindings and resolvers call them."""

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeAlias, TypeVar

from runtime.database.column_types import picture
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.session import Database
from runtime.database.table import Row, Table
from runtime.database.windows import OrderBy, Window
from runtime.errors import NotFound

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

    async def connection(  # noqa: PLR0913  what a client may say of a page, each by its name
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

    async def create(self, db: Database, input: Create) -> Row:
        """The row that `input` and the defaults make."""
        return await db.insert(self.table, input)

    async def create_many(self, db: Database, inputs: Sequence[Create]) -> list[Row]:
        """The new rows in the order of `inputs`: all of them or none."""
        return await db.insert_many(self.table, inputs)

    async def create_nested(self, db: Database, input: Nested) -> Row:
        """The new row, made with all that is inside it: everything or nothing."""
        rows = await db.insert_nested(self.table, [input])
        return rows[0]

    async def create_many_nested(self, db: Database, inputs: Sequence[Nested]) -> list[Row]:
        """The same for many rows, in the order of `inputs`."""
        return await db.insert_nested(self.table, inputs)

    async def update_nested(self, db: Database, id: str, input: Nested) -> Row:
        """The row after an input with relations in it: everything of it is written, or nothing."""
        return await db.update_nested(self.table, id, input)

    async def get_or_create(self, db: Database, input: Create) -> Row:
        """The row with the first unique values that `input` fills, made if there is none."""
        return await db.get_or_create(self.table, input)

    async def upsert(
        self, db: Database, input: Mapping[str, Any], *, by: Sequence[str] | None = None
    ) -> Row:
        """The row that has the id, or the unique values, of `input`: changed, or else made."""
        return await db.upsert(self.table, input, by=by)

    async def upsert_many(
        self, db: Database, inputs: Sequence[Mapping[str, Any]], *, by: Sequence[str] | None = None
    ) -> list[Row]:
        """The same for many rows, in the order of `inputs`: all of them or none."""
        return await db.upsert_many(self.table, inputs, by=by)

    async def update(self, db: Database, id: str, input: Patch) -> Row:
        """The row after the changes in `input`; NotFound if there is none."""
        return await db.update(self.table, id, input)

    async def update_many(
        self,
        db: Database,
        filter: Filter | None,
        input: Patch,
        *,
        equals: Equals | None = None,
    ) -> list[Row]:
        """All rows that fit, after the changes in `input`."""
        return await db.update_many(self.table, filter, input, equals=equals)

    async def update_many_nested(
        self,
        db: Database,
        filter: Filter | None,
        input: Nested,
        *,
        equals: Equals | None = None,
    ) -> list[Row]:
        """All rows that fit, after an input; the relations in it are written for each of them."""
        return await db.update_many_nested(self.table, filter, input, equals=equals)

    async def delete(self, db: Database, id: str) -> Row | None:
        """The row that was deleted, if it was there."""
        return await db.delete(self.table, id)

    async def remove(self, db: Database, id: str) -> Row:
        """The row that was deleted; NotFound if there is none."""
        row = await db.delete(self.table, id)
        if row is None:
            raise NotFound.row(self.table.type, id)
        return row

    async def delete_by(self, db: Database, values: Mapping[str, Any]) -> Row | None:
        """The row that was deleted, if one had these values in a unique index."""
        return await db.delete_by(self.table, values)

    async def remove_by(self, db: Database, values: Mapping[str, Any]) -> Row:
        """The same; NotFound if there is none."""
        row = await db.delete_by(self.table, values)
        if row is None:
            columns = self.table.by_key
            said = ", ".join(
                f"{columns[key].name} {picture(value)}" for key, value in values.items()
            )
            raise NotFound(f"There is no {self.table.type} with the {said}.", type=self.table.type)
        return row

    async def delete_many(
        self, db: Database, filter: Filter | None = None, *, equals: Equals | None = None
    ) -> list[Row]:
        """All rows that fitted and were deleted."""
        return await db.delete_many(self.table, filter, equals=equals)
