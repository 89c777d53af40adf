# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Filter's table answers."""

from generated.context import Info
from generated.filter.crud import crud
from generated.filter.model import FILTERS, Filter_
from runtime.bindings import Bindings

bind = Bindings("Filter")

bind.query("filters", crud.page)
bind.query("filtersConnection", crud.connection)
bind.query("filtersCount", crud.count)
bind.mutation("createFilter", crud.create)
bind.mutation("createFilters", crud.create_many)
bind.mutation("updateFilter", crud.update)
bind.mutation("upsertFilter", crud.upsert)
bind.mutation("deleteFilter", crud.remove)
bind.subscription("filterChanged", FILTERS)


@bind.query("filter")
async def query_filter(_: object, info: Info, *, id: str) -> Filter_ | None:
    return await info.context.loaders.filter_by_id.load(id)
