"""Sources of the subscriptions of `schema/message.graphql`."""

from collections.abc import AsyncIterator

from generated.context import Info
from generated.message import resolve
from generated.typing_event.model import TYPING_EVENTS, TypingEvent


@resolve.typing
async def typing(info: Info, *, channel_id: str) -> AsyncIterator[TypingEvent]:
    """Each user's newest word; a row that is deleted says nothing."""
    async with info.context.feeds.follow(TYPING_EVENTS, {"channel_id": channel_id}) as changes:
        async for change in changes:
            if change["new"] is not None:
                yield change["new"]
