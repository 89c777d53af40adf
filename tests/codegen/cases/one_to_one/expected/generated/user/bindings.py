# Code generated from schema/user.graphql. DO NOT EDIT.
"""The fields that User's table answers."""

from collections.abc import AsyncGenerator
from typing import Unpack

from ariadne import MutationType, ObjectType, QueryType, SubscriptionType

from generated.context import Info
from generated.profile.model import Profile
from generated.user.crud import crud
from generated.user.model import USERS, User, UserUpsert
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()
user_type = ObjectType("User")


@query.field("user")
async def query_user(_: object, info: Info, *, id: str) -> User | None:
    return await info.context.loaders.user_by_id.load(id)


@query.field("users")
async def query_users(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[User]:
    return await crud.page(info.context.db, **wanted)


@query.field("usersConnection")
async def query_users_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[User]:
    return await crud.connection(info.context.db, **wanted)


@query.field("usersCount")
async def query_users_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@mutation.field("createUser")
async def mutation_create_user(_: object, info: Info, *, input: Nested) -> User:
    return await crud.create_nested(info.context.db, input)


@mutation.field("createUsers")
async def mutation_create_users(_: object, info: Info, *, inputs: list[Nested]) -> list[User]:
    return await crud.create_many_nested(info.context.db, inputs)


@mutation.field("updateUser")
async def mutation_update_user(_: object, info: Info, *, id: str, input: Nested) -> User:
    return await crud.update_nested(info.context.db, id, input)


@mutation.field("upsertUser")
async def mutation_upsert_user(_: object, info: Info, *, input: UserUpsert) -> User:
    return await crud.upsert(info.context.db, input)


@mutation.field("deleteUser")
async def mutation_delete_user(_: object, info: Info, *, id: str) -> User:
    return await crud.remove(info.context.db, id)


@subscription.source("userChanged")
def subscription_user_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[User], None]:
    return info.context.feeds.changes(USERS, {}, filter)


@user_type.field("profile")
async def user_profile(row: User, info: Info) -> Profile | None:
    return await info.context.loaders.profile_by_user_id.load(row["id"])


BINDABLES = (query, mutation, subscription, user_type)
