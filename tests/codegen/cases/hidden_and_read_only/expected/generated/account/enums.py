# Code generated from schema/account.graphql. DO NOT EDIT.
"""The values of the enums in `schema/account.graphql`."""

from typing import Literal, TypeAlias

Risk: TypeAlias = Literal[
    "LOW",
    "HIGH",
]
Status: TypeAlias = Literal[
    "NEW",
    "CLOSED",
]
