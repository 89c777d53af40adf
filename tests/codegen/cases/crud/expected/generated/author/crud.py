# Code generated from schema/author.graphql. DO NOT EDIT.
"""Read and write `authors`."""

from generated.author.model import AUTHORS, Author, AuthorCreate, AuthorPatch
from runtime.database.crud import Crud


class AuthorCrud(Crud[Author, AuthorCreate, AuthorPatch]):
    """Reads and writes rows of Author."""


crud = AuthorCrud(AUTHORS)
