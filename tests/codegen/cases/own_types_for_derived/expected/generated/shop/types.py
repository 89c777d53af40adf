# Code generated from schema/shop.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/shop.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from runtime.database.connections import Edge, PageInfo

if TYPE_CHECKING:
    from generated.ware.model import Ware


class PageInfo_(TypedDict):
    """PageInfo: as the schema declares it."""

    has_next_page: bool
    end_cursor: NotRequired[str | None]


class WareConnection(TypedDict):
    """WareConnection: as the schema declares it."""

    nodes: list[Ware]
    edges: list[Edge[Ware]]
    page_info: PageInfo


class WareEdge(TypedDict):
    """WareEdge: as the schema declares it."""

    cursor: str
    node: Ware
