# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Read and write `connections`."""

from generated.connection.model import CONNECTIONS, Connection_, ConnectionCreate, ConnectionPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class ConnectionCrud(Crud[Connection_, ConnectionCreate, ConnectionPatch]):
    """Reads and writes rows of Connection."""

    async def get_by_parent(self, db: Database, parent: str) -> Connection_ | None:
        return await db.get_by(self.table, "parent", parent)

    async def get_or_create_by_parent(self, db: Database, input: ConnectionCreate) -> Connection_:
        return await db.get_or_create(self.table, input, index="parent")


crud = ConnectionCrud(CONNECTIONS)
