# Code generated from schema/account.graphql. DO NOT EDIT.
"""Batched reads of `accounts`."""

from generated.account import crud
from generated.account.model import Account
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def account_by_id(db: Database) -> Batch[str, Account | None]:
    async def load(ids: list[str]) -> list[Account | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
