"""Feeds on a table of their own, read by hand."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from embedded.changes.feed import Feed
from embedded.changes.plan import ABSENT, FeedOptions, FeedPlan, Selection, Source
from embedded.changes.united import Running
from embedded.storage.catalog import Catalog
from embedded.storage.indexes import IndexDefinition
from embedded.storage.keys import encode_key
from embedded.storage.table import TableStore
from tests.embedded.storage.conftest import field_keys

SCORE = IndexDefinition("score", "score")
TAGS = IndexDefinition("tags", "tags", multi=True)


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    """A new catalog."""
    catalog = Catalog(tmp_path, field_keys)
    yield catalog
    catalog.close()


@pytest.fixture
def table(catalog: Catalog) -> TableStore:
    """An empty table with an index on `score` and a multi index on `tags`."""
    table = catalog.create_table("test", "things")
    table.create_index(SCORE)
    table.create_index(TAGS)
    assert table.wait_index(["score", "tags"])
    return table


Follow = Callable[..., Feed]


@pytest.fixture
def follow(table: TableStore) -> Iterator[Follow]:
    """Opens a feed on a selection of the table, with options of `changes()`."""
    feeds: list[Feed] = []

    def open_feed(
        *selections: Selection,
        transform: Callable[[Any], Any] | None = None,
        wake: Callable[[], None] = lambda: None,
        **options: Any,
    ) -> Feed:
        sources = tuple(
            Source(table, selection, transform or (lambda document: document))
            for selection in selections
        )
        feeds.append(Feed(FeedPlan(sources, FeedOptions(**options), failures=(KeyError,)), wake))
        return feeds[-1]

    yield open_feed
    for feed in feeds:
        feed.close()


def put(table: TableStore, **document: Any) -> None:
    """Write a document over whatever has its id."""
    table.write(encode_key(document["id"]), lambda _: document)


def remove(table: TableStore, identity: Any) -> None:
    """Delete a document."""
    table.write(encode_key(identity), lambda _: None)


def read(feed: Running) -> list[Any]:
    """Everything that the feed has to tell now."""
    return list(iter(feed.poll, ABSENT))
