# Code generated from schema/the_name_of_this_file_is_rather_long.graphql. DO NOT EDIT.
"""Batched reads of `an_extraordinarily_long_name_for_one_stored_types`."""

from generated.an_extraordinarily_long_name_for_one_stored_type.model import (
    AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES,
    AnExtraordinarilyLongNameForOneStoredType,
)
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def an_extraordinarily_long_name_for_one_stored_type_by_id(
    db: Database,
) -> Batch[str, AnExtraordinarilyLongNameForOneStoredType | None]:
    return loaders.by_id(db, AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES)


def an_extraordinarily_long_name_for_one_stored_types_by_another_extraordinarily_long_name_for_a_column(
    db: Database, window: Window
) -> Batch[str, list[AnExtraordinarilyLongNameForOneStoredType]]:
    return loaders.by_parent(
        db,
        AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES,
        "another_extraordinarily_long_name_for_a_column",
        window,
    )
