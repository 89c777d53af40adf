# Code generated from schema/class.graphql. DO NOT EDIT.
"""Read and write `table`."""

from generated.class_.model import CLASSES, class_, classCreate, classPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class classCrud(Crud[class_, classCreate, classPatch]):
    """Reads and writes rows of class."""

    async def get_by_from_(self, db: Database, from_: str) -> class_ | None:
        return await db.get_by(self.table, "from_", from_)

    async def get_or_create_by_from_(self, db: Database, input: classCreate) -> class_:
        return await db.get_or_create(self.table, input, index="from_")

    async def get_by_db(self, db: Database, db_: str) -> class_ | None:
        return await db.get_by(self.table, "db", db_)

    async def get_or_create_by_db(self, db: Database, input: classCreate) -> class_:
        return await db.get_or_create(self.table, input, index="db")


crud = classCrud(CLASSES)
