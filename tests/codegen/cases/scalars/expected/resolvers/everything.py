"""Resolvers of `schema/everything.graphql`."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from generated.context import Info
from generated.everything import resolve
from runtime.errors import NotWritten
from runtime.scalars.types import Json


@resolve.echo
async def echo(
    info: Info,
    *,
    moment: datetime,
    day: date,
    time: time,
    uuid: str,
    email: str,
    url: str,
    big: int,
    price: Decimal,
    length: timedelta,
    anything: Json,
    days: list[date] | None,
) -> str:
    raise NotWritten("Query.echo")
