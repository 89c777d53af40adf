# Code generated from schema/signup.graphql. DO NOT EDIT.
"""Member: rules on columns, on arguments and on fields of inputs."""

from decimal import Decimal
from typing import NotRequired, TypedDict

from runtime.database.constraints import Format, Items, Length, Pattern, Range
from runtime.database.table import Column, Table
from runtime.scalars.types import BigIntText, DecimalText


class Member(TypedDict):
    """One row of `members`."""

    id: str
    handle: str
    site: str | None
    slug: str
    host: str | None
    ip: str | None
    key: str | None
    mail: str | None
    when: str | None
    age: int | None
    share: float
    price: DecimalText
    big: BigIntText | None
    tags: list[str]


class MemberCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    handle: str
    site: NotRequired[str | None]
    slug: str
    host: NotRequired[str | None]
    ip: NotRequired[str | None]
    key: NotRequired[str | None]
    mail: NotRequired[str | None]
    when: NotRequired[str | None]
    age: NotRequired[int | None]
    share: NotRequired[float]
    price: Decimal
    big: NotRequired[int | None]
    tags: NotRequired[list[str]]


class MemberPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    handle: str
    site: str | None
    slug: str
    host: str | None
    ip: str | None
    key: str | None
    mail: str | None
    when: str | None
    age: int | None
    share: float
    price: Decimal
    big: int | None
    tags: list[str]


class MemberUpsert(MemberCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


MEMBERS: Table[Member] = Table(
    "members",
    type="Member",
    columns=(
        Column("id", "ID"),
        Column(
            "handle",
            "String",
            constraints=(
                Length(min=2, max=20, message="Small letters, two to twenty."),
                Pattern(pattern="^[a-z]+$", message="Small letters, two to twenty."),
            ),
        ),
        Column("site", "String", nullable=True, constraints=(Format(name="URL"),)),
        Column("slug", "String", constraints=(Format(name="SLUG"),)),
        Column("host", "String", nullable=True, constraints=(Format(name="HOSTNAME"),)),
        Column("ip", "String", nullable=True, constraints=(Format(name="IPV4"),)),
        Column("key", "String", nullable=True, constraints=(Format(name="UUID"),)),
        Column("mail", "String", nullable=True, constraints=(Format(name="EMAIL"),)),
        Column("when", "String", nullable=True, constraints=(Format(name="DATE_TIME"),)),
        Column("age", "Int", nullable=True, constraints=(Range(min=18, max=120),)),
        Column("share", "Float", default=0.5, constraints=(Range(min=0, max=1),)),
        Column("price", "Decimal", constraints=(Range(min=0.01),)),
        Column("big", "BigInt", nullable=True, constraints=(Range(max=100),)),
        Column(
            "tags",
            "String",
            many=True,
            default=["a"],
            constraints=(Items(min=1, max=3), Length(max=10)),
        ),
    ),
)
