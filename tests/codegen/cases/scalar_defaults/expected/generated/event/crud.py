# Code generated from schema/event.graphql. DO NOT EDIT.
"""Read and write `events`."""

from generated.event.model import EVENTS, Event, EventCreate, EventPatch
from runtime.database.crud import Crud


class EventCrud(Crud[Event, EventCreate, EventPatch]):
    """Reads and writes rows of Event."""


crud = EventCrud(EVENTS)
