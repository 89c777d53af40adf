"""A database with the tables of these tests, and the connections to it."""

from collections.abc import AsyncIterator

import pytest

from runtime.database.address import parse_address
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from tests.runtime.database.chat import CHAT
from tests.runtime.database.pools import pool_to
from tests.runtime.database.things import THINGS


@pytest.fixture
async def pool(database_url: str) -> AsyncIterator[Pool]:
    """Connections to an empty database."""
    async with pool_to(parse_address(database_url)) as pool:
        yield pool


@pytest.fixture
async def db(pool: Pool) -> Database:
    """The same with all tables of these tests in it."""
    await ensure(pool, (*CHAT, THINGS))
    return Database(pool)
