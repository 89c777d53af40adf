"""Resolvers of `schema/post.graphql`."""

from datetime import timedelta

from generated.author.crud import crud as authors
from generated.author.model import Author
from generated.post import resolve
from generated.post.crud import crud as posts
from generated.post.model import Post
from generated.tag.crud import crud as tags
from generated.tag.model import Tag

from generated.context import Info
from runtime.places import of_type

WORDS_PER_MINUTE = 200


@resolve.search
async def search(info: Info, *, text: str) -> list[Post | Author | Tag]:
    """Posts by their titles, then authors and tags by their names."""
    db = info.context.db
    titled = await posts.page(db, {"title": {"contains": text}})
    named = {"name": {"contains": text}}
    return [
        *(of_type("Post", row) for row in titled),
        *(of_type("Author", row) for row in await authors.page(db, named)),
        *(of_type("Tag", row) for row in await tags.page(db, named)),
    ]


@resolve.publish
async def publish(info: Info, *, id: str) -> Post:
    return await posts.update(info.context.db, id, {"status": "PUBLISHED"})


@resolve.post_reading_time
async def post_reading_time(row: Post, info: Info) -> timedelta:
    return timedelta(minutes=1 + len(row["body"].split()) // WORDS_PER_MINUTE)
