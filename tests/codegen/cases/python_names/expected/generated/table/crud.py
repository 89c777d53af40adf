# Code generated from schema/class.graphql. DO NOT EDIT.
"""Read and write `tables`."""

from collections.abc import Sequence

from generated.table.model import TABLES, Table_, TableCreate, TablePatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Table_ | None:
    return await db.get(TABLES, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Table_]:
    return await db.get_many(TABLES, ids)


async def first(db: Database, filter: Filter | None) -> Table_ | None:
    return await db.first(TABLES, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Table_]:
    return await db.page(TABLES, filter, page=page, limit=limit)


async def create(db: Database, values: TableCreate) -> Table_:
    return await db.insert(TABLES, values)


async def create_many(db: Database, values: Sequence[TableCreate]) -> list[Table_]:
    return await db.insert_many(TABLES, values)


async def update(db: Database, id: str, patch: TablePatch) -> Table_:
    return await db.update(TABLES, id, patch)


async def delete(db: Database, id: str) -> Table_ | None:
    return await db.delete(TABLES, id)
