"""What a session leaves behind, without a socket."""

import gc
from collections.abc import Iterator

import pytest

from embedded.reql.query import Planner
from embedded.storage.catalog import Catalog
from embedded.storage.table import TableStore
from embedded.wire.execution import Engine
from embedded.wire.frames import Frame
from embedded.wire.session import Session
from tests.embedded.wire.conftest import Outlet

FEED = b'[152,[[15,["t"]]]]'
FIRST_OF_FEED = b"[71,[" + FEED + b",1]]"
BAD_FEED = (
    b'[152,[[38,[[15,["t"]],[69,[[2,[1]],[31,[[10,[1]],"none"]]]]]]],{"include_initial":true}]'
)
BAD_LIMIT = (
    b'[71,[[38,[[41,[[15,["t"]]],{"index":"id"}],[69,[[2,[1]],[31,[[10,[1]],"none"]]]]]],2]]'
)


@pytest.fixture
def outlet() -> Outlet:
    """Keeps the answers."""
    return Outlet()


@pytest.fixture
def session(catalog: Catalog, outlet: Outlet) -> Session:
    """A session that a client has just begun."""
    return Session(Engine(catalog, Planner()), outlet)


@pytest.fixture
def table(catalog: Catalog) -> TableStore:
    """The table that the feeds are on."""
    table = catalog.table("test", "t")
    assert table is not None
    return table


@pytest.fixture
def collector() -> Iterator[None]:
    """Collects on demand only."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize(
    "query",
    [
        b'[16,[[15,["t"]],1]]',
        b'[78,[[15,["t"]]]]',
        b'[56,[[15,["t"]],{"id":1}],{"conflict":"replace","durability":"soft"}]',
        b'[16,[[15,["none"]],1]]',  # fails
    ],
)
@pytest.mark.usefixtures("collector")
def test_a_query_that_is_done_leaves_nothing_to_collect(session: Session, query: bytes) -> None:
    session.receive(Frame(1, b"[1," + query + b"]"))  # and compiles it
    gc.collect()
    session.receive(Frame(2, b"[1," + query + b"]"))
    assert gc.collect() == 0


def test_a_feed_that_has_told_enough_is_followed_no_more(
    session: Session, outlet: Outlet, table: TableStore
) -> None:
    session.receive(Frame(1, b"[1," + FIRST_OF_FEED + b"]"))
    session.receive(Frame(1, b"[2]"))
    assert table.changes.heard
    session.receive(Frame(2, b'[1,[56,[[15,["t"]],{"id":9}]]]'))
    assert b'"t":2' in dict(outlet.answers)[1]
    assert not table.changes.heard


@pytest.mark.parametrize(
    "query",
    [
        b"[1," + BAD_FEED + b"]",  # fails among its first documents
        b'[1,[152,[[44,[[15,["t"]],' + BAD_LIMIT + b"]]]]]",  # fails half begun
        b"[1," + FEED + b',{"noreply":true}]',  # nobody will ever read it
    ],
)
def test_a_feed_that_fails_or_has_no_reader_is_followed_no_more(
    session: Session, table: TableStore, query: bytes
) -> None:
    session.receive(Frame(1, query))
    assert not table.changes.heard


def test_a_client_that_is_gone_is_told_nothing(session: Session, table: TableStore) -> None:
    session.receive(Frame(1, b"[1," + FEED + b"]"))
    session.receive(Frame(2, b"[1," + FEED + b"]"))
    session.receive(Frame(2, b"[2]"))
    session.close()
    assert not table.changes.heard


@pytest.mark.parametrize(
    ("query", "waits"),
    [
        (b'[60,["more"]]', True),  # table_create
        (b'[75,[[15,["t"]],"a"]]', True),  # index_create
        (b'[61,["t"]]', True),  # table_drop
        (b'[56,[[15,["t"]],{"id":9}],{"durability":"hard"}]', True),
        (b'[56,[[15,["t"]],{"id":9}],{"durability":"soft"}]', False),
        (b'[16,[[15,["t"]],1]]', False),
    ],
)
def test_what_must_last_is_answered_when_it_is_on_disk(
    session: Session, outlet: Outlet, query: bytes, waits: bool
) -> None:
    session.receive(Frame(1, b"[1," + query + b"]"))
    assert dict(outlet.answers)[1].startswith(b'{"t":1,')
    assert bool(outlet.awaited) == waits
