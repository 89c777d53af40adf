# Code generated from schema/city.graphql. DO NOT EDIT.
"""Batched reads of `alarms`."""

from generated.alarm.model import ALARMS, Alarm
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def alarm_by_id(db: Database) -> Batch[str, Alarm | None]:
    return loaders.by_id(db, ALARMS)
