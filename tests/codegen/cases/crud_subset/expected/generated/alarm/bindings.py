# Code generated from schema/city.graphql. DO NOT EDIT.
"""The fields that Alarm's table answers."""

from collections.abc import AsyncGenerator

from ariadne import MutationType, SubscriptionType

from generated.alarm.crud import crud
from generated.alarm.model import ALARMS, Alarm
from generated.context import Info
from runtime.database.filters import Filter
from runtime.feeds.change import Change

mutation = MutationType()
subscription = SubscriptionType()


@mutation.field("deleteAlarm")
async def mutation_delete_alarm(_: object, info: Info, *, id: str) -> Alarm:
    return await crud.remove(info.context.db, id)


@subscription.source("alarmChanged")
def subscription_alarm_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[Alarm], None]:
    return info.context.feeds.changes(ALARMS, {}, filter)


BINDABLES = (mutation, subscription)
