# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.task import bindings as task_bindings
from generated.task.model import TASKS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(TASKS,),
    bindables=(task_bindings.bind,),
    places=(),
    resolvers=(),
    verbatim=(
        "BooleanFilter",
        "IDFilter",
        "StringFilter",
        "StringListFilter",
        "TaskFilter",
    ),
)
