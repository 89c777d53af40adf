# Code generated from schema/invoice.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.invoice.loaders import invoice_by_id
from generated.invoice.model import Invoice
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def invoice_by_id(self) -> Batch[str, Invoice | None]:
        return self.shared(invoice_by_id)
