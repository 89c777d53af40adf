"""A catalog in a folder of its own, whose index functions are names of fields."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from embedded.storage.catalog import Catalog
from embedded.storage.indexes import IndexDefinition, KeysOf
from embedded.storage.keys import encode_key
from embedded.storage.table import TableStore


def field_keys(definition: IndexDefinition) -> KeysOf:
    """Index by the field that the definition names; a multi index by each element."""

    def keys_of(document: dict[str, Any]) -> list[bytes]:
        value = document.get(definition.function)
        if value is None:
            return []
        return [encode_key(one) for one in (value if definition.multi else [value])]

    return keys_of


Opener = Callable[[], Catalog]


@pytest.fixture
def open_catalog(tmp_path: Path) -> Iterator[Opener]:
    """Opens the catalog of the test's folder; the one that was open before is closed."""
    opened: list[Catalog] = []

    def open_it() -> Catalog:
        close_all()
        opened.append(Catalog(tmp_path, field_keys))
        return opened[-1]

    def close_all() -> None:
        while opened:
            opened.pop().close()

    yield open_it
    close_all()


@pytest.fixture
def catalog(open_catalog: Opener) -> Catalog:
    """A new catalog."""
    return open_catalog()


@pytest.fixture
def table(catalog: Catalog) -> TableStore:
    """An empty table."""
    return catalog.create_table("test", "things")


def put(table: TableStore, **document: Any) -> None:
    """Write a document over whatever has its id."""
    table.write(encode_key(document["id"]), lambda _: document)
