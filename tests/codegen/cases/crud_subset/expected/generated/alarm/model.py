# Code generated from schema/city.graphql. DO NOT EDIT.
"""Alarm: only listened to and deleted."""

from typing import TypedDict

from runtime.database.table import Column, Table


class Alarm(TypedDict):
    """One row of `alarms`."""

    id: str
    text: str


class AlarmCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    text: str


class AlarmPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    text: str


ALARMS: Table[Alarm] = Table(
    "alarms",
    type="Alarm",
    columns=(
        Column("id", "ID"),
        Column("text", "String"),
    ),
)
