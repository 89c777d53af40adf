# Code generated from schema/post.graphql. DO NOT EDIT.
"""PostTag: joins one Post and one Tag."""

from typing import TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, OnDelete, Reference, Table


class PostTag(TypedDict):
    """One row of `post_tags`."""

    id: str
    post_id: str
    tag_id: str


class PostTagCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    post_id: str
    tag_id: str


class PostTagPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    post_id: str
    tag_id: str


POST_TAGS: Table[PostTag] = Table(
    "post_tags",
    type="PostTag",
    columns=(
        Column("id", "ID"),
        Column(
            "post_id",
            "ID",
            field="postId",
            references=Reference("posts", "Post", on_delete=OnDelete.CASCADE),
        ),
        Column(
            "tag_id",
            "ID",
            field="tagId",
            references=Reference("tags", "Tag", on_delete=OnDelete.CASCADE),
        ),
    ),
    indexes=(
        Index("tag_id"),
        Index("post_id", "tag_id", unique=True),
    ),
    relations=(
        ToOne("post", "Post", column="post_id"),
        ToOne("tag", "Tag", column="tag_id"),
    ),
)
