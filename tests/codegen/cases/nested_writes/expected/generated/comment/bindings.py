# Code generated from schema/post.graphql. DO NOT EDIT.
"""The fields that Comment's table answers."""

from generated.comment.model import Comment
from generated.context import Info
from generated.post.model import Post
from runtime.bindings import Bindings
from runtime.database import loaders

bind = Bindings("Comment")


@bind.field("post")
async def comment_post(row: Comment, info: Info) -> Post:
    return await loaders.required(info.context.loaders.post_by_id, "Post", row["post_id"])
