# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.note import bindings as note_bindings
from generated.note.model import NOTES
from runtime.project import Project

PROJECT = Project(
    context=Context, tables=(NOTES,), bindables=(note_bindings.bind,), places=(), resolvers=()
)
