# Code generated from schema/shop.graphql. DO NOT EDIT.
"""Read and write `wares`."""

from generated.ware.model import WARES, Ware, WareCreate, WarePatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class WareCrud(Crud[Ware, WareCreate, WarePatch]):
    """Reads and writes rows of Ware."""

    async def get_by_name(self, db: Database, name: str) -> Ware | None:
        return await db.get_by(self.table, "name", name)

    async def get_or_create_by_name(self, db: Database, input: WareCreate) -> Ware:
        return await db.get_or_create(self.table, input, index="name")


crud = WareCrud(WARES)
