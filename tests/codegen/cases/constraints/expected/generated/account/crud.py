# Code generated from schema/account.graphql. DO NOT EDIT.
"""Read and write `accounts`."""

from generated.account.model import ACCOUNTS, Account, AccountCreate, AccountPatch
from runtime.database.crud import Crud


class AccountCrud(Crud[Account, AccountCreate, AccountPatch]):
    """Reads and writes rows of Account."""


crud = AccountCrud(ACCOUNTS)
