# Code generated from schema/product.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/product.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class Address(TypedDict):
    """Address: as the schema declares it."""

    street: str
    post_code: str


class Maker(TypedDict):
    """Maker: stands in rows; its fields are renamed there."""

    name: str
    seat: NotRequired[Address | None]
