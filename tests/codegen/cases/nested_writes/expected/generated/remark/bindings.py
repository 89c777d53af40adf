# Code generated from schema/post.graphql. DO NOT EDIT.
"""The fields that Remark's table answers."""

from generated.context import Info
from generated.post.model import Post
from generated.remark.model import Remark
from runtime.bindings import Bindings

bind = Bindings("Remark")


@bind.field("post")
async def remark_post(row: Remark, info: Info) -> Post | None:
    key = row["post_id"]
    if key is None:
        return None
    return await info.context.loaders.post_by_id.load(key)
