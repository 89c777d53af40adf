# Code generated from schema/address.graphql. DO NOT EDIT.
"""The values of the enums in `schema/address.graphql`."""

from typing import Literal, TypeAlias

Country: TypeAlias = Literal[
    "DE",
    "FR",
]
