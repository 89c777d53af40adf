# Code generated from schema/board.graphql. DO NOT EDIT.
"""The values of the enums in `schema/board.graphql`."""

from typing import Literal, TypeAlias

Move: TypeAlias = Literal[
    "UP",
    "DOWN",
    "LEFT",
]
