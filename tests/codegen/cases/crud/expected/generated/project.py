# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.author import bindings as author_bindings
from generated.author.model import AUTHORS
from generated.context import Context
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(AUTHORS,),
    bindables=(author_bindings.bind,),
    places=(),
    resolvers=(),
    verbatim=(
        "AuthorFilter",
        "AuthorOrderBy",
        "DateFilter",
        "IDFilter",
        "StringFilter",
    ),
)
