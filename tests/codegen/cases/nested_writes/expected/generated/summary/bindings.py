# Code generated from schema/post.graphql. DO NOT EDIT.
"""The fields that Summary's table answers."""

from generated.context import Info
from generated.post.model import Post
from generated.summary.model import Summary
from runtime.bindings import Bindings

bind = Bindings("Summary")


@bind.field("post")
async def summary_post(row: Summary, info: Info) -> Post | None:
    key = row["post_id"]
    if key is None:
        return None
    return await info.context.loaders.post_by_id.load(key)
