# Code generated from schema/user.graphql. DO NOT EDIT.
"""User: a member of the chat."""

from datetime import datetime
from typing import TypedDict

from runtime.database.constraints import Length
from runtime.database.relations import ToMany
from runtime.database.table import Column, Index, Order, Table
from runtime.database.values import NOW


class User(TypedDict):
    """One row of `users`."""

    id: str
    username: str
    created_at: datetime


class UserCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    username: str


class UserPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    username: str


class UserUpdate(UserPatch):
    """A patch with the id of the row that it changes."""

    id: str


USERS: Table[User] = Table(
    "users",
    type="User",
    columns=(
        Column("id", "ID"),
        Column("username", "String", constraints=(Length(min=1, max=80),)),
        Column("created_at", "DateTime", field="createdAt", default=NOW),
    ),
    indexes=(Index("created_at"),),
    order=Order("created_at", descending=True),
    relations=(ToMany("messages", "Message", column="user_id"),),
)
