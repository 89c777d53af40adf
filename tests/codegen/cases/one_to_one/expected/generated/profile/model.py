# Code generated from schema/user.graphql. DO NOT EDIT.
"""Profile: exactly one user has it."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, OnDelete, Reference, Table


class Profile(TypedDict):
    """One row of `profiles`."""

    id: str
    user_id: str
    motto: str | None


class ProfileCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    user_id: str
    motto: NotRequired[str | None]


class ProfilePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    user_id: str
    motto: str | None


class ProfileUpsert(ProfileCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


PROFILES: Table[Profile] = Table(
    "profiles",
    type="Profile",
    columns=(
        Column("id", "ID"),
        Column(
            "user_id",
            "ID",
            field="userId",
            references=Reference("users", "User", on_delete=OnDelete.CASCADE),
        ),
        Column("motto", "String", nullable=True),
    ),
    indexes=(Index("user_id", unique=True),),
    relations=(ToOne("user", "User", column="user_id"),),
)
