# Code generated from schema/post.graphql. DO NOT EDIT.
"""Remark: may be without a post."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, Reference, Table


class Remark(TypedDict):
    """One row of `remarks`."""

    id: str
    text: str
    post_id: str | None


class RemarkCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    text: str
    post_id: NotRequired[str | None]


class RemarkPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    text: str
    post_id: str | None


REMARKS: Table[Remark] = Table(
    "remarks",
    type="Remark",
    columns=(
        Column("id", "ID"),
        Column("text", "String"),
        Column(
            "post_id", "ID", field="postId", nullable=True, references=Reference("posts", "Post")
        ),
    ),
    indexes=(Index("post_id"),),
    relations=(ToOne("post", "Post", column="post_id"),),
)
