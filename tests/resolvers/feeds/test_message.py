"""Those who watch a channel see who is typing there."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import cast

from generated.context import Info
from generated.message.types import SetTypingInput
from generated.typing_event.crud import crud as typing_events
from generated.typing_event.model import TYPING_EVENTS, TypingEvent
from resolvers.feeds.message import typing
from resolvers.message import set_typing
from tests.resolvers.chat import a_channel, a_user


async def says(info: Info, channel_id: str, user_id: str, *, is_typing: bool) -> TypingEvent:
    given: SetTypingInput = {
        "channel_id": channel_id,
        "user_id": user_id,
        "is_typing": is_typing,
    }
    return await set_typing(info, input=given)


def watched(info: Info, channel_id: str) -> AsyncGenerator[TypingEvent, None]:
    """The source, as what it is: something that can be closed."""
    return cast(AsyncGenerator[TypingEvent, None], typing(info, channel_id=channel_id))


async def next_event(stream: AsyncGenerator[TypingEvent, None]) -> "asyncio.Task[TypingEvent]":
    """A reader that waits for the next event already."""
    reader = asyncio.create_task(anext(stream))
    await asyncio.sleep(0)
    return reader


async def test_watchers_of_a_channel_see_the_newest_word_of_each_user(info: Info) -> None:
    here, there = (await a_channel(info, "here"))["id"], (await a_channel(info, "there"))["id"]
    ada, bob = (await a_user(info, "ada"))["id"], (await a_user(info, "bob"))["id"]
    feeds = info.context.feeds
    async with (
        feeds.follow(TYPING_EVENTS, {"channel_id": here}),
        aclosing(watched(info, here)) as stream,
    ):
        reader = await next_event(stream)
        await says(info, there, ada, is_typing=True)
        written = [
            await says(info, here, ada, is_typing=True),
            await says(info, here, bob, is_typing=True),
            await says(info, here, ada, is_typing=False),
        ]
        assert [await reader, await anext(stream), await anext(stream)] == written


async def test_a_row_that_is_deleted_says_nothing(info: Info) -> None:
    here, ada = (await a_channel(info, "here"))["id"], (await a_user(info, "ada"))["id"]
    first = await says(info, here, ada, is_typing=True)
    feeds = info.context.feeds
    async with (
        feeds.follow(TYPING_EVENTS, {"channel_id": here}),
        aclosing(watched(info, here)) as stream,
    ):
        reader = await next_event(stream)
        await typing_events.delete(info.context.db, first["id"])
        written = await says(info, here, ada, is_typing=False)
        assert await reader == written


async def test_watching_ends_when_the_watcher_goes(info: Info) -> None:
    here, ada = (await a_channel(info, "here"))["id"], (await a_user(info, "ada"))["id"]
    feeds = info.context.feeds
    async with aclosing(watched(info, here)) as stream:
        async with feeds.follow(TYPING_EVENTS, {"channel_id": here}):
            reader = await next_event(stream)
            await says(info, here, ada, is_typing=True)
            await reader
        assert feeds.subscribers == 1
    assert feeds.subscribers == 0
