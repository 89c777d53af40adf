# Code generated from schema/user.graphql. DO NOT EDIT.
"""The fields that User's table answers."""

from typing import Unpack

from generated.context import Info
from generated.profile.model import Profile
from generated.user.crud import crud
from generated.user.model import USERS, User, UserUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("User")


@bind.query("user")
async def query_user(_: object, info: Info, *, id: str) -> User | None:
    return await info.context.loaders.user_by_id.load(id)


@bind.query("users")
async def query_users(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[User]:
    return await crud.page(info.context.db, **wanted)


@bind.query("usersConnection")
async def query_users_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[User]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("usersCount")
async def query_users_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createUser")
async def mutation_create_user(_: object, info: Info, *, input: Nested) -> User:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createUsers")
async def mutation_create_users(_: object, info: Info, *, inputs: list[Nested]) -> list[User]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateUser")
async def mutation_update_user(_: object, info: Info, *, id: str, input: Nested) -> User:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertUser")
async def mutation_upsert_user(_: object, info: Info, *, input: UserUpsert) -> User:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteUser")
async def mutation_delete_user(_: object, info: Info, *, id: str) -> User:
    return await crud.remove(info.context.db, id)


@bind.subscription("userChanged")
def subscription_user_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[User]:
    return info.context.feeds.changes(USERS, {}, filter)


@bind.field("profile")
async def user_profile(row: User, info: Info) -> Profile | None:
    return await info.context.loaders.profile_by_user_id.load(row["id"])
