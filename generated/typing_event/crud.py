# Code generated from schema/message.graphql. DO NOT EDIT.
"""Read and write `typing_events`."""

from generated.typing_event.model import (
    TYPING_EVENTS,
    TypingEvent,
    TypingEventCreate,
    TypingEventPatch,
)
from runtime.database.crud import Crud


class TypingEventCrud(Crud[TypingEvent, TypingEventCreate, TypingEventPatch]):
    """Reads and writes rows of TypingEvent."""


crud = TypingEventCrud(TYPING_EVENTS)
