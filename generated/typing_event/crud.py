# Code generated from schema/message.graphql. DO NOT EDIT.
"""Read and write `typing_events`."""

from collections.abc import Sequence

from generated.typing_event.model import (
    TYPING_EVENTS,
    TypingEvent,
    TypingEventCreate,
    TypingEventPatch,
)
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> TypingEvent | None:
    return await db.get(TYPING_EVENTS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[TypingEvent]:
    return await db.get_many(TYPING_EVENTS, ids)


async def first(db: Database, filter: Filter | None) -> TypingEvent | None:
    return await db.first(TYPING_EVENTS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[TypingEvent]:
    return await db.page(TYPING_EVENTS, filter, page=page, limit=limit)


async def create(db: Database, values: TypingEventCreate) -> TypingEvent:
    return await db.insert(TYPING_EVENTS, values)


async def create_many(db: Database, values: Sequence[TypingEventCreate]) -> list[TypingEvent]:
    return await db.insert_many(TYPING_EVENTS, values)


async def update(db: Database, id: str, patch: TypingEventPatch) -> TypingEvent:
    return await db.update(TYPING_EVENTS, id, patch)


async def delete(db: Database, id: str) -> TypingEvent | None:
    return await db.delete(TYPING_EVENTS, id)
