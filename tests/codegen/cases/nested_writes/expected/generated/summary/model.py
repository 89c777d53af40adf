# Code generated from schema/post.graphql. DO NOT EDIT.
"""Summary: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, Reference, Table


class Summary(TypedDict):
    """One row of `summaries`."""

    id: str
    text: str
    post_id: str | None


class SummaryCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    text: str
    post_id: NotRequired[str | None]


class SummaryPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    text: str
    post_id: str | None


SUMMARIES: Table[Summary] = Table(
    "summaries",
    type="Summary",
    columns=(
        Column("id", "ID"),
        Column("text", "String"),
        Column(
            "post_id", "ID", field="postId", nullable=True, references=Reference("posts", "Post")
        ),
    ),
    indexes=(Index("post_id", unique=True),),
    relations=(ToOne("post", "Post", column="post_id"),),
)
