"""What every test may ask for: a database server, and an empty database on it."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.databases import any_server, empty_database

# Every run tries the same examples, so that a change is red by its own fault; EXPLORE tries others.
settings.register_profile("the same", derandomize=True)
settings.load_profile("default" if os.environ.get("EXPLORE") else "the same")


@pytest.fixture(scope="session")
def database_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`rethinkdb://…` of the server under test: `RETHINKDB_URL`, else an embedded one."""
    with any_server(tmp_path_factory.mktemp("database")) as url:
        yield url


@pytest.fixture
def database_url(database_server: str) -> Iterator[str]:
    """`rethinkdb://…/name` of a database that is empty at first and gone afterwards."""
    with empty_database(database_server) as url:
        yield url
