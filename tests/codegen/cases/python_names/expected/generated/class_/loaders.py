# Code generated from schema/class.graphql. DO NOT EDIT.
"""Batched reads of `table`."""

from generated.class_ import crud
from generated.class_.model import class_
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def class_by_id(db: Database) -> Batch[str, class_ | None]:
    async def load(ids: list[str]) -> list[class_ | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)


def classes_by_class_id(db: Database, *, limit: int | None) -> Batch[str, list[class_]]:
    async def load(class_ids: list[str]) -> list[list[class_]]:
        return await crud.list_by_class_id(db, class_ids, limit=limit)

    return Batch(load)
