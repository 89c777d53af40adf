# Code generated from schema/task.graphql. DO NOT EDIT.
"""The fields that Tag's table answers."""

from typing import Unpack

from ariadne import MutationType

from generated.context import Info
from generated.tag.crud import crud
from generated.tag.model import Tag, TagCreate

mutation = MutationType()


@mutation.field("addTags")
async def mutation_add_tags(
    _: object, info: Info, /, *, names: list[str], **values: Unpack[TagCreate]
) -> list[Tag]:
    return await crud.create_many(info.context.db, [{**values, "name": value} for value in names])


BINDABLES = (mutation,)
