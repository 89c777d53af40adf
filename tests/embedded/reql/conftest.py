"""A catalog in a folder of its own, with the database `test`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from embedded.reql.indexing import index_keys
from embedded.storage.catalog import Catalog
from tests.embedded.reql.asking import World, r


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Asks queries of an empty database."""
    catalog = Catalog(tmp_path, index_keys)
    yield World(catalog)
    catalog.close()


@pytest.fixture
def people(world: World) -> World:
    """A world with a table `people`: ids 0 to 9, `team` 0 to 2, an index on `team`."""
    people = r.table("people")
    world.ask(r.table_create("people"))
    world.ask(people.index_create("team"))
    world.ask(people.index_wait("team"))
    rows = [{"id": id, "team": id % 3, "name": f"p{id}"} for id in range(10)]
    world.ask(people.insert(rows))
    return world
