# Code generated from schema/user.graphql. DO NOT EDIT.
"""Batched reads of `users`."""

from generated.user import crud
from generated.user.model import User
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def user_by_id(db: Database) -> Batch[str, User | None]:
    async def load(ids: list[str]) -> list[User | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
