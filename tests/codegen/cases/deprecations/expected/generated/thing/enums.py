# Code generated from schema/thing.graphql. DO NOT EDIT.
"""The values of the enums in `schema/thing.graphql`."""

from typing import Literal, TypeAlias

State: TypeAlias = Literal[
    "NEW",
    "STALE",
]
