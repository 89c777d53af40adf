# Code generated from schema/job.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/job.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import TypedDict


class Limits(TypedDict):
    """Limits: as the schema declares it."""

    least: int
    most: int
    times: list[Times]


class Times(TypedDict):
    """Times: as the schema declares it."""

    first: str
    code: str
