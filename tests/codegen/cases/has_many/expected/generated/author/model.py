# Code generated from schema/author.graphql. DO NOT EDIT.
"""Author: a stored type."""

from typing import TypedDict

from runtime.database.relations import ToMany
from runtime.database.table import Column, Table


class Author(TypedDict):
    """One row of `authors`."""

    id: str


class AuthorCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""


class AuthorPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""


AUTHORS: Table[Author] = Table(
    "authors",
    type="Author",
    columns=(Column("id", "ID"),),
    relations=(
        ToMany("posts", "Post", column="author_id"),
        ToMany("newestPosts", "Post", column="author_id", key="newest_posts"),
        ToMany("oldestPosts", "Post", column="author_id", key="oldest_posts"),
        ToMany("bestPosts", "Post", column="author_id", key="best_posts"),
        ToMany("books", "Book", column="author_id"),
    ),
)
