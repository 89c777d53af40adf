# Code generated from schema/everything.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/everything.graphql`."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Protocol

from generated.context import Info
from runtime.places import Place
from runtime.scalars.types import Json


class EchoResolver(Protocol):
    """How the resolver of Query.echo is called."""

    async def __call__(
        self,
        info: Info,
        /,
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
    ) -> str: ...


echo: Place[EchoResolver] = Place("Query", "echo", "schema/everything.graphql")
