# Code generated from schema/city.graphql. DO NOT EDIT.
"""Read and write `cities`."""

from generated.city.model import CITIES, City, CityCreate, CityPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class CityCrud(Crud[City, CityCreate, CityPatch]):
    """Reads and writes rows of City."""

    async def get_by_name(self, db: Database, name: str) -> City | None:
        return await db.get_by(self.table, "name", name)

    async def get_or_create_by_name(self, db: Database, input: CityCreate) -> City:
        return await db.get_or_create(self.table, input, index="name")


crud = CityCrud(CITIES)
