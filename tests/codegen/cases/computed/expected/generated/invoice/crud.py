# Code generated from schema/invoice.graphql. DO NOT EDIT.
"""Read and write `invoices`."""

from generated.invoice.model import INVOICES, Invoice, InvoiceCreate, InvoicePatch
from runtime.database.crud import Crud


class InvoiceCrud(Crud[Invoice, InvoiceCreate, InvoicePatch]):
    """Reads and writes rows of Invoice."""


crud = InvoiceCrud(INVOICES)
