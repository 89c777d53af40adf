# Code generated from schema/class.graphql. DO NOT EDIT.
"""The values of the enums in `schema/class.graphql`."""

from typing import Literal, TypeAlias

bool_: TypeAlias = Literal[
    "YES",
    "NO",
]
