# Code generated from schema/post.graphql. DO NOT EDIT.
"""Post: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import HasOne, Through, ToMany, ToOne
from runtime.database.table import Column, Reference, Table


class Post(TypedDict):
    """One row of `posts`."""

    id: str
    title: str
    author_id: str
    editor_id: str | None


class PostCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    title: str
    author_id: str
    editor_id: NotRequired[str | None]


class PostPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    title: str
    author_id: str
    editor_id: str | None


POSTS: Table[Post] = Table(
    "posts",
    type="Post",
    columns=(
        Column("id", "ID"),
        Column("title", "String"),
        Column("author_id", "ID", field="authorId", references=Reference("authors", "Author")),
        Column(
            "editor_id",
            "ID",
            field="editorId",
            nullable=True,
            references=Reference("authors", "Author"),
        ),
    ),
    relations=(
        ToOne("author", "Author", column="author_id"),
        ToOne("editor", "Author", column="editor_id"),
        HasOne("summary", "Summary", column="post_id"),
        ToMany("comments", "Comment", column="post_id"),
        ToMany("remarks", "Remark", column="post_id"),
        Through("tags", "Tag", join="PostTag", ours="post_id", theirs="tag_id"),
    ),
)
