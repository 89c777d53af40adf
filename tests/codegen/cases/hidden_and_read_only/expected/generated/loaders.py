# Code generated from schema/account.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.account.loaders import account_by_id
from generated.account.model import Account
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def account_by_id(self) -> Batch[str, Account | None]:
        return self.shared(account_by_id)
