# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.book import bindings as book_bindings
from generated.book.model import BOOKS
from generated.context import Context
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(BOOKS,),
    bindables=(book_bindings.bind,),
    places=(),
    resolvers=(),
    verbatim=(
        "BookFilter",
        "BookOrderBy",
        "DateFilter",
        "DateTimeFilter",
        "IDFilter",
        "IntFilter",
        "ShelfFilter",
        "StringFilter",
        "StringListFilter",
    ),
)
