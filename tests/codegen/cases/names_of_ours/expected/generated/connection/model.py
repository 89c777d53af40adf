# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Connection: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToMany, ToOne
from runtime.database.table import Column, Index, Reference, Table


class Connection_(TypedDict):
    """One row of `connections`."""

    id: str
    parent: str
    type_id: str | None


class ConnectionCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    parent: str
    type_id: NotRequired[str | None]


class ConnectionPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    parent: str
    type_id: str | None


class ConnectionUpsert(ConnectionCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


CONNECTIONS: Table[Connection_] = Table(
    "connections",
    type="Connection",
    columns=(
        Column("id", "ID"),
        Column("parent", "ID"),
        Column(
            "type_id",
            "ID",
            field="typeId",
            nullable=True,
            references=Reference("connections", "Connection"),
        ),
    ),
    indexes=(Index("parent", unique=True),),
    relations=(
        ToOne("type", "Connection", column="type_id"),
        ToMany("of", "Connection", column="parent"),
    ),
)
