# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Filter's table answers."""

from typing import Unpack

from generated.context import Info
from generated.filter.crud import crud
from generated.filter.model import FILTERS, Filter_, FilterCreate, FilterPatch, FilterUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Filter")


@bind.query("filter")
async def query_filter(_: object, info: Info, *, id: str) -> Filter_ | None:
    return await info.context.loaders.filter_by_id.load(id)


@bind.query("filters")
async def query_filters(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Filter_]:
    return await crud.page(info.context.db, **wanted)


@bind.query("filtersConnection")
async def query_filters_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Filter_]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("filtersCount")
async def query_filters_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createFilter")
async def mutation_create_filter(_: object, info: Info, *, input_: FilterCreate) -> Filter_:
    return await crud.create(info.context.db, input_)


@bind.mutation("createFilters")
async def mutation_create_filters(
    _: object, info: Info, *, inputs: list[FilterCreate]
) -> list[Filter_]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updateFilter")
async def mutation_update_filter(_: object, info: Info, *, id: str, input_: FilterPatch) -> Filter_:
    return await crud.update(info.context.db, id, input_)


@bind.mutation("upsertFilter")
async def mutation_upsert_filter(_: object, info: Info, *, input_: FilterUpsert) -> Filter_:
    return await crud.upsert(info.context.db, input_)


@bind.mutation("deleteFilter")
async def mutation_delete_filter(_: object, info: Info, *, id: str) -> Filter_:
    return await crud.remove(info.context.db, id)


@bind.subscription("filterChanged")
def subscription_filter_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Filter_]:
    return info.context.feeds.changes(FILTERS, {}, filter)
