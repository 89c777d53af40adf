# Code generated from schema/task.graphql. DO NOT EDIT.
"""The values of the enums in `schema/task.graphql`."""

from typing import Literal, TypeAlias

Color: TypeAlias = Literal[
    "RED",
    "GREEN",
]
TaskState: TypeAlias = Literal[
    "OPEN",
    "DOING",
    "DONE",
]
