# Code generated from schema/message.graphql. DO NOT EDIT.
"""Batched reads of `typing_events`."""

from generated.typing_event import crud
from generated.typing_event.model import TypingEvent
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def typing_event_by_id(db: Database) -> Batch[str, TypingEvent | None]:
    async def load(ids: list[str]) -> list[TypingEvent | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
