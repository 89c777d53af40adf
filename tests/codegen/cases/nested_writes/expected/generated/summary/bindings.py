# Code generated from schema/post.graphql. DO NOT EDIT.
"""The fields that Summary's table answers."""

from generated.context import Info
from generated.post.model import Post
from generated.summary.model import Summary
from runtime.bindings import Bindings
from runtime.database import loaders

bind = Bindings("Summary")


@bind.field("post")
async def summary_post(row: Summary, info: Info) -> Post | None:
    return await loaders.optional(info.context.loaders.post_by_id, row["post_id"])
