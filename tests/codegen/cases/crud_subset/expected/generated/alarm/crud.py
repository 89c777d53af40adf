# Code generated from schema/city.graphql. DO NOT EDIT.
"""Read and write `alarms`."""

from generated.alarm.model import ALARMS, Alarm, AlarmCreate, AlarmPatch
from runtime.database.crud import Crud


class AlarmCrud(Crud[Alarm, AlarmCreate, AlarmPatch]):
    """Reads and writes rows of Alarm."""


crud = AlarmCrud(ALARMS)
