# Code generated from schema/invoice.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/invoice.graphql`."""

from decimal import Decimal
from typing import Protocol

from generated.context import Info
from generated.invoice.model import Invoice
from generated.invoice.types import Summary
from runtime.places import Place


class InvoiceGrossResolver(Protocol):
    """How the resolver of Invoice.gross is called."""

    async def __call__(self, row: Invoice, info: Info, /) -> Decimal: ...


class InvoiceSharedResolver(Protocol):
    """How the resolver of Invoice.shared is called."""

    async def __call__(self, row: Invoice, info: Info, /, *, parts: int) -> list[Decimal]: ...


class InvoiceLatestResolver(Protocol):
    """How the resolver of Invoice.latest is called."""

    async def __call__(self, row: Invoice, info: Info, /) -> Invoice | None: ...


class InvoiceSummaryResolver(Protocol):
    """How the resolver of Invoice.summary is called."""

    async def __call__(self, row: Invoice, info: Info, /) -> Summary: ...


class SummaryTextResolver(Protocol):
    """How the resolver of Summary.text is called."""

    async def __call__(self, row: Summary, info: Info, /) -> str: ...


invoice_gross: Place[InvoiceGrossResolver] = Place("Invoice", "gross", "schema/invoice.graphql")
invoice_shared: Place[InvoiceSharedResolver] = Place("Invoice", "shared", "schema/invoice.graphql")
invoice_latest: Place[InvoiceLatestResolver] = Place("Invoice", "latest", "schema/invoice.graphql")
invoice_summary: Place[InvoiceSummaryResolver] = Place(
    "Invoice", "summary", "schema/invoice.graphql"
)
summary_text: Place[SummaryTextResolver] = Place("Summary", "text", "schema/invoice.graphql")
