# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.book import bindings as book_bindings
from generated.book.model import BOOKS
from generated.book_genre.model import BOOK_GENRES
from generated.context import Context
from generated.genre import bindings as genre_bindings
from generated.genre.model import GENRES
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        BOOKS,
        BOOK_GENRES,
        GENRES,
    ),
    bindables=(
        book_bindings.bind,
        genre_bindings.bind,
    ),
    places=(),
    resolvers=(),
    verbatim=(
        "BookFilter",
        "BookOrderBy",
        "GenreFilter",
        "GenreOrderBy",
        "IDFilter",
        "RelatedBookFilter",
        "RelatedGenreFilter",
        "StringFilter",
    ),
)
