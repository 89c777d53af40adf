# Code generated from schema/job.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/job.graphql` for hand-written resolvers."""

from __future__ import annotations

from datetime import time
from typing import NotRequired, TypedDict


class Limits(TypedDict):
    """Limits: as the schema declares it."""

    least: int
    most: int
    times: list[Times]


class LimitsInput(TypedDict):
    """Limits: as it is given."""

    least: NotRequired[int]
    most: int
    times: list[TimesInput]


class Times(TypedDict):
    """Times: as the schema declares it."""

    first: str
    code: str


class TimesInput(TypedDict):
    """Times: as it is given."""

    first: NotRequired[time]
    code: NotRequired[str]
