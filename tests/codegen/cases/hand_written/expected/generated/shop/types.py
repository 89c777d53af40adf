# Code generated from schema/shop.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/shop.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from generated.shop.enums import StockState


class Range_(TypedDict):
    """Range: as the schema declares it."""

    from_: NotRequired[int | None]
    to: int
    inner: NotRequired[Range_ | None]


class SearchInput(TypedDict):
    """SearchInput: what to look for."""

    text: str
    range: NotRequired[Range_ | None]
    tags: list[str]
    state: NotRequired[StockState | None]


class Statistics(TypedDict):
    """Statistics: all of its fields have resolvers."""


class Stock(TypedDict):
    """Stock: as the schema declares it."""

    amount: int
    warehouse: NotRequired[str | None]
