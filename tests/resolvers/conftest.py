"""What a resolver is called with: a request's context over a real database."""

from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import cast

import pytest

from generated.context import Context, Info
from generated.project import PROJECT
from runtime.database.address import Address, parse_address
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import prepare
from runtime.feeds.hub import FeedHub


@pytest.fixture
async def info(database_url: str) -> AsyncIterator[Info]:
    """A resolver's `info`, of which only the context is there."""
    address = parse_address(database_url)

    async def provide() -> Address:
        return address

    async with Pool(provide) as pool:
        await prepare(pool, PROJECT.tables)
        feeds = FeedHub(pool)
        context = Context(db=Database(pool), feeds=feeds, request_id="test")
        yield cast(Info, SimpleNamespace(context=context))
        await feeds.close()
