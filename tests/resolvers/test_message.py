"""Who is typing: one row for each user in each channel."""

import pytest

from generated.context import Info
from generated.message.types import SetTypingInput
from generated.typing_event.crud import crud as typing_events
from resolvers.message import set_typing
from runtime.errors import NotFound
from tests.resolvers.chat import a_channel, a_user


def given(channel_id: str, user_id: str, *, is_typing: bool = True) -> SetTypingInput:
    return {"channel_id": channel_id, "user_id": user_id, "is_typing": is_typing}


async def test_the_newest_word_of_a_user_replaces_the_last(info: Info) -> None:
    channel, user = await a_channel(info), await a_user(info)
    first = await set_typing(info, input=given(channel["id"], user["id"]))
    second = await set_typing(info, input=given(channel["id"], user["id"], is_typing=False))
    assert (first["is_typing"], second["is_typing"]) == (True, False)
    assert second["updated_at"] > first["updated_at"]
    assert await typing_events.page(info.context.db) == [second]


async def test_users_and_channels_have_rows_of_their_own(info: Info) -> None:
    channels = [await a_channel(info, "one"), await a_channel(info, "two")]
    users = [await a_user(info, "ada"), await a_user(info, "bob")]
    for channel in channels:
        for user in users:
            await set_typing(info, input=given(channel["id"], user["id"]))
    assert len(await typing_events.page(info.context.db)) == 4


async def test_a_channel_that_does_not_exist_is_named(info: Info) -> None:
    user = await a_user(info)
    with pytest.raises(NotFound) as failed:
        await set_typing(info, input=given("gone", user["id"]))
    assert failed.value.extensions == {
        "code": "NOT_FOUND",
        "type": "Channel",
        "id": "gone",
        "field": "channelId",
    }


async def test_a_user_that_does_not_exist_is_named(info: Info) -> None:
    channel = await a_channel(info)
    with pytest.raises(NotFound, match='no User with the id "gone"'):
        await set_typing(info, input=given(channel["id"], "gone"))
    assert await typing_events.page(info.context.db) == []
