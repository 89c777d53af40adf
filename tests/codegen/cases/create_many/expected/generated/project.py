# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.tag import bindings as tag_bindings
from generated.tag.model import TAGS
from runtime.project import Project

PROJECT = Project(
    context=Context, tables=(TAGS,), bindables=(tag_bindings.bind,), places=(), resolvers=()
)
