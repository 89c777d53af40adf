"""Each project generated once, and its app on a database of its own."""

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.clients import Client, Socket, client_of, socket_of
from tests.databases import empty_database
from tests.projects.folders import Written, written
from tests.servers import App, running_app


@pytest.fixture(scope="module")
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The project that the module of tests names as PROJECT."""
    name = request.module.PROJECT
    return written(name, tmp_path_factory.mktemp(name))


@pytest.fixture(scope="module")
def url(database_server: str) -> Iterator[str]:
    """The database of the app."""
    with empty_database(database_server) as found:
        yield found


@pytest.fixture(scope="module")
def app(project: Written, url: str) -> Iterator[App]:
    """The running app of the project."""
    with running_app({"RETHINKDB_URL": url}, project=project.folder) as found:
        yield found


@pytest.fixture
async def api(app: App) -> AsyncIterator[Client]:
    """A client of the app."""
    async with client_of(app) as client:
        yield client


@pytest.fixture
async def socket(app: App) -> AsyncIterator[Socket]:
    """A graphql-transport-ws connection to the app."""
    async with socket_of(app) as opened:
        yield opened
