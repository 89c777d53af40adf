"""Events of subscriptions, and how to know that they come."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from tests.clients import Socket

CHANNELS = "subscription { channelChanged { kind old { id name } new { id name } } }"


async def live(socket: Socket, trigger: Callable[[], Awaitable[Any]]) -> Any:
    """Cause changes until the first one arrives: the feed is open from then on."""
    hearing = asyncio.ensure_future(socket.event())
    while not hearing.done():
        await trigger()
        await asyncio.wait([hearing], timeout=0.05)
    return await hearing


async def event_where(socket: Socket, matches: Callable[[Any], bool]) -> Any:
    """The next event that matches; events of earlier triggers are passed over."""
    while not matches(event := await socket.event()):
        pass
    return event
