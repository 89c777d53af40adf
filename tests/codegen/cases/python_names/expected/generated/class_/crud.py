# Code generated from schema/class.graphql. DO NOT EDIT.
"""Read and write `table`."""

from collections.abc import Sequence

from generated.class_.model import CLASSES, class_, classCreate, classPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> class_ | None:
    return await db.get(CLASSES, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[class_]:
    return await db.get_many(CLASSES, ids)


async def get_by_from_(db: Database, from_: str) -> class_ | None:
    return await db.get_by(CLASSES, "from_", from_)


async def get_by_db(db: Database, db_: str) -> class_ | None:
    return await db.get_by(CLASSES, "db", db_)


async def first(db: Database, filter: Filter | None) -> class_ | None:
    return await db.first(CLASSES, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[class_]:
    return await db.page(CLASSES, filter, page=page, limit=limit)


async def list_by_class_id(
    db: Database, class_ids: Sequence[str], *, limit: int | None = None
) -> list[list[class_]]:
    return await db.children(CLASSES, class_ids, index="class_id", limit=limit)


async def create(db: Database, values: classCreate) -> class_:
    return await db.insert(CLASSES, values)


async def create_many(db: Database, values: Sequence[classCreate]) -> list[class_]:
    return await db.insert_many(CLASSES, values)


async def get_or_create_by_from_(db: Database, values: classCreate) -> class_:
    return await db.get_or_create(CLASSES, values, index="from_")


async def get_or_create_by_db(db: Database, values: classCreate) -> class_:
    return await db.get_or_create(CLASSES, values, index="db")


async def update(db: Database, id: str, patch: classPatch) -> class_:
    return await db.update(CLASSES, id, patch)


async def delete(db: Database, id: str) -> class_ | None:
    return await db.delete(CLASSES, id)
