# Code generated from schema/account.graphql. DO NOT EDIT.
"""Account: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.constraints import Length, Pattern, Range
from runtime.database.table import Column, Table


class Account(TypedDict):
    """One row of `accounts`."""

    id: str
    slug: str
    age: int | None
    ratio: float
    words: list[str]


class AccountCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    slug: str
    age: NotRequired[int | None]
    ratio: float
    words: list[str]


class AccountPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    slug: str
    age: int | None
    ratio: float
    words: list[str]


ACCOUNTS: Table[Account] = Table(
    "accounts",
    type="Account",
    columns=(
        Column("id", "ID"),
        Column(
            "slug", "String", constraints=(Length(min=2, max=40), Pattern(pattern="^[a-z\\d-]+$"))
        ),
        Column("age", "Int", nullable=True, constraints=(Range(min=0, max=150),)),
        Column("ratio", "Float", constraints=(Range(max=1.5),)),
        Column("words", "String", many=True, constraints=(Length(min=1),)),
    ),
)
