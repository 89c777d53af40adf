# Code generated from schema/task.graphql. DO NOT EDIT.
"""The fields that Person's table answers."""

from typing import Unpack

from generated.context import Info
from generated.person.crud import crud
from generated.person.model import Person, PersonCreate
from runtime.bindings import Bindings

bind = Bindings("Person")

bind.mutation("ensurePerson", crud.get_or_create)


@bind.mutation("ensureNamed")
async def mutation_ensure_named(_: object, info: Info, /, **values: Unpack[PersonCreate]) -> Person:
    return await crud.get_or_create(info.context.db, values)
