# Code generated from schema/search.graphql. DO NOT EDIT.
"""The fields that Item's table answers."""

from generated.context import Info
from generated.item.crud import crud
from generated.item.model import Item
from generated.search.enums import State
from runtime.bindings import Bindings
from runtime.database.filters import Filter
from runtime.database.windows import OrderBy

bind = Bindings("Item")

bind.mutation("addItem", crud.create)


@bind.query("item")
async def query_item(_: object, info: Info, *, id: str) -> Item | None:
    return await info.context.loaders.item_by_id.load(id)


@bind.query("items")
async def query_items(
    _: object, info: Info, *, state: State | None, limit: int | None
) -> list[Item]:
    return await crud.page(
        info.context.db, equals={"state": state}, limit=5 if limit is None else limit
    )


@bind.query("sorted")
async def query_sorted(
    _: object,
    info: Info,
    *,
    state: list[State] | None,
    order_by: list[OrderBy] | None,
    filter: Filter | None,
) -> list[Item]:
    return await crud.page(
        info.context.db,
        {"state": {"in": ["DONE"]}} if filter is None else filter,
        equals={"state": state},
        order_by=[{"name": "DESC"}] if order_by is None else order_by,
    )
