# Code generated from schema/class.graphql. DO NOT EDIT.
"""Batched reads of `tables`."""

from generated.table import crud
from generated.table.model import Table_
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def table_by_id(db: Database) -> Batch[str, Table_ | None]:
    async def load(ids: list[str]) -> list[Table_ | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
