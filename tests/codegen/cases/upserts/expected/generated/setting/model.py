# Code generated from schema/setting.graphql. DO NOT EDIT.
"""Setting: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Table
from runtime.scalars.types import Json


class Setting(TypedDict):
    """One row of `settings`."""

    id: str
    scope: str
    key: str
    value: Json
    revision: int


class SettingCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    scope: str
    key: str
    value: NotRequired[Json]


class SettingPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    scope: str
    key: str
    value: Json
    revision: int


class SettingUpsert(SettingCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


SETTINGS: Table[Setting] = Table(
    "settings",
    type="Setting",
    columns=(
        Column("id", "ID"),
        Column("scope", "String"),
        Column("key", "String"),
        Column("value", "JSON", nullable=True),
        Column("revision", "Int", version=True),
    ),
    indexes=(Index("scope", "key", unique=True),),
)
