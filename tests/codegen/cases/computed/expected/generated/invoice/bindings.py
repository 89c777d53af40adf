# Code generated from schema/invoice.graphql. DO NOT EDIT.
"""The fields that Invoice's table answers."""

from generated.context import Info
from generated.invoice.crud import crud
from generated.invoice.model import Invoice
from runtime.bindings import Bindings

bind = Bindings("Invoice")

bind.query("invoices", crud.page)
bind.mutation("createInvoice", crud.create)


@bind.query("invoice")
async def query_invoice(_: object, info: Info, *, id: str) -> Invoice | None:
    return await info.context.loaders.invoice_by_id.load(id)
