"""One running chat per module, on a database of its own."""

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.clients import Client, Socket, client_of, socket_of
from tests.databases import empty_database
from tests.servers import App, running_app


@pytest.fixture(scope="module")
def chat_app(database_server: str) -> Iterator[App]:
    """The chat on an empty database of the server under test."""
    with empty_database(database_server) as url, running_app({"RETHINKDB_URL": url}) as app:
        yield app


@pytest.fixture
async def chat(chat_app: App) -> AsyncIterator[Client]:
    """A client of `chat_app`."""
    async with client_of(chat_app) as client:
        yield client


@pytest.fixture
async def socket(chat_app: App) -> AsyncIterator[Socket]:
    """A graphql-transport-ws connection to `chat_app`."""
    async with socket_of(chat_app) as opened:
        yield opened
