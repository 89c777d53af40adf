# Code generated from schema/city.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.alarm.loaders import alarm_by_id
from generated.alarm.model import Alarm
from generated.city.loaders import city_by_id
from generated.city.model import City
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def alarm_by_id(self) -> Batch[str, Alarm | None]:
        return self.shared(alarm_by_id)

    @property
    def city_by_id(self) -> Batch[str, City | None]:
        return self.shared(city_by_id)
