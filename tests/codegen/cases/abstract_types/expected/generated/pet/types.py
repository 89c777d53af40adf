# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/pet.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import TypedDict


class Robot(TypedDict):
    """Robot: as the schema declares it."""

    name: str
