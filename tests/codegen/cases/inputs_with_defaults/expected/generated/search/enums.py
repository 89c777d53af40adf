# Code generated from schema/search.graphql. DO NOT EDIT.
"""The values of the enums in `schema/search.graphql`."""

from typing import Literal, TypeAlias

State: TypeAlias = Literal[
    "OPEN",
    "DONE",
]
