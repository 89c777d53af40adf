# Code generated from schema/log.graphql. DO NOT EDIT.
"""The fields that Log's table answers."""

from generated.context import Info
from generated.log.crud import crud
from generated.log.model import Log
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import OrderBy

bind = Bindings("Log")

bind.query("logs", crud.connection)


@bind.query("logsOf")
async def query_logs_of(
    _: object,
    info: Info,
    *,
    source: str,
    filter: Filter | None = None,
    order_by: list[OrderBy] | None = None,
    first: int | None,
    after: str | None = None,
) -> Connection[Log]:
    return await crud.connection(
        info.context.db,
        filter,
        equals={"source": source},
        order_by=order_by,
        first=2 if first is None else first,
        after=after,
    )


@bind.query("byLevel")
async def query_by_level(
    _: object,
    info: Info,
    *,
    level: int | None = None,
    order_by: OrderBy | None = None,
    last: int | None = None,
    before: str | None = None,
) -> Connection[Log]:
    return await crud.connection(
        info.context.db,
        equals={"level": level},
        order_by=[order_by] if order_by else None,
        last=last,
        before=before,
    )


@bind.query("logCount")
async def query_log_count(
    _: object, info: Info, *, source: str | None = None, filter: Filter | None = None
) -> int:
    return await crud.count(info.context.db, filter, equals={"source": source})
