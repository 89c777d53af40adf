# Code generated from schema/setting.graphql. DO NOT EDIT.
"""Read and write `settings`."""

from generated.setting.model import SETTINGS, Setting, SettingCreate, SettingPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class SettingCrud(Crud[Setting, SettingCreate, SettingPatch]):
    """Reads and writes rows of Setting."""

    async def get_by_scope_and_key(self, db: Database, scope: str, key: str) -> Setting | None:
        return await db.get_by(self.table, "scope_key", [scope, key])

    async def get_or_create_by_scope_and_key(self, db: Database, input: SettingCreate) -> Setting:
        return await db.get_or_create(self.table, input, index="scope_key")


crud = SettingCrud(SETTINGS)
