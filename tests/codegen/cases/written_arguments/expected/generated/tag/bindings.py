# Code generated from schema/task.graphql. DO NOT EDIT.
"""The fields that Tag's table answers."""

from typing import Unpack

from generated.context import Info
from generated.tag.crud import crud
from generated.tag.model import Tag, TagCreate
from runtime.bindings import Bindings

bind = Bindings("Tag")


@bind.mutation("addTags")
async def mutation_add_tags(
    _: object, info: Info, /, *, names: list[str], **values: Unpack[TagCreate]
) -> list[Tag]:
    return await crud.create_many(info.context.db, [{**values, "name": value} for value in names])
