# Code generated from schema/post.graphql. DO NOT EDIT.
"""Comment: a stored type."""

from typing import TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, OnDelete, Reference, Table


class Comment(TypedDict):
    """One row of `comments`."""

    id: str
    text: str
    post_id: str


class CommentCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    text: str
    post_id: str


class CommentPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    text: str
    post_id: str


COMMENTS: Table[Comment] = Table(
    "comments",
    type="Comment",
    columns=(
        Column("id", "ID"),
        Column("text", "String"),
        Column(
            "post_id",
            "ID",
            field="postId",
            references=Reference("posts", "Post", on_delete=OnDelete.CASCADE),
        ),
    ),
    indexes=(Index("post_id"),),
    relations=(ToOne("post", "Post", column="post_id"),),
)
