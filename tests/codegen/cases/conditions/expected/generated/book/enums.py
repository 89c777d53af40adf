# Code generated from schema/book.graphql. DO NOT EDIT.
"""The values of the enums in `schema/book.graphql`."""

from typing import Literal, TypeAlias

Shelf: TypeAlias = Literal[
    "FICTION",
    "SCIENCE",
]
