# Code generated from schema/message.graphql. DO NOT EDIT.
"""Batched reads of `messages`."""

from generated.message.model import MESSAGES, Message
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def message_by_id(db: Database) -> Batch[str, Message | None]:
    return loaders.by_id(db, MESSAGES)


def messages_by_channel_id(db: Database, window: Window) -> Batch[str, list[Message]]:
    return loaders.by_parent(db, MESSAGES, "channel_id", window)


def messages_by_user_id(db: Database, window: Window) -> Batch[str, list[Message]]:
    return loaders.by_parent(db, MESSAGES, "user_id", window)
