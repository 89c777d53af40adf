# Code generated from schema/account.graphql. DO NOT EDIT.
"""Account: a stored type."""

from decimal import Decimal
from typing import NotRequired, TypedDict

from generated.account.enums import Risk, Status
from runtime.database.table import Column, Index, Table
from runtime.scalars.types import DecimalText


class Account(TypedDict):
    """One row of `accounts`."""

    id: str
    name: str
    password_hash: str | None
    attempts: int
    balance: DecimalText
    status: Status
    note: str | None
    risk: Risk


class AccountCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str
    password_hash: NotRequired[str | None]
    attempts: NotRequired[int]
    balance: NotRequired[Decimal]
    status: NotRequired[Status]
    note: NotRequired[str | None]
    risk: NotRequired[Risk]


class AccountPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str
    password_hash: str | None
    attempts: int
    balance: Decimal
    status: Status
    note: str | None
    risk: Risk


class AccountUpsert(AccountCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


ACCOUNTS: Table[Account] = Table(
    "accounts",
    type="Account",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
        Column("password_hash", "String", field="passwordHash", nullable=True, hidden=True),
        Column("attempts", "Int", default=0, hidden=True),
        Column("balance", "Decimal", default="0", read_only=True),
        Column("status", "Status", choices=("NEW", "CLOSED"), default="NEW", read_only=True),
        Column("note", "String", nullable=True, read_only=True),
        Column("risk", "Risk", choices=("LOW", "HIGH"), default="LOW", hidden=True),
    ),
    indexes=(Index("name", unique=True),),
)
