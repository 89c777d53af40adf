# Code generated from schema/user.graphql. DO NOT EDIT.
"""The fields that Profile's table answers."""

from generated.context import Info
from generated.profile.crud import crud
from generated.profile.model import PROFILES, Profile
from generated.user.model import User
from runtime.bindings import Bindings
from runtime.database import loaders

bind = Bindings("Profile")

bind.query("profiles", crud.page)
bind.query("profilesConnection", crud.connection)
bind.query("profilesCount", crud.count)
bind.mutation("createProfile", crud.create_nested)
bind.mutation("createProfiles", crud.create_many_nested)
bind.mutation("updateProfile", crud.update_nested)
bind.mutation("upsertProfile", crud.upsert)
bind.mutation("deleteProfile", crud.remove)
bind.subscription("profileChanged", PROFILES)


@bind.query("profile")
async def query_profile(_: object, info: Info, *, id: str) -> Profile | None:
    return await info.context.loaders.profile_by_id.load(id)


@bind.field("user")
async def profile_user(row: Profile, info: Info) -> User:
    return await loaders.required(info.context.loaders.user_by_id, "User", row["user_id"])
