# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.log import bindings as log_bindings
from generated.log.model import LOGS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(LOGS,),
    bindables=(log_bindings.bind,),
    places=(),
    resolvers=(),
    verbatim=(
        "DateTimeFilter",
        "IDFilter",
        "IntFilter",
        "LogFilter",
        "LogOrderBy",
        "StringFilter",
    ),
)
