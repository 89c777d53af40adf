# Code generated from schema/user.graphql. DO NOT EDIT.
"""The fields that Profile's table answers."""

from typing import Unpack

from generated.context import Info
from generated.profile.crud import crud
from generated.profile.model import PROFILES, Profile, ProfileUpsert
from generated.user.model import User
from runtime.bindings import Bindings
from runtime.database import loaders
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Profile")


@bind.query("profile")
async def query_profile(_: object, info: Info, *, id: str) -> Profile | None:
    return await info.context.loaders.profile_by_id.load(id)


@bind.query("profiles")
async def query_profiles(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Profile]:
    return await crud.page(info.context.db, **wanted)


@bind.query("profilesConnection")
async def query_profiles_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Profile]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("profilesCount")
async def query_profiles_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createProfile")
async def mutation_create_profile(_: object, info: Info, *, input: Nested) -> Profile:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createProfiles")
async def mutation_create_profiles(_: object, info: Info, *, inputs: list[Nested]) -> list[Profile]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateProfile")
async def mutation_update_profile(_: object, info: Info, *, id: str, input: Nested) -> Profile:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertProfile")
async def mutation_upsert_profile(_: object, info: Info, *, input: ProfileUpsert) -> Profile:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteProfile")
async def mutation_delete_profile(_: object, info: Info, *, id: str) -> Profile:
    return await crud.remove(info.context.db, id)


@bind.subscription("profileChanged")
def subscription_profile_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Profile]:
    return info.context.feeds.changes(PROFILES, {}, filter)


@bind.field("user")
async def profile_user(row: Profile, info: Info) -> User:
    return await loaders.required(info.context.loaders.user_by_id, "User", row["user_id"])
