"""A running server of a case for each module, on a database of its own."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import pytest

from tests.clients import Client, Socket, client_of, socket_of
from tests.codegen.golden import CASES, Case, emitted, put
from tests.databases import empty_database
from tests.servers import App, running_app


@pytest.fixture(scope="module")
def library_app(database_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """Books, found, changed and deleted by conditions."""
    with _served("conditions", database_server, tmp_path_factory) as app:
        yield app


@pytest.fixture(scope="module")
def tasks_app(database_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """Tasks, written by arguments."""
    with _served("written_arguments", database_server, tmp_path_factory) as app:
        yield app


@contextmanager
def _served(name: str, server: str, folders: pytest.TempPathFactory) -> Iterator[App]:
    folder = put(folders.mktemp(name), emitted(Case(CASES / name)))
    with empty_database(server) as url, running_app({"RETHINKDB_URL": url}, folder) as app:
        yield app


@pytest.fixture
async def library(library_app: App) -> AsyncIterator[Client]:
    """A client of the library."""
    async with client_of(library_app) as client:
        yield client


@pytest.fixture
async def library_socket(library_app: App) -> AsyncIterator[Socket]:
    """A websocket of the library."""
    async with socket_of(library_app) as opened:
        yield opened


@pytest.fixture
async def tasks(tasks_app: App) -> AsyncIterator[Client]:
    """A client of the tasks."""
    async with client_of(tasks_app) as client:
        yield client
