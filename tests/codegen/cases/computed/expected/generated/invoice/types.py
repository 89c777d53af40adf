# Code generated from schema/invoice.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/invoice.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from generated.invoice.model import Invoice


class Summary(TypedDict):
    """Summary: as the schema declares it."""

    lines: int
    invoice: Invoice
