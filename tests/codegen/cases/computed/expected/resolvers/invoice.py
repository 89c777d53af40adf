"""Resolvers of `schema/invoice.graphql`."""

from decimal import Decimal

from generated.context import Info
from generated.invoice import resolve
from generated.invoice.model import Invoice
from generated.invoice.types import Summary
from runtime.errors import NotWritten


@resolve.invoice_gross
async def invoice_gross(row: Invoice, info: Info) -> Decimal:
    raise NotWritten("Invoice.gross")


@resolve.invoice_shared
async def invoice_shared(row: Invoice, info: Info, *, parts: int) -> list[Decimal]:
    raise NotWritten("Invoice.shared")


@resolve.invoice_latest
async def invoice_latest(row: Invoice, info: Info) -> Invoice | None:
    raise NotWritten("Invoice.latest")


@resolve.invoice_summary
async def invoice_summary(row: Invoice, info: Info) -> Summary:
    raise NotWritten("Invoice.summary")


@resolve.summary_text
async def summary_text(row: Summary, info: Info) -> str:
    raise NotWritten("Summary.text")
