# Code generated from schema/user.graphql. DO NOT EDIT.
"""User: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import HasOne
from runtime.database.table import Column, Table


class User(TypedDict):
    """One row of `users`."""

    id: str
    name: str


class UserCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str


class UserPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str


class UserUpsert(UserCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


USERS: Table[User] = Table(
    "users",
    type="User",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
    ),
    relations=(HasOne("profile", "Profile", column="user_id"),),
)
