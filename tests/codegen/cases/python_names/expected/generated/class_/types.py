# Code generated from schema/class.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/class.graphql` for hand-written resolvers."""

from __future__ import annotations

from datetime import date
from typing import NotRequired, TypedDict


class datetime_(TypedDict):
    """datetime: as the schema declares it."""

    day: NotRequired[str | None]


class datetimeInput(TypedDict):
    """datetime: as it is given."""

    day: NotRequired[date | None]


class dict_(TypedDict):
    """dict: as the schema declares it."""

    at: NotRequired[datetime_ | None]


class dictInput(TypedDict):
    """dict: as it is given."""

    at: NotRequired[datetimeInput | None]


class list_(TypedDict):
    """list: as the schema declares it."""

    words: NotRequired[list[dict_] | None]
    len: NotRequired[int | None]


class listInput(TypedDict):
    """list: as it is given."""

    words: NotRequired[list[dictInput] | None]
    len: NotRequired[int | None]
