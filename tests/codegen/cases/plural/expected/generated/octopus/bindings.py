# Code generated from schema/person.graphql. DO NOT EDIT.
"""The fields that Octopus's table answers."""

from typing import Unpack

from generated.context import Info
from generated.octopus.crud import crud
from generated.octopus.model import Octopus, OctopusCreate
from runtime.bindings import Bindings
from runtime.database.windows import Listing

bind = Bindings("Octopus")


@bind.query("octopodes")
async def query_octopodes(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Octopus]:
    return await crud.page(info.context.db, **wanted)


@bind.mutation("createOctopodes")
async def mutation_create_octopodes(
    _: object, info: Info, *, inputs: list[OctopusCreate]
) -> list[Octopus]:
    return await crud.create_many(info.context.db, inputs)
