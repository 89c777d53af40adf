# Code generated from schema/tag.graphql. DO NOT EDIT.
"""Read and write `tags`."""

from generated.tag.model import TAGS, Tag, TagCreate, TagPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class TagCrud(Crud[Tag, TagCreate, TagPatch]):
    """Reads and writes rows of Tag."""

    async def get_by_name(self, db: Database, name: str) -> Tag | None:
        return await db.get_by(self.table, "name", name)

    async def get_or_create_by_name(self, db: Database, input: TagCreate) -> Tag:
        return await db.get_or_create(self.table, input, index="name")


crud = TagCrud(TAGS)
