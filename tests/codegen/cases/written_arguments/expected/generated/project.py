# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.tag import bindings as tag_bindings
from generated.tag.model import TAGS
from generated.task import bindings as task_bindings
from generated.task.model import TASKS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        TAGS,
        TASKS,
    ),
    bindables=(
        *tag_bindings.BINDABLES,
        *task_bindings.BINDABLES,
    ),
    places=(),
    resolvers=(),
    names={
        ("Mutation", "addTask", "from"): "from_",
        ("Mutation", "change", "from"): "from_",
        ("Task", "from"): "from_",
    },
)
