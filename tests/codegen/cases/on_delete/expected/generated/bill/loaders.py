# Code generated from schema/house.graphql. DO NOT EDIT.
"""Batched reads of `bills`."""

from generated.bill.model import BILLS, Bill
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def bill_by_id(db: Database) -> Batch[str, Bill | None]:
    return loaders.by_id(db, BILLS)


def bills_by_house_id(db: Database, window: Window) -> Batch[str, list[Bill]]:
    return loaders.by_parent(db, BILLS, "house_id", window)
