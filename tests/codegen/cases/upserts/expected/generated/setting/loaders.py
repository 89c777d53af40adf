# Code generated from schema/setting.graphql. DO NOT EDIT.
"""Batched reads of `settings`."""

from generated.setting.model import SETTINGS, Setting
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def setting_by_id(db: Database) -> Batch[str, Setting | None]:
    return loaders.by_id(db, SETTINGS)
