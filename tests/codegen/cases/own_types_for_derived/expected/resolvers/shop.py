"""Resolvers of `schema/shop.graphql`."""

from generated.context import Info
from generated.shop import resolve
from generated.ware.model import Ware
from runtime.database.connections import Connection, Edge, PageInfo
from runtime.errors import NotWritten


@resolve.page_info_number
async def page_info_number(row: PageInfo, info: Info) -> int | None:
    raise NotWritten("PageInfo.number")


@resolve.ware_connection_sum
async def ware_connection_sum(row: Connection[Ware], info: Info) -> float:
    raise NotWritten("WareConnection.sum")


@resolve.ware_edge_rank
async def ware_edge_rank(row: Edge[Ware], info: Info) -> int | None:
    raise NotWritten("WareEdge.rank")
