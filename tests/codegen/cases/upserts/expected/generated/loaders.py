# Code generated from schema/setting.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from functools import cached_property

from generated.setting.loaders import setting_by_id
from generated.setting.model import Setting
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @cached_property
    def setting_by_id(self) -> Batch[str, Setting | None]:
        return setting_by_id(self.db)
