# Code generated from schema/post.graphql. DO NOT EDIT.
"""Batched reads of `remarks`."""

from generated.remark.model import REMARKS, Remark
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def remark_by_id(db: Database) -> Batch[str, Remark | None]:
    return loaders.by_id(db, REMARKS)


def remarks_by_post_id(db: Database, window: Window) -> Batch[str, list[Remark]]:
    return loaders.by_parent(db, REMARKS, "post_id", window)
