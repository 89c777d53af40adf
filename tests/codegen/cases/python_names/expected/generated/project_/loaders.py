# Code generated from schema/class.graphql. DO NOT EDIT.
"""Batched reads of `projects`."""

from generated.project_ import crud
from generated.project_.model import Project_
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def project_by_id(db: Database) -> Batch[str, Project_ | None]:
    async def load(ids: list[str]) -> list[Project_ | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
