# Code generated from schema/shop.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/shop.graphql`."""

from typing import Protocol

from generated.context import Info
from generated.ware.model import Ware
from runtime.database.connections import Connection, Edge, PageInfo
from runtime.places import Place


class PageInfoNumberResolver(Protocol):
    """How the resolver of PageInfo.number is called."""

    async def __call__(self, row: PageInfo, info: Info, /) -> int | None: ...


class WareConnectionSumResolver(Protocol):
    """How the resolver of WareConnection.sum is called."""

    async def __call__(self, row: Connection[Ware], info: Info, /) -> float: ...


class WareEdgeRankResolver(Protocol):
    """How the resolver of WareEdge.rank is called."""

    async def __call__(self, row: Edge[Ware], info: Info, /) -> int | None: ...


page_info_number: Place[PageInfoNumberResolver] = Place("PageInfo", "number", "schema/shop.graphql")
ware_connection_sum: Place[WareConnectionSumResolver] = Place(
    "WareConnection", "sum", "schema/shop.graphql"
)
ware_edge_rank: Place[WareEdgeRankResolver] = Place("WareEdge", "rank", "schema/shop.graphql")
