# Code generated from schema/city.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from functools import cached_property

from generated.alarm.loaders import alarm_by_id
from generated.alarm.model import Alarm
from generated.city.loaders import city_by_id
from generated.city.model import City
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @cached_property
    def alarm_by_id(self) -> Batch[str, Alarm | None]:
        return alarm_by_id(self.db)

    @cached_property
    def city_by_id(self) -> Batch[str, City | None]:
        return city_by_id(self.db)
