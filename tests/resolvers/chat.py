"""Who and what a test of the chat needs."""

from generated.channel.crud import crud as channels
from generated.channel.model import Channel
from generated.context import Info
from generated.user.crud import crud as users
from generated.user.model import User


async def a_channel(info: Info, name: str = "general") -> Channel:
    return await channels.create(info.context.db, {"name": name})


async def a_user(info: Info, username: str = "ada") -> User:
    return await users.create(info.context.db, {"username": username})
