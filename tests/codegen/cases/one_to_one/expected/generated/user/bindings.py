# Code generated from schema/user.graphql. DO NOT EDIT.
"""The fields that User's table answers."""

from generated.context import Info
from generated.profile.model import Profile
from generated.user.crud import crud
from generated.user.model import USERS, User
from runtime.bindings import Bindings

bind = Bindings("User")

bind.query("users", crud.page)
bind.query("usersConnection", crud.connection)
bind.query("usersCount", crud.count)
bind.mutation("createUser", crud.create_nested)
bind.mutation("createUsers", crud.create_many_nested)
bind.mutation("updateUser", crud.update_nested)
bind.mutation("upsertUser", crud.upsert)
bind.mutation("deleteUser", crud.remove)
bind.subscription("userChanged", USERS)


@bind.query("user")
async def query_user(_: object, info: Info, *, id: str) -> User | None:
    return await info.context.loaders.user_by_id.load(id)


@bind.field("profile")
async def user_profile(row: User, info: Info) -> Profile | None:
    return await info.context.loaders.profile_by_user_id.load(row["id"])
