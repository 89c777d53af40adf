# Code generated from schema/address.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/address.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from generated.address.enums import Country


class Address(TypedDict):
    """Address: where somebody is at home."""

    street: str
    city: str
    country: Country
    place: NotRequired[Place_ | None]


class Phone(TypedDict):
    """Phone: as the schema declares it."""

    label: NotRequired[str | None]
    number: str


class Place_(TypedDict):
    """Place: as the schema declares it."""

    latitude: float
    longitude: float
    names: NotRequired[list[str] | None]
