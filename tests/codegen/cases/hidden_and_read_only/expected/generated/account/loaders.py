# Code generated from schema/account.graphql. DO NOT EDIT.
"""Batched reads of `accounts`."""

from generated.account.model import ACCOUNTS, Account
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def account_by_id(db: Database) -> Batch[str, Account | None]:
    return loaders.by_id(db, ACCOUNTS)
