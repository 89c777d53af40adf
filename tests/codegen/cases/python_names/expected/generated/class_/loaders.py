# Code generated from schema/class.graphql. DO NOT EDIT.
"""Batched reads of `table`."""

from generated.class_.model import CLASSES, class_
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def class_by_id(db: Database) -> Batch[str, class_ | None]:
    return loaders.by_id(db, CLASSES)


def classes_by_class_id(db: Database, window: Window) -> Batch[str, list[class_]]:
    return loaders.by_parent(db, CLASSES, "class_id", window)
