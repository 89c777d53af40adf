# Code generated from schema/person.graphql. DO NOT EDIT.
"""Batched reads of `people`."""

from generated.person import crud
from generated.person.model import Person
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def person_by_id(db: Database) -> Batch[str, Person | None]:
    async def load(ids: list[str]) -> list[Person | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
