# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Read and write `tables`."""

from generated.table.model import TABLES, Table_, TableCreate, TablePatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class TableCrud(Crud[Table_, TableCreate, TablePatch]):
    """Reads and writes rows of Table."""

    async def get_by_crud_id(self, db: Database, crud_id: str) -> Table_ | None:
        return await db.get_by(self.table, "crud_id", crud_id)

    async def get_or_create_by_crud_id(self, db: Database, input: TableCreate) -> Table_:
        return await db.get_or_create(self.table, input, index="crud_id")

    async def get_by_self(self, db: Database, self_: str) -> Table_ | None:
        return await db.get_by(self.table, "self", self_)

    async def get_or_create_by_self(self, db: Database, input: TableCreate) -> Table_:
        return await db.get_or_create(self.table, input, index="self")


crud = TableCrud(TABLES)
