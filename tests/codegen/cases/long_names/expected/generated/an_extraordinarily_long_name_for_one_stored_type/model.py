# Code generated from schema/the_name_of_this_file_is_rather_long.graphql. DO NOT EDIT.
"""AnExtraordinarilyLongNameForOneStoredType: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.constraints import Length, Pattern
from runtime.database.relations import ToMany, ToOne
from runtime.database.table import Column, Index, Reference, Table


class AnExtraordinarilyLongNameForOneStoredType(TypedDict):
    """One row of `an_extraordinarily_long_name_for_one_stored_types`."""

    id: str
    an_extraordinarily_long_name_for_one_column: str
    another_extraordinarily_long_name_for_a_column: str | None
    a_column_with_many_defaults: list[str]


class AnExtraordinarilyLongNameForOneStoredTypeCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    an_extraordinarily_long_name_for_one_column: str
    another_extraordinarily_long_name_for_a_column: NotRequired[str | None]
    a_column_with_many_defaults: NotRequired[list[str]]


class AnExtraordinarilyLongNameForOneStoredTypePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    an_extraordinarily_long_name_for_one_column: str
    another_extraordinarily_long_name_for_a_column: str | None
    a_column_with_many_defaults: list[str]


AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES: Table[
    AnExtraordinarilyLongNameForOneStoredType
] = Table(
    "an_extraordinarily_long_name_for_one_stored_types",
    type="AnExtraordinarilyLongNameForOneStoredType",
    columns=(
        Column("id", "ID"),
        Column(
            "an_extraordinarily_long_name_for_one_column",
            "String",
            field="anExtraordinarilyLongNameForOneColumn",
            constraints=(
                Length(min=1, max=80),
                Pattern(
                    pattern="^a pattern that is long as well, and goes on for a while: [0-9]+$"
                ),
            ),
        ),
        Column(
            "another_extraordinarily_long_name_for_a_column",
            "ID",
            field="anotherExtraordinarilyLongNameForAColumn",
            nullable=True,
            references=Reference(
                "an_extraordinarily_long_name_for_one_stored_types",
                "AnExtraordinarilyLongNameForOneStoredType",
            ),
        ),
        Column(
            "a_column_with_many_defaults",
            "String",
            field="aColumnWithManyDefaults",
            many=True,
            default=["first of the defaults", "second of the defaults", "third of the defaults"],
        ),
    ),
    indexes=(
        Index("an_extraordinarily_long_name_for_one_column", unique=True),
        Index(
            "another_extraordinarily_long_name_for_a_column",
            "an_extraordinarily_long_name_for_one_column",
        ),
    ),
    relations=(
        ToOne(
            "anExtraordinarilyLongNameForTheParent",
            "AnExtraordinarilyLongNameForOneStoredType",
            column="another_extraordinarily_long_name_for_a_column",
            key="an_extraordinarily_long_name_for_the_parent",
        ),
        ToMany(
            "anExtraordinarilyLongNameForARelation",
            "AnExtraordinarilyLongNameForOneStoredType",
            column="another_extraordinarily_long_name_for_a_column",
            key="an_extraordinarily_long_name_for_a_relation",
        ),
    ),
)
