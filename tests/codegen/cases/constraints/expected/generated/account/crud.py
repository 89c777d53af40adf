# Code generated from schema/account.graphql. DO NOT EDIT.
"""Read and write `accounts`."""

from collections.abc import Sequence

from generated.account.model import ACCOUNTS, Account, AccountCreate, AccountPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Account | None:
    return await db.get(ACCOUNTS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Account]:
    return await db.get_many(ACCOUNTS, ids)


async def first(db: Database, filter: Filter | None) -> Account | None:
    return await db.first(ACCOUNTS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Account]:
    return await db.page(ACCOUNTS, filter, page=page, limit=limit)


async def create(db: Database, values: AccountCreate) -> Account:
    return await db.insert(ACCOUNTS, values)


async def create_many(db: Database, values: Sequence[AccountCreate]) -> list[Account]:
    return await db.insert_many(ACCOUNTS, values)


async def update(db: Database, id: str, patch: AccountPatch) -> Account:
    return await db.update(ACCOUNTS, id, patch)


async def delete(db: Database, id: str) -> Account | None:
    return await db.delete(ACCOUNTS, id)
