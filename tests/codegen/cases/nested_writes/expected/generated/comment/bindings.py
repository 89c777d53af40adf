# Code generated from schema/post.graphql. DO NOT EDIT.
"""The fields that Comment's table answers."""

from ariadne import ObjectType

from generated.comment.model import Comment
from generated.context import Info
from generated.post.model import Post
from runtime.database import loaders

comment_type = ObjectType("Comment")


@comment_type.field("post")
async def comment_post(row: Comment, info: Info) -> Post:
    return await loaders.required(info.context.loaders.post_by_id, "Post", row["post_id"])


BINDABLES = (comment_type,)
