"""Resolvers of `schema/message.graphql`."""

from generated.context import Info
from generated.message import resolve
from generated.message.types import SetTypingInput
from generated.typing_event.model import TypingEvent
from runtime.errors import NotWritten


@resolve.set_typing
async def set_typing(info: Info, *, input: SetTypingInput) -> TypingEvent:
    raise NotWritten("Mutation.setTyping")
