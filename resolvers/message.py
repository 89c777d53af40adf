"""Resolvers of `schema/message.graphql`."""

from json import dumps
from typing import Final
from uuid import UUID, uuid5

from generated.context import Info
from generated.message import resolve
from generated.message.types import SetTypingInput
from generated.typing_event.model import TYPING_EVENTS, TypingEvent
from runtime.database.driver import r
from runtime.errors import NotFound

_TYPING: Final = UUID("6b1f0f64-5d7a-4c0e-9d53-0d6b2f3f8a11")


@resolve.set_typing
async def set_typing(info: Info, *, input: SetTypingInput) -> TypingEvent:
    """One row for each user in each channel, so that the newest word replaces the last."""
    channel_id, user_id = input["channel_id"], input["user_id"]
    if await info.context.loaders.channel_by_id.load(channel_id) is None:
        raise NotFound.row("Channel", channel_id, field="channelId")
    if await info.context.loaders.user_by_id.load(user_id) is None:
        raise NotFound.row("User", user_id, field="userId")
    row = {**input, "id": _typing_id(channel_id, user_id), "updated_at": r.now()}
    written = r.table(TYPING_EVENTS.name).insert(row, conflict="replace", return_changes="always")
    event: TypingEvent = await info.context.db.run(written["changes"][0]["new_val"])
    return event


def _typing_id(channel_id: str, user_id: str) -> str:
    """The same for the same user and channel, whichever process asks."""
    return str(uuid5(_TYPING, dumps([channel_id, user_id])))
