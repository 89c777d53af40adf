# Code generated from schema/class.graphql. DO NOT EDIT.
"""class: a type named as Python's own words are."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToMany, ToOne
from runtime.database.table import Column, Index, Reference, Table


class class_(TypedDict):
    """One row of `table`."""

    id: str
    from_: str
    import_: int | None
    async_: bool
    none: str | None
    type: str | None
    list: list[str]
    str: str | None
    field_2_fa: str | None
    html_url: str | None
    db: str
    class_id: str | None


class classCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    from_: str
    import_: NotRequired[int | None]
    async_: bool
    none: NotRequired[str | None]
    type: NotRequired[str | None]
    list: list[str]
    str: NotRequired[str | None]
    field_2_fa: NotRequired[str | None]
    html_url: NotRequired[str | None]
    db: str
    class_id: NotRequired[str | None]


class classPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    from_: str
    import_: int | None
    async_: bool
    none: str | None
    type: str | None
    list: list[str]
    str: str | None
    field_2_fa: str | None
    html_url: str | None
    db: str
    class_id: str | None


CLASSES: Table[class_] = Table(
    "table",
    type="class",
    columns=(
        Column("id", "ID"),
        Column("from_", "String", field="from"),
        Column("import_", "Int", field="import", nullable=True),
        Column("async_", "Boolean", field="async"),
        Column("none", "String", field="None", nullable=True),
        Column("type", "String", nullable=True),
        Column("list", "String", many=True),
        Column("str", "String", nullable=True),
        Column("field_2_fa", "String", field="field2FA", nullable=True),
        Column("html_url", "String", field="HTMLUrl", nullable=True),
        Column("db", "ID"),
        Column(
            "class_id", "ID", field="classId", nullable=True, references=Reference("table", "class")
        ),
    ),
    indexes=(
        Index("from_", unique=True),
        Index("db", unique=True),
        Index("class_id"),
    ),
    relations=(
        ToOne("parent", "class", column="class_id"),
        ToMany("children", "class", column="class_id"),
    ),
)
