"""The tables of a magazine: every kind of relation, and every form of `onDelete`."""

from typing import Any

from runtime.database.constraints import Length, Pattern, Range
from runtime.database.relations import HasOne, Through, ToMany, ToOne
from runtime.database.table import Column, Index, OnDelete, Reference, Table
from runtime.database.values import NOW, UUID

ID = Column("id", "ID")
TO_AUTHOR = Reference("authors", "Author", on_delete=OnDelete.CASCADE)
TO_POST = Reference("posts", "Post", on_delete=OnDelete.CASCADE)

AUTHORS: Table[dict[str, Any]] = Table(
    "authors",
    type="Author",
    columns=(
        ID,
        Column("name", "String", constraints=(Length(min=1, max=20),)),
        Column("email", "String", nullable=True),
    ),
    indexes=(Index("email", unique=True),),
    relations=(
        ToMany("posts", "Post", column="author_id"),
        HasOne("profile", "Profile", column="author_id"),
        ToMany("invoices", "Invoice", column="owner_id"),
    ),
)

PROFILES: Table[dict[str, Any]] = Table(
    "profiles",
    type="Profile",
    columns=(
        ID,
        Column("text", "String"),
        Column("author_id", "ID", field="authorId", nullable=True, references=TO_AUTHOR),
    ),
    indexes=(Index("author_id", unique=True),),
    relations=(ToOne("author", "Author", column="author_id"),),
)

POSTS: Table[dict[str, Any]] = Table(
    "posts",
    type="Post",
    columns=(
        ID,
        Column("title", "String", constraints=(Pattern("^[^!]*$", message="No shouting"),)),
        Column("slug", "String", nullable=True),
        Column("likes", "Int", default=0, constraints=(Range(min=0),)),
        Column("author_id", "ID", field="authorId", references=TO_AUTHOR),
        Column("created_at", "DateTime", field="createdAt", default=NOW),
        Column("updated_at", "DateTime", field="updatedAt", default=NOW, updated=NOW),
        Column("version", "Int", version=True),
    ),
    indexes=(Index("slug", unique=True), Index("author_id", "created_at")),
    relations=(
        ToOne("author", "Author", column="author_id"),
        ToMany("comments", "Comment", column="post_id"),
        Through("tags", "Tag", join="PostTag", ours="post_id", theirs="tag_id"),
    ),
)

COMMENTS: Table[dict[str, Any]] = Table(
    "comments",
    type="Comment",
    columns=(
        ID,
        Column("text", "String", constraints=(Length(min=1),)),
        Column("post_id", "ID", field="postId", references=TO_POST),
        Column(
            *("author_id", "ID"),
            field="authorId",
            nullable=True,
            references=Reference("authors", "Author", on_delete=OnDelete.SET_NULL),
        ),
        Column("version", "Int", version=True),
    ),
    indexes=(Index("post_id"), Index("author_id")),
    relations=(
        ToOne("post", "Post", column="post_id"),
        ToOne("author", "Author", column="author_id"),
    ),
)

TAGS: Table[dict[str, Any]] = Table(
    "tags",
    type="Tag",
    columns=(ID, Column("name", "String")),
    indexes=(Index("name", unique=True),),
    relations=(Through("posts", "Post", join="PostTag", ours="tag_id", theirs="post_id"),),
)

POST_TAGS: Table[dict[str, Any]] = Table(
    "post_tags",
    type="PostTag",
    columns=(
        ID,
        Column("post_id", "ID", field="postId"),
        Column("tag_id", "ID", field="tagId"),
        Column("code", "ID", default=UUID),
    ),
    indexes=(Index("post_id"), Index("tag_id")),
)

INVOICES: Table[dict[str, Any]] = Table(
    "invoices",
    type="Invoice",
    columns=(
        ID,
        Column(
            *("owner_id", "ID"),
            field="ownerId",
            nullable=True,
            references=Reference("authors", "Author", on_delete=OnDelete.RESTRICT),
        ),
        Column(
            *("post_id", "ID"),
            field="postId",
            nullable=True,
            references=Reference("posts", "Post", on_delete=OnDelete.RESTRICT),
        ),
    ),
    indexes=(Index("owner_id"),),
)

# Rows that refer to each other in circles.
NODES: Table[dict[str, Any]] = Table(
    "nodes",
    type="Node",
    columns=(
        ID,
        Column(
            *("parent_id", "ID"),
            field="parentId",
            nullable=True,
            references=Reference("nodes", "Node", on_delete=OnDelete.CASCADE),
        ),
        Column(
            *("seen_by", "ID"),
            field="seenBy",
            nullable=True,
            references=Reference("authors", "Author", on_delete=OnDelete.SET_NULL),
        ),
        # Left as it is.
        Column(
            *("maker_id", "ID"),
            field="makerId",
            nullable=True,
            references=Reference("authors", "Author"),
        ),
    ),
    indexes=(Index("parent_id"), Index("seen_by")),
    relations=(ToMany("children", "Node", column="parent_id"),),
)

MAGAZINE = (AUTHORS, PROFILES, POSTS, COMMENTS, TAGS, POST_TAGS, INVOICES, NODES)
