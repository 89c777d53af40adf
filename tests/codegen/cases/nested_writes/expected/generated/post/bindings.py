# Code generated from schema/post.graphql. DO NOT EDIT.
"""The fields that Post's table answers."""

from generated.author.model import Author
from generated.comment.model import Comment
from generated.context import Info
from generated.post.crud import crud
from generated.post.model import Post
from generated.remark.model import Remark
from generated.summary.model import Summary
from generated.tag.model import Tag
from runtime.bindings import Bindings
from runtime.database import loaders
from runtime.database.crud import Nested
from runtime.database.windows import Window

bind = Bindings("Post")


@bind.query("post")
async def query_post(_: object, info: Info, *, id: str) -> Post | None:
    return await info.context.loaders.post_by_id.load(id)


@bind.mutation("createPost")
async def mutation_create_post(_: object, info: Info, *, input: Nested) -> Post:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createPosts")
async def mutation_create_posts(_: object, info: Info, *, inputs: list[Nested]) -> list[Post]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updatePost")
async def mutation_update_post(_: object, info: Info, *, id: str, input: Nested) -> Post:
    return await crud.update_nested(info.context.db, id, input)


@bind.field("author")
async def post_author(row: Post, info: Info) -> Author:
    return await loaders.required(info.context.loaders.author_by_id, "Author", row["author_id"])


@bind.field("editor")
async def post_editor(row: Post, info: Info) -> Author | None:
    key = row["editor_id"]
    if key is None:
        return None
    return await info.context.loaders.author_by_id.load(key)


@bind.field("summary")
async def post_summary(row: Post, info: Info) -> Summary | None:
    return await info.context.loaders.summary_by_post_id.load(row["id"])


@bind.field("comments")
async def post_comments(row: Post, info: Info) -> list[Comment]:
    loader = info.context.loaders.comments_by_post_id(Window())
    return await loader.load(row["id"])


@bind.field("remarks")
async def post_remarks(row: Post, info: Info) -> list[Remark]:
    loader = info.context.loaders.remarks_by_post_id(Window())
    return await loader.load(row["id"])


@bind.field("tags")
async def post_tags(row: Post, info: Info) -> list[Tag]:
    loader = info.context.loaders.tags_of_post(Window())
    return await loader.load(row["id"])
