# Code generated from schema/tag.graphql. DO NOT EDIT.
"""The fields that Tag's table answers."""

from generated.context import Info
from generated.tag.crud import crud
from generated.tag.model import Tag
from runtime.bindings import Bindings

bind = Bindings("Tag")


@bind.query("tag")
async def query_tag(_: object, info: Info, *, id: str) -> Tag | None:
    return await info.context.loaders.tag_by_id.load(id)


@bind.mutation("addTags")
async def mutation_add_tags(_: object, info: Info, *, names: list[str]) -> list[Tag]:
    return await crud.create_many(info.context.db, [{"name": value} for value in names])
