# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The values of the enums in `schema/ours.graphql`."""

from typing import Literal, TypeAlias

Type: TypeAlias = Literal[
    "None",
    "True_",
    "class",
]
