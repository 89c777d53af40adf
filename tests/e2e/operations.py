"""The operations of the chat that many tests send."""

from typing import Any
from uuid import uuid4

from tests.clients import Client

ADD_USER = "mutation ($input: AddUserInput!) { addUser(input: $input) { id username createdAt } }"
ADD_CHANNEL = "mutation ($input: AddChannelInput!) { addChannel(input: $input) { id name } }"
ADD_MESSAGE = "mutation ($input: AddMessageInput!) { addMessage(input: $input) { id text } }"


async def a_user(chat: Client, username: str = "ada") -> Any:
    return await chat.ok(ADD_USER, input={"username": username})


async def a_channel(chat: Client, name: str | None = None) -> Any:
    """A channel named `name`, else by a name nobody has."""
    return await chat.ok(ADD_CHANNEL, input={"name": name or f"room-{uuid4().hex}"})


async def a_message(chat: Client, user: Any, channel: Any, text: str = "hello") -> Any:
    values = {"userId": user["id"], "channelId": channel["id"], "text": text}
    return await chat.ok(ADD_MESSAGE, input=values)
