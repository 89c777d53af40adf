# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.invoice import bindings as invoice_bindings
from generated.invoice import resolve as invoice_resolve
from generated.invoice.model import INVOICES
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(INVOICES,),
    bindables=(invoice_bindings.bind,),
    places=(
        invoice_resolve.invoice_gross,
        invoice_resolve.invoice_shared,
        invoice_resolve.invoice_latest,
        invoice_resolve.invoice_summary,
        invoice_resolve.summary_text,
    ),
    resolvers=("resolvers.invoice",),
    verbatim=(
        "DecimalFilter",
        "IDFilter",
        "InvoiceFilter",
        "InvoiceOrderBy",
    ),
)
