"""The tables of a blog, with a relation of every kind and indexes of some columns."""

from datetime import datetime
from typing import Any, TypedDict

from runtime.database.relations import HasOne, Through, ToMany, ToOne
from runtime.database.table import Column, Index, Order, Reference, Table


class Author(TypedDict):
    """One row of `authors`."""

    id: str
    name: str


class Profile(TypedDict):
    """One row of `profiles`."""

    id: str
    author_id: str
    bio: str | None


class Post(TypedDict):
    """One row of `posts`."""

    id: str
    title: str
    author_id: str | None
    rating: int | None
    draft: bool | None
    published_at: datetime
    labels: list[str]
    address: Any
    notes: Any
    secret: str


class Comment(TypedDict):
    """One row of `comments`."""

    id: str
    post_id: str
    text: str
    likes: int


class Tag(TypedDict):
    """One row of `tags`."""

    id: str
    name: str


class PostTag(TypedDict):
    """One row of `post_tags`."""

    id: str
    post_id: str
    tag_id: str


AUTHORS: Table[Author] = Table(
    "authors",
    type="Author",
    columns=(Column("id", "ID"), Column("name", "String")),
    indexes=(Index("name"),),
    relations=(
        HasOne("profile", "Profile", column="author_id"),
        ToMany("posts", "Post", column="author_id"),
    ),
)

PROFILES: Table[Profile] = Table(
    "profiles",
    type="Profile",
    columns=(
        Column("id", "ID"),
        Column("author_id", "ID", field="authorId", references=Reference("authors", "Author")),
        Column("bio", "String", nullable=True),
    ),
    indexes=(Index("author_id", unique=True),),
    relations=(ToOne("author", "Author", column="author_id"),),
)

POSTS: Table[Post] = Table(
    "posts",
    type="Post",
    columns=(
        Column("id", "ID"),
        Column("title", "String"),
        Column("author_id", "ID", field="authorId", nullable=True),
        Column("rating", "Int", nullable=True),
        Column("draft", "Boolean", nullable=True),
        Column("published_at", "DateTime", field="publishedAt"),
        Column("labels", "String", many=True, default=[]),
        Column(
            "address",
            "Address",
            nullable=True,
            fields=(
                Column("city", "String", nullable=True),
                Column("zip_code", "Int", field="zipCode", nullable=True),
                Column("door", "String", nullable=True, hidden=True),
            ),
        ),
        Column(
            "notes",
            "Note",
            nullable=True,
            many=True,
            fields=(Column("text", "String"),),
            default=[],
        ),
        Column("secret", "String", hidden=True, default="x"),
    ),
    indexes=(
        Index("published_at"),
        Index("author_id", "published_at"),
        Index("rating"),
        Index("title"),
        Index("labels", multi=True),
    ),
    order=Order("published_at", descending=True),
    relations=(
        ToOne("author", "Author", column="author_id"),
        ToMany("comments", "Comment", column="post_id"),
        Through("tags", "Tag", join="PostTag", ours="post_id", theirs="tag_id"),
    ),
)

COMMENTS: Table[Comment] = Table(
    "comments",
    type="Comment",
    columns=(
        Column("id", "ID"),
        Column("post_id", "ID", field="postId"),
        Column("text", "String"),
        Column("likes", "Int", default=0),
    ),
    indexes=(Index("post_id"), Index("likes")),
    relations=(ToOne("post", "Post", column="post_id"),),
)

TAGS: Table[Tag] = Table(
    "tags",
    type="Tag",
    columns=(Column("id", "ID"), Column("name", "String")),
    indexes=(Index("name"),),
    relations=(Through("posts", "Post", join="PostTag", ours="tag_id", theirs="post_id"),),
)

POST_TAGS: Table[PostTag] = Table(
    "post_tags",
    type="PostTag",
    columns=(
        Column("id", "ID"),
        Column("post_id", "ID", field="postId"),
        Column("tag_id", "ID", field="tagId"),
    ),
    indexes=(Index("post_id", "tag_id", unique=True), Index("tag_id")),
)

BLOG = (AUTHORS, PROFILES, POSTS, COMMENTS, TAGS, POST_TAGS)
