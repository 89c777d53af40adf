# Code generated from schema/post.graphql. DO NOT EDIT.
"""Post: a stored type."""

from datetime import datetime
from typing import TypedDict

from runtime.database.table import Column, Index, Order, Table
from runtime.database.values import NOW


class Post(TypedDict):
    """One row of `posts`."""

    id: str
    title: str
    likes: int
    created_at: datetime
    author_id: str


class PostCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    title: str
    likes: int
    author_id: str


class PostPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    title: str
    likes: int
    author_id: str


POSTS: Table[Post] = Table(
    "posts",
    type="Post",
    columns=(
        Column("id", "ID"),
        Column("title", "String"),
        Column("likes", "Int"),
        Column("created_at", "DateTime", field="createdAt", default=NOW),
        Column("author_id", "ID", field="authorId"),
    ),
    indexes=(
        Index("created_at"),
        Index("author_id", "created_at"),
        Index("author_id", "likes", "title"),
    ),
    order=Order("created_at", descending=True),
)
