# Code generated from schema/city.graphql. DO NOT EDIT.
"""The fields that Alarm's table answers."""

from generated.alarm.crud import crud
from generated.alarm.model import ALARMS
from runtime.bindings import Bindings

bind = Bindings("Alarm")

bind.mutation("deleteAlarm", crud.remove)
bind.subscription("alarmChanged", ALARMS)
