# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Read and write `throughs`."""

from generated.through.model import THROUGHS, Through_, ThroughCreate, ThroughPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class ThroughCrud(Crud[Through_, ThroughCreate, ThroughPatch]):
    """Reads and writes rows of Through."""

    async def get_by_column_id_and_table_id(
        self, db: Database, column_id: str, table_id: str
    ) -> Through_ | None:
        return await db.get_by(self.table, "column_id_table_id", [column_id, table_id])

    async def get_or_create_by_column_id_and_table_id(
        self, db: Database, input: ThroughCreate
    ) -> Through_:
        return await db.get_or_create(self.table, input, index="column_id_table_id")


crud = ThroughCrud(THROUGHS)
