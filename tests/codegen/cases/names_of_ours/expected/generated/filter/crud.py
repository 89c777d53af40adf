# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Read and write `filters`."""

from generated.filter.model import FILTERS, Filter_, FilterCreate, FilterPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class FilterCrud(Crud[Filter_, FilterCreate, FilterPatch]):
    """Reads and writes rows of Filter."""

    async def get_by_values(self, db: Database, values: int | None) -> Filter_ | None:
        return await db.get_by(self.table, "values", values)

    async def get_or_create_by_values(self, db: Database, input: FilterCreate) -> Filter_:
        return await db.get_or_create(self.table, input, index="values")


crud = FilterCrud(FILTERS)
