# Code generated from schema/setting.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.setting.loaders import setting_by_id
from generated.setting.model import Setting
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def setting_by_id(self) -> Batch[str, Setting | None]:
        return self.shared(setting_by_id)
