# Code generated from schema/book.graphql. DO NOT EDIT.
"""Read and write `genres`."""

from generated.genre.model import GENRES, Genre, GenreCreate, GenrePatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class GenreCrud(Crud[Genre, GenreCreate, GenrePatch]):
    """Reads and writes rows of Genre."""

    async def get_by_name(self, db: Database, name: str) -> Genre | None:
        return await db.get_by(self.table, "name", name)

    async def get_or_create_by_name(self, db: Database, input: GenreCreate) -> Genre:
        return await db.get_or_create(self.table, input, index="name")


crud = GenreCrud(GENRES)
