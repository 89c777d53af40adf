# Code generated from schema/the_name_of_this_file_is_rather_long.graphql. DO NOT EDIT.
"""Read and write `an_extraordinarily_long_name_for_one_stored_types`."""

from collections.abc import Sequence

from generated.an_extraordinarily_long_name_for_one_stored_type.model import (
    AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES,
    AnExtraordinarilyLongNameForOneStoredType,
    AnExtraordinarilyLongNameForOneStoredTypeCreate,
    AnExtraordinarilyLongNameForOneStoredTypePatch,
)
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> AnExtraordinarilyLongNameForOneStoredType | None:
    return await db.get(AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES, id)


async def get_many(
    db: Database, ids: Sequence[str]
) -> list[AnExtraordinarilyLongNameForOneStoredType]:
    return await db.get_many(AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES, ids)


async def get_by_an_extraordinarily_long_name_for_one_column(
    db: Database, an_extraordinarily_long_name_for_one_column: str
) -> AnExtraordinarilyLongNameForOneStoredType | None:
    return await db.get_by(
        AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES,
        "an_extraordinarily_long_name_for_one_column",
        an_extraordinarily_long_name_for_one_column,
    )


async def first(
    db: Database, filter: Filter | None
) -> AnExtraordinarilyLongNameForOneStoredType | None:
    return await db.first(AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[AnExtraordinarilyLongNameForOneStoredType]:
    return await db.page(
        AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES, filter, page=page, limit=limit
    )


async def list_by_another_extraordinarily_long_name_for_a_column_in_order_of_an_extraordinarily_long_name_for_one_column(
    db: Database,
    another_extraordinarily_long_name_for_a_columns: Sequence[str],
    *,
    limit: int | None = None,
) -> list[list[AnExtraordinarilyLongNameForOneStoredType]]:
    return await db.children(
        AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES,
        another_extraordinarily_long_name_for_a_columns,
        index="another_extraordinarily_long_name_for_a_column_an_extraordinarily_long_name_for_one_column",
        limit=limit,
    )


async def create(
    db: Database, values: AnExtraordinarilyLongNameForOneStoredTypeCreate
) -> AnExtraordinarilyLongNameForOneStoredType:
    return await db.insert(AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES, values)


async def create_many(
    db: Database, values: Sequence[AnExtraordinarilyLongNameForOneStoredTypeCreate]
) -> list[AnExtraordinarilyLongNameForOneStoredType]:
    return await db.insert_many(AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES, values)


async def get_or_create_by_an_extraordinarily_long_name_for_one_column(
    db: Database, values: AnExtraordinarilyLongNameForOneStoredTypeCreate
) -> AnExtraordinarilyLongNameForOneStoredType:
    return await db.get_or_create(
        AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES,
        values,
        index="an_extraordinarily_long_name_for_one_column",
    )


async def update(
    db: Database, id: str, patch: AnExtraordinarilyLongNameForOneStoredTypePatch
) -> AnExtraordinarilyLongNameForOneStoredType:
    return await db.update(AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES, id, patch)


async def delete(db: Database, id: str) -> AnExtraordinarilyLongNameForOneStoredType | None:
    return await db.delete(AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES, id)
