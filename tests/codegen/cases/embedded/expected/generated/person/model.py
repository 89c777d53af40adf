# Code generated from schema/address.graphql. DO NOT EDIT.
"""Person: objects without a table stand in the rows of those that have one."""

from typing import NotRequired, TypedDict

from generated.address.types import Address, Phone, Place_
from runtime.database.constraints import Pattern, Range
from runtime.database.table import Column, Table


class Person(TypedDict):
    """One row of `people`."""

    id: str
    name: str
    home: Address
    work: Address | None
    phones: list[Phone]
    places: list[Place_] | None


class PersonCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str
    home: Address
    work: NotRequired[Address | None]
    phones: NotRequired[list[Phone]]
    places: NotRequired[list[Place_] | None]


class PersonPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str
    home: Address
    work: Address | None
    phones: list[Phone]
    places: list[Place_] | None


class PersonUpsert(PersonCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


PEOPLE: Table[Person] = Table(
    "people",
    type="Person",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
        Column(
            "home",
            "Address",
            fields=(
                Column("street", "String"),
                Column("city", "String"),
                Column("country", "Country", choices=("DE", "FR")),
                Column(
                    "place",
                    "Place",
                    nullable=True,
                    fields=(
                        Column("latitude", "Float", constraints=(Range(min=-90, max=90),)),
                        Column("longitude", "Float", constraints=(Range(min=-180, max=180),)),
                        Column("names", "String", nullable=True, many=True),
                    ),
                ),
            ),
        ),
        Column(
            "work",
            "Address",
            nullable=True,
            fields=(
                Column("street", "String"),
                Column("city", "String"),
                Column("country", "Country", choices=("DE", "FR")),
                Column(
                    "place",
                    "Place",
                    nullable=True,
                    fields=(
                        Column("latitude", "Float", constraints=(Range(min=-90, max=90),)),
                        Column("longitude", "Float", constraints=(Range(min=-180, max=180),)),
                        Column("names", "String", nullable=True, many=True),
                    ),
                ),
            ),
        ),
        Column(
            "phones",
            "Phone",
            many=True,
            default=[],
            fields=(
                Column("label", "String", nullable=True),
                Column(
                    "number",
                    "String",
                    constraints=(
                        Pattern(pattern="^[+][0-9]+$", message="begin with the country: +49"),
                    ),
                ),
            ),
        ),
        Column(
            "places",
            "Place",
            nullable=True,
            many=True,
            fields=(
                Column("latitude", "Float", constraints=(Range(min=-90, max=90),)),
                Column("longitude", "Float", constraints=(Range(min=-180, max=180),)),
                Column("names", "String", nullable=True, many=True),
            ),
        ),
    ),
)
