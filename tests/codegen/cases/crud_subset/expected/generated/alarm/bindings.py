# Code generated from schema/city.graphql. DO NOT EDIT.
"""The fields that Alarm's table answers."""

from generated.alarm.crud import crud
from generated.alarm.model import ALARMS, Alarm
from generated.context import Info
from runtime.bindings import Bindings
from runtime.database.filters import Filter
from runtime.feeds.change import Changes

bind = Bindings("Alarm")


@bind.mutation("deleteAlarm")
async def mutation_delete_alarm(_: object, info: Info, *, id: str) -> Alarm:
    return await crud.remove(info.context.db, id)


@bind.subscription("alarmChanged")
def subscription_alarm_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Alarm]:
    return info.context.feeds.changes(ALARMS, {}, filter)
