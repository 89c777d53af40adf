# Code generated from schema/post.graphql. DO NOT EDIT.
"""The fields that Remark's table answers."""

from generated.context import Info
from generated.post.model import Post
from generated.remark.model import Remark
from runtime.bindings import Bindings
from runtime.database import loaders

bind = Bindings("Remark")


@bind.field("post")
async def remark_post(row: Remark, info: Info) -> Post | None:
    return await loaders.optional(info.context.loaders.post_by_id, row["post_id"])
