# Code generated from schema/b.graphql. DO NOT EDIT.
"""The values of the enums in `schema/b.graphql`."""

from typing import Literal, TypeAlias

ThingKind: TypeAlias = Literal["GOOD"]
