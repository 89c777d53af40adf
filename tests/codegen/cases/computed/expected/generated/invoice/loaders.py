# Code generated from schema/invoice.graphql. DO NOT EDIT.
"""Batched reads of `invoices`."""

from generated.invoice.model import INVOICES, Invoice
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def invoice_by_id(db: Database) -> Batch[str, Invoice | None]:
    return loaders.by_id(db, INVOICES)
