# Code generated from schema/person.graphql. DO NOT EDIT.
"""The fields that Person's table answers."""

from typing import Unpack

from generated.context import Info
from generated.person.crud import crud
from generated.person.model import Person
from runtime.bindings import Bindings
from runtime.database.filters import Filter
from runtime.database.windows import Listing

bind = Bindings("Person")


@bind.query("people")
async def query_people(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Person]:
    return await crud.page(info.context.db, **wanted)


@bind.query("peopleCount")
async def query_people_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)
