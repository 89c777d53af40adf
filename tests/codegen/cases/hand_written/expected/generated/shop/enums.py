# Code generated from schema/shop.graphql. DO NOT EDIT.
"""The values of the enums in `schema/shop.graphql`."""

from typing import Literal, TypeAlias

StockState: TypeAlias = Literal[
    "FULL",
    "EMPTY",
]
