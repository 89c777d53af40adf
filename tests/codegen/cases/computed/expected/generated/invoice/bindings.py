# Code generated from schema/invoice.graphql. DO NOT EDIT.
"""The fields that Invoice's table answers."""

from typing import Unpack

from generated.context import Info
from generated.invoice.crud import crud
from generated.invoice.model import Invoice, InvoiceCreate
from runtime.bindings import Bindings
from runtime.database.windows import Listing

bind = Bindings("Invoice")


@bind.query("invoice")
async def query_invoice(_: object, info: Info, *, id: str) -> Invoice | None:
    return await info.context.loaders.invoice_by_id.load(id)


@bind.query("invoices")
async def query_invoices(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Invoice]:
    return await crud.page(info.context.db, **wanted)


@bind.mutation("createInvoice")
async def mutation_create_invoice(_: object, info: Info, *, input: InvoiceCreate) -> Invoice:
    return await crud.create(info.context.db, input)
