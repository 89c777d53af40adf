"""Sources of the subscriptions of `schema/tracker.graphql`."""

from collections.abc import AsyncIterator

from generated.tracker import resolve

from generated.context import Info


@resolve.countdown
async def countdown(info: Info, *, from_: int) -> AsyncIterator[int]:
    for number in range(from_, -1, -1):
        yield number
