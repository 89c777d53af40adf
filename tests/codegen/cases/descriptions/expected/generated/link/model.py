# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Link: URL of a thing."""

from typing import TypedDict

from runtime.database.table import Column, Table


class Link(TypedDict):
    """One row of `links`."""

    id: str


class LinkCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""


class LinkPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""


LINKS: Table[Link] = Table("links", type="Link", columns=(Column("id", "ID"),))
