# Code generated from schema/the_name_of_this_file_is_rather_long.graphql. DO NOT EDIT.
"""Batched reads of `an_extraordinarily_long_name_for_one_stored_types`."""

from generated.an_extraordinarily_long_name_for_one_stored_type import crud
from generated.an_extraordinarily_long_name_for_one_stored_type.model import (
    AnExtraordinarilyLongNameForOneStoredType,
)
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def an_extraordinarily_long_name_for_one_stored_type_by_id(
    db: Database,
) -> Batch[str, AnExtraordinarilyLongNameForOneStoredType | None]:
    async def load(ids: list[str]) -> list[AnExtraordinarilyLongNameForOneStoredType | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)


def an_extraordinarily_long_name_for_one_stored_types_by_another_extraordinarily_long_name_for_a_column_in_order_of_an_extraordinarily_long_name_for_one_column(
    db: Database, *, limit: int | None
) -> Batch[str, list[AnExtraordinarilyLongNameForOneStoredType]]:
    async def load(
        another_extraordinarily_long_name_for_a_columns: list[str],
    ) -> list[list[AnExtraordinarilyLongNameForOneStoredType]]:
        return await crud.list_by_another_extraordinarily_long_name_for_a_column_in_order_of_an_extraordinarily_long_name_for_one_column(
            db, another_extraordinarily_long_name_for_a_columns, limit=limit
        )

    return Batch(load)
