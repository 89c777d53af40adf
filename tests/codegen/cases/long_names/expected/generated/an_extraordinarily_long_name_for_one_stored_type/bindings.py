# Code generated from schema/the_name_of_this_file_is_rather_long.graphql. DO NOT EDIT.
"""The fields that AnExtraordinarilyLongNameForOneStoredType's table answers."""

from generated.an_extraordinarily_long_name_for_one_stored_type.crud import crud
from generated.an_extraordinarily_long_name_for_one_stored_type.model import (
    AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES,
    AnExtraordinarilyLongNameForOneStoredType,
)
from generated.context import Info
from runtime.bindings import Bindings
from runtime.database import loaders
from runtime.database.filters import Filter
from runtime.database.relations import Order
from runtime.database.windows import Window
from runtime.feeds.change import Changes

bind = Bindings("AnExtraordinarilyLongNameForOneStoredType")

bind.query(
    "anExtraordinarilyLongNameByItsUniqueColumn",
    crud.get_by_an_extraordinarily_long_name_for_one_column,
)
bind.mutation("addAnExtraordinarilyLongNameForOneStoredType", crud.create)
bind.mutation(
    "getOrCreateAnExtraordinarilyLongNameForOneStoredType",
    crud.get_or_create_by_an_extraordinarily_long_name_for_one_column,
)


@bind.query("anExtraordinarilyLongNameForOneStoredType")
async def query_an_extraordinarily_long_name_for_one_stored_type(
    _: object, info: Info, *, id: str
) -> AnExtraordinarilyLongNameForOneStoredType | None:
    return await info.context.loaders.an_extraordinarily_long_name_for_one_stored_type_by_id.load(
        id
    )


@bind.query("allExtraordinarilyLongNames")
async def query_all_extraordinarily_long_names(
    _: object, info: Info, *, filter: Filter | None = None, page: int | None, limit: int | None
) -> list[AnExtraordinarilyLongNameForOneStoredType]:
    return await crud.page(
        info.context.db, filter, page=page or 0, limit=12 if limit is None else limit
    )


@bind.subscription("anExtraordinarilyLongNameChanged")
def subscription_an_extraordinarily_long_name_changed(
    _: object,
    info: Info,
    *,
    an_extraordinarily_long_name_for_one_column: str | None = None,
    another_extraordinarily_long_name_for_a_column: str | None = None,
) -> Changes[AnExtraordinarilyLongNameForOneStoredType]:
    return info.context.feeds.changes(
        AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES,
        {
            "an_extraordinarily_long_name_for_one_column": an_extraordinarily_long_name_for_one_column,
            "another_extraordinarily_long_name_for_a_column": another_extraordinarily_long_name_for_a_column,
        },
    )


@bind.field("anExtraordinarilyLongNameForTheParent")
async def an_extraordinarily_long_name_for_one_stored_type_an_extraordinarily_long_name_for_the_parent(
    row: AnExtraordinarilyLongNameForOneStoredType, info: Info
) -> AnExtraordinarilyLongNameForOneStoredType | None:
    return await loaders.optional(
        info.context.loaders.an_extraordinarily_long_name_for_one_stored_type_by_id,
        row["another_extraordinarily_long_name_for_a_column"],
    )


@bind.field("anExtraordinarilyLongNameForARelation")
async def an_extraordinarily_long_name_for_one_stored_type_an_extraordinarily_long_name_for_a_relation(
    row: AnExtraordinarilyLongNameForOneStoredType, info: Info, *, limit: int | None
) -> list[AnExtraordinarilyLongNameForOneStoredType]:
    loader = info.context.loaders.an_extraordinarily_long_name_for_one_stored_types_by_another_extraordinarily_long_name_for_a_column(
        Window(
            limit=12 if limit is None else limit,
            order=(Order("an_extraordinarily_long_name_for_one_column"),),
        ),
    )
    return await loader.load(row["id"])
