# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.job import bindings as job_bindings
from generated.job.model import JOBS
from runtime.project import Project

PROJECT = Project(
    context=Context, tables=(JOBS,), bindables=(job_bindings.bind,), places=(), resolvers=()
)
