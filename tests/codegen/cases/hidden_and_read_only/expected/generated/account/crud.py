# Code generated from schema/account.graphql. DO NOT EDIT.
"""Read and write `accounts`."""

from generated.account.model import ACCOUNTS, Account, AccountCreate, AccountPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class AccountCrud(Crud[Account, AccountCreate, AccountPatch]):
    """Reads and writes rows of Account."""

    async def get_by_name(self, db: Database, name: str) -> Account | None:
        return await db.get_by(self.table, "name", name)

    async def get_or_create_by_name(self, db: Database, input: AccountCreate) -> Account:
        return await db.get_or_create(self.table, input, index="name")


crud = AccountCrud(ACCOUNTS)
