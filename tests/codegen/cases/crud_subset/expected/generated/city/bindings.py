# Code generated from schema/city.graphql. DO NOT EDIT.
"""The fields that City's table answers."""

from typing import Unpack

from generated.city.crud import crud
from generated.city.model import City, CityCreate
from generated.context import Info
from runtime.bindings import Bindings
from runtime.database.filters import Filter
from runtime.database.windows import Listing

bind = Bindings("City")


@bind.query("cities")
async def query_cities(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[City]:
    return await crud.page(info.context.db, **wanted)


@bind.query("citiesCount")
async def query_cities_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.query("city")
async def query_city(_: object, info: Info, *, name: str) -> City | None:
    return await crud.get_by_name(info.context.db, name)


@bind.mutation("createCity")
async def mutation_create_city(_: object, info: Info, *, input: CityCreate) -> City:
    return await crud.create(info.context.db, input)
