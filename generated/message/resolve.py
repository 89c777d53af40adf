# Code generated from schema/message.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/message.graphql`."""

from collections.abc import AsyncIterator
from typing import Protocol

from generated.context import Info
from generated.message.types import SetTypingInput
from generated.typing_event.model import TypingEvent
from runtime.places import Place


class SetTypingResolver(Protocol):
    """How the resolver of Mutation.setTyping is called."""

    async def __call__(self, info: Info, /, *, input: SetTypingInput) -> TypingEvent: ...


class TypingSource(Protocol):
    """How the resolver of Subscription.typing is called."""

    def __call__(self, info: Info, /, *, channel_id: str) -> AsyncIterator[TypingEvent]: ...


set_typing: Place[SetTypingResolver] = Place("Mutation", "setTyping", "schema/message.graphql")
typing: Place[TypingSource] = Place("Subscription", "typing", "schema/message.graphql")
