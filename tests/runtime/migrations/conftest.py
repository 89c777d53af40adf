"""An empty database, and the connections to it."""

from collections.abc import AsyncIterator

import pytest

from runtime.database.address import parse_address
from runtime.database.pool import Pool
from tests.runtime.database.pools import pool_to


@pytest.fixture
async def pool(database_url: str) -> AsyncIterator[Pool]:
    """Connections to an empty database."""
    async with pool_to(parse_address(database_url)) as pool:
        yield pool
