# Code generated from schema/event.graphql. DO NOT EDIT.
"""Batched reads of `events`."""

from generated.event.model import EVENTS, Event
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def event_by_id(db: Database) -> Batch[str, Event | None]:
    return loaders.by_id(db, EVENTS)
