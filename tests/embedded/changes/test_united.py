"""Feeds of different kinds, and sequences beside them, told as one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from embedded.changes.items import FeedAbortedError
from embedded.changes.plan import FeedOptions, FeedPlan, Plan, Point, Range, Source, UnitedPlan
from embedded.changes.united import Running, opened
from embedded.storage.catalog import Catalog
from embedded.storage.keys import encode_key
from embedded.storage.table import TableStore
from tests.embedded.changes.conftest import put, read


@dataclass
class First:
    """A stage that lets some items pass and ends then, as `limit` does."""

    count: int
    passed: list[Any] = field(default_factory=list)

    @property
    def finished(self) -> bool:
        return len(self.passed) == self.count

    def push(self, item: Any) -> list[Any]:
        self.passed.append(item)
        return [item]


def whole(table: TableStore, **options: Any) -> FeedPlan:
    """A feed on all documents."""
    return FeedPlan((Source(table, Range()),), FeedOptions(**options))


def one(table: TableStore, key: Any, **options: Any) -> FeedPlan:
    """A feed on one document."""
    return FeedPlan((Source(table, Point(encode_key(key))),), FeedOptions(**options))


Open = Callable[..., Running]


@pytest.fixture
def unite() -> Iterator[Open]:
    """Opens feeds as one."""
    feeds: list[Running] = []

    def open_feeds(*plans: Plan, wake: Callable[[], None] = lambda: None, **rest: Any) -> Running:
        feeds.append(opened(UnitedPlan(plans, **rest), wake))
        return feeds[-1]

    yield open_feeds
    for feed in feeds:
        feed.close()


def test_items_of_feeds_and_sequences_are_told(table: TableStore, unite: Open) -> None:
    feed = unite(whole(table), one(table, 1), others=([1, None], iter([2])))
    assert not feed.arm()
    assert sorted(map(str, read(feed))) == ["1", "2", "None"]
    put(table, id=1)
    assert read(feed) == [{"old_val": None, "new_val": {"id": 1}}] * 2
    assert feed.notes == [4]
    assert not feed.finished


def test_an_endless_sequence_does_not_hold_up_the_feeds(table: TableStore, unite: Open) -> None:
    feed = unite(whole(table), others=(iter(int, 1),))
    assert [feed.poll(), feed.poll()] == [0, 0]
    put(table, id=1)
    assert feed.poll() == {"old_val": None, "new_val": {"id": 1}}
    assert feed.poll() == 0
    assert feed.notes == [1]


def test_states_are_told_once_for_all_feeds(table: TableStore, unite: Open) -> None:
    put(table, id=1)
    told = {"include_states": True, "include_initial": True}
    feed = unite(whole(table, **told), one(table, 1, **told), one(table, 2, include_states=True))
    items = read(feed)
    assert items[0] == {"state": "initializing"}
    assert [item for item in items if "state" in item][1:] == [{"state": "ready"}]
    assert items.count({"new_val": {"id": 1}}) == 2
    assert feed.notes == [4, 5]


def test_a_finished_feed_leaves_the_others_at_work(table: TableStore, unite: Open) -> None:
    passing = First(1)
    short = FeedPlan((Source(table, Range()),), after=lambda: passing)
    feed = unite(short, UnitedPlan((whole(table),)), after=lambda: First(3))
    put(table, id=1)
    assert len(read(feed)) == 2
    put(table, id=2)
    assert not feed.finished
    assert read(feed) == [{"old_val": None, "new_val": {"id": 2}}]
    assert feed.finished


def test_it_ends_when_all_are_at_their_ends(table: TableStore, unite: Open) -> None:
    passing = First(1)
    feed = unite(FeedPlan((Source(table, Range()),), after=lambda: passing), others=([7],))
    put(table, id=1)
    assert len(read(feed)) == 2
    assert feed.finished


def test_any_of_the_feeds_wakes(table: TableStore, unite: Open) -> None:
    woken: list[int] = []
    feed = unite(one(table, 1), one(table, 2), wake=lambda: woken.append(1))
    assert read(feed) == []
    assert feed.arm()
    put(table, id=2)
    assert woken == [1]
    assert not feed.arm()


def test_the_longest_gathering_is_that_of_all(table: TableStore, unite: Open) -> None:
    feed = unite(whole(table, squash=0.5), whole(table), others=([1],))
    assert feed.squash_seconds == 0.5
    assert not feed.gather()
    read(feed)
    assert feed.gather()


def test_a_table_that_goes_aborts_them_all(
    catalog: Catalog, table: TableStore, unite: Open
) -> None:
    other = catalog.create_table("test", "other")
    feed = unite(whole(table), whole(other))
    read(feed)
    catalog.drop_table("test", "other")
    with pytest.raises(FeedAbortedError):
        read(feed)


def test_a_feed_that_cannot_be_opened_closes_those_that_were(
    table: TableStore, unite: Open
) -> None:
    def fail() -> First:
        raise KeyError

    with pytest.raises(KeyError):
        unite(whole(table), FeedPlan((Source(table, Range()),), after=fail))
    put(table, id=1)


def test_null_is_an_item_like_any_other(table: TableStore) -> None:
    class Nothing(First):
        def push(self, item: Any) -> list[Any]:
            return [None]

    feed = opened(FeedPlan((Source(table, Range()),), after=lambda: Nothing(9)), lambda: None)
    put(table, id=1)
    assert read(feed) == [None]
    feed.close()
