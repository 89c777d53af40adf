"""Sources of the subscriptions of `schema/message.graphql`."""

from collections.abc import AsyncIterator

from generated.context import Info
from generated.message import resolve
from generated.typing_event.model import TypingEvent
from runtime.errors import NotWritten


@resolve.typing
def typing(info: Info, *, channel_id: str) -> AsyncIterator[TypingEvent]:
    raise NotWritten("Subscription.typing")
