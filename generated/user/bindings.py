# Code generated from schema/user.graphql. DO NOT EDIT.
"""The fields that User's table answers."""

from generated.context import Info
from generated.message.model import Message
from generated.user.crud import crud
from generated.user.model import USERS, User, UserUpdate
from runtime.bindings import Bindings
from runtime.database.filters import Filter
from runtime.database.windows import Window

bind = Bindings("User")

bind.query("getUser", crud.first)
bind.mutation("addUser", crud.create)
bind.subscription("userChanged", USERS)


@bind.query("user")
async def query_user(_: object, info: Info, *, id: str) -> User | None:
    return await info.context.loaders.user_by_id.load(id)


@bind.query("allUsers")
async def query_all_users(
    _: object, info: Info, *, filter: Filter | None = None, page: int | None, limit: int | None
) -> list[User]:
    return await crud.page(
        info.context.db, filter, page=page or 0, limit=12 if limit is None else limit
    )


@bind.mutation("updateUser")
async def mutation_update_user(_: object, info: Info, *, input: UserUpdate) -> User:
    return await crud.update(info.context.db, input["id"], input)


@bind.mutation("deleteUser")
async def mutation_delete_user(_: object, info: Info, *, input: dict[str, str]) -> bool:
    found = await crud.delete(info.context.db, input["id"])
    return found is not None


@bind.field("messages")
async def user_messages(row: User, info: Info) -> list[Message]:
    loader = info.context.loaders.messages_by_user_id(Window())
    return await loader.load(row["id"])
