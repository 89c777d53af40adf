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
from runtime.database.windows import Window

bind = Bindings("Post")

bind.mutation("createPost", crud.create_nested)
bind.mutation("createPosts", crud.create_many_nested)
bind.mutation("updatePost", crud.update_nested)


@bind.query("post")
async def query_post(_: object, info: Info, *, id: str) -> Post | None:
    return await info.context.loaders.post_by_id.load(id)


@bind.field("author")
async def post_author(row: Post, info: Info) -> Author:
    return await loaders.required(info.context.loaders.author_by_id, "Author", row["author_id"])


@bind.field("editor")
async def post_editor(row: Post, info: Info) -> Author | None:
    return await loaders.optional(info.context.loaders.author_by_id, row["editor_id"])


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
