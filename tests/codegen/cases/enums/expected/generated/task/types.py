# Code generated from schema/task.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/task.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from generated.task.enums import TaskState

if TYPE_CHECKING:
    from generated.task.model import Task


class TaskSummary(TypedDict):
    """TaskSummary: as the schema declares it."""

    state: TaskState
    newest: NotRequired[Task | None]
