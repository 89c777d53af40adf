# Code generated from schema/message.graphql. DO NOT EDIT.
"""Batched reads of `typing_events`."""

from generated.typing_event.model import TYPING_EVENTS, TypingEvent
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def typing_event_by_id(db: Database) -> Batch[str, TypingEvent | None]:
    return loaders.by_id(db, TYPING_EVENTS)
