# Code generated from schema/invoice.graphql. DO NOT EDIT.
"""Invoice: a stored type."""

from decimal import Decimal
from typing import TypedDict

from runtime.database.table import Column, Table
from runtime.scalars.types import DecimalText


class Invoice(TypedDict):
    """One row of `invoices`."""

    id: str
    net: DecimalText


class InvoiceCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    net: Decimal


class InvoicePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    net: Decimal


INVOICES: Table[Invoice] = Table(
    "invoices",
    type="Invoice",
    columns=(
        Column("id", "ID"),
        Column("net", "Decimal"),
    ),
)
