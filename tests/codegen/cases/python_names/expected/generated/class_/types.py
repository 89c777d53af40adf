# Code generated from schema/class.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/class.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class datetime_(TypedDict):
    """datetime: as the schema declares it."""

    day: NotRequired[str | None]


class dict_(TypedDict):
    """dict: as the schema declares it."""

    at: NotRequired[datetime_ | None]


class list_(TypedDict):
    """list: as the schema declares it."""

    words: NotRequired[list[dict_] | None]
    len: NotRequired[int | None]
