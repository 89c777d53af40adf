# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.author import bindings as author_bindings
from generated.author.model import AUTHORS
from generated.book.model import BOOKS
from generated.context import Context
from generated.post.model import POSTS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        AUTHORS,
        BOOKS,
        POSTS,
    ),
    bindables=(author_bindings.bind,),
    places=(),
    resolvers=(),
)
