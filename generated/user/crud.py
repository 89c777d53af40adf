# Code generated from schema/user.graphql. DO NOT EDIT.
"""Read and write `users`."""

from collections.abc import Sequence

from generated.user.model import USERS, User, UserCreate, UserPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> User | None:
    return await db.get(USERS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[User]:
    return await db.get_many(USERS, ids)


async def first(db: Database, filter: Filter | None) -> User | None:
    return await db.first(USERS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[User]:
    return await db.page(USERS, filter, page=page, limit=limit)


async def create(db: Database, values: UserCreate) -> User:
    return await db.insert(USERS, values)


async def create_many(db: Database, values: Sequence[UserCreate]) -> list[User]:
    return await db.insert_many(USERS, values)


async def update(db: Database, id: str, patch: UserPatch) -> User:
    return await db.update(USERS, id, patch)


async def delete(db: Database, id: str) -> User | None:
    return await db.delete(USERS, id)
