# Code generated from schema/the_name_of_this_file_is_rather_long.graphql. DO NOT EDIT.
"""Read and write `an_extraordinarily_long_name_for_one_stored_types`."""

from generated.an_extraordinarily_long_name_for_one_stored_type.model import (
    AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES,
    AnExtraordinarilyLongNameForOneStoredType,
    AnExtraordinarilyLongNameForOneStoredTypeCreate,
    AnExtraordinarilyLongNameForOneStoredTypePatch,
)
from runtime.database.crud import Crud
from runtime.database.session import Database


class AnExtraordinarilyLongNameForOneStoredTypeCrud(
    Crud[
        AnExtraordinarilyLongNameForOneStoredType,
        AnExtraordinarilyLongNameForOneStoredTypeCreate,
        AnExtraordinarilyLongNameForOneStoredTypePatch,
    ],
):
    """Reads and writes rows of AnExtraordinarilyLongNameForOneStoredType."""

    async def get_by_an_extraordinarily_long_name_for_one_column(
        self, db: Database, an_extraordinarily_long_name_for_one_column: str
    ) -> AnExtraordinarilyLongNameForOneStoredType | None:
        return await db.get_by(
            self.table,
            "an_extraordinarily_long_name_for_one_column",
            an_extraordinarily_long_name_for_one_column,
        )

    async def get_or_create_by_an_extraordinarily_long_name_for_one_column(
        self, db: Database, input: AnExtraordinarilyLongNameForOneStoredTypeCreate
    ) -> AnExtraordinarilyLongNameForOneStoredType:
        return await db.get_or_create(
            self.table, input, index="an_extraordinarily_long_name_for_one_column"
        )


crud = AnExtraordinarilyLongNameForOneStoredTypeCrud(
    AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES
)
