# Code generated from schema/page.graphql. DO NOT EDIT.
"""Page: a stored type."""

from datetime import datetime
from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Order, Table
from runtime.database.values import NOW


class Page(TypedDict):
    """One row of `pages`."""

    id: str
    title: str
    made: datetime
    changed: datetime
    version: int


class PageCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    title: str


class PagePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    title: str
    version: int


class PageUpsert(PageCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


PAGES: Table[Page] = Table(
    "pages",
    type="Page",
    columns=(
        Column("id", "ID"),
        Column("title", "String"),
        Column("made", "DateTime", default=NOW),
        Column("changed", "DateTime", default=NOW, updated=NOW),
        Column("version", "Int", version=True),
    ),
    indexes=(Index("made"),),
    order=Order("made", descending=True),
)
