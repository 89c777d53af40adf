"""Feeds tell what changed: completely, in order, and as their options say."""

from typing import Any

import pytest

from embedded.changes.feed import Feed
from embedded.changes.items import FeedAbortedError
from embedded.changes.plan import ABSENT, FeedPlan, Keys, Point, Range, Source
from embedded.storage.catalog import Catalog
from embedded.storage.keys import encode_key
from embedded.storage.table import TableStore
from tests.embedded.changes.conftest import Follow, put, read, remove


def key(value: Any) -> bytes:
    return encode_key(value)


def between(low: Any, high: Any, index: str | None = None) -> Range:
    return Range((key(low), True), (key(high), False), index)


def test_a_table_feed_tells_adds_changes_and_removes(table: TableStore, follow: Follow) -> None:
    put(table, id=0)
    feed = follow(Range())
    assert read(feed) == []
    put(table, id=1, n=1)
    put(table, id=1, n=2)
    remove(table, 1)
    assert read(feed) == [
        {"old_val": None, "new_val": {"id": 1, "n": 1}},
        {"old_val": {"id": 1, "n": 1}, "new_val": {"id": 1, "n": 2}},
        {"old_val": {"id": 1, "n": 2}, "new_val": None},
    ]


def test_a_point_feed_tells_of_one_document(table: TableStore, follow: Follow) -> None:
    feed = follow(Point(key(1)))
    put(table, id=2)
    put(table, id=1)
    assert read(feed) == [{"old_val": None, "new_val": {"id": 1}}]


def test_a_point_feed_begins_with_the_document_or_null(table: TableStore, follow: Follow) -> None:
    missing = follow(Point(key(1)), include_initial=True)
    assert read(missing) == [{"new_val": None}]
    put(table, id=1)
    assert read(follow(Point(key(1)), include_initial=True)) == [{"new_val": {"id": 1}}]


def test_types_and_states_are_told_when_asked_for(table: TableStore, follow: Follow) -> None:
    put(table, id=1)
    feed = follow(Range(), include_initial=True, include_states=True, include_types=True)
    assert read(feed) == [
        {"state": "initializing", "type": "state"},
        {"new_val": {"id": 1}, "type": "initial"},
        {"state": "ready", "type": "state"},
    ]
    put(table, id=2)
    put(table, id=2, n=1)
    remove(table, 2)
    assert [item["type"] for item in read(feed)] == ["add", "change", "remove"]
    assert read(follow(Range(), include_states=True)) == [{"state": "ready"}]


def test_a_range_feed_tells_of_documents_that_come_and_go(
    table: TableStore, follow: Follow
) -> None:
    feed = follow(between(5, 10, "score"))
    put(table, id=1, score=1)
    put(table, id=1, score=5)
    put(table, id=1, score=6)
    put(table, id=1, score=10)
    assert [(item["old_val"], item["new_val"]) for item in read(feed)] == [
        (None, {"id": 1, "score": 5}),
        ({"id": 1, "score": 5}, {"id": 1, "score": 6}),
        ({"id": 1, "score": 6}, None),
    ]


def test_keys_given_twice_tell_twice(table: TableStore, follow: Follow) -> None:
    put(table, id=1)
    feed = follow(Keys((key(1), key(1), key(2))), include_initial=True)
    assert read(feed) == [{"new_val": {"id": 1}}] * 2
    put(table, id=1, n=1)
    assert len(read(feed)) == 2


def test_a_move_from_one_key_to_another_is_one_change(table: TableStore, follow: Follow) -> None:
    put(table, id=1, score=1)
    feed = follow(Keys((key(1), key(2)), "score"))
    put(table, id=1, score=2)
    assert read(feed) == [{"old_val": {"id": 1, "score": 1}, "new_val": {"id": 1, "score": 2}}]


def test_a_multi_index_tells_of_each_place(table: TableStore, follow: Follow) -> None:
    feed = follow(Range(index="tags"), include_types=True)
    put(table, id=1, tags=["a", "b"])
    assert [item["type"] for item in read(feed)] == ["add", "add"]
    put(table, id=1, tags=["a"])
    assert [item["type"] for item in read(feed)] == ["change", "remove"]


def test_what_a_filter_leaves_out_is_absent_and_errors_are_too(
    table: TableStore, follow: Follow
) -> None:
    def big_score(document: dict[str, Any]) -> Any:
        return document["score"] if document["score"] > 5 else ABSENT

    feed = follow(Range(), transform=big_score)
    put(table, id=1, score=1)
    put(table, id=1, score=6, x=0)
    put(table, id=1, score=6, x=1)
    put(table, id=1)
    assert read(feed) == [{"old_val": None, "new_val": 6}, {"old_val": 6, "new_val": None}]


def test_an_error_among_the_initial_documents_ends_the_feed(
    table: TableStore, follow: Follow
) -> None:
    put(table, id=1)
    feed = follow(Range(), transform=lambda document: document["score"], include_initial=True)
    with pytest.raises(KeyError):
        read(feed)


def test_initial_documents_and_changes_between_them_lose_and_repeat_nothing(
    table: TableStore, follow: Follow
) -> None:
    for number in range(300):
        put(table, id=number, score=number)
    feed = follow(Range(), include_initial=True, include_types=True)
    first = [feed.poll() for _ in range(10)]  # the first chunk of 64 is read, 10 of it are told
    put(table, id=0, score=1000)  # read: told as a change
    put(table, id=299, score=1000)  # not read: told by the initial value
    remove(table, 1)
    remove(table, 298)
    put(table, id=0.5)
    put(table, id=298.5)
    items = [*first, *read(feed)]
    state: dict[Any, Any] = {}
    for item in items:
        if item.get("new_val") is not None:
            document = item["new_val"]
            assert (item["type"] == "change") == (document["id"] in state)
            state[document["id"]] = document
        else:
            del state[item["old_val"]["id"]]
    assert sorted(state) == sorted(document["id"] for document in table.scan(*_everything()))
    assert [item["type"] for item in items].count("initial") == 300
    assert {item["type"] for item in items} == {"initial", "change", "remove", "add"}


def _everything() -> Any:
    span = Range()
    return span.lower, span.upper


def test_a_document_that_moves_among_read_and_unread_ones_is_told_once(
    table: TableStore, follow: Follow
) -> None:
    for number in range(200):
        put(table, id=number, score=number)
    feed = follow(Range(index="score"), include_initial=True, include_types=True)
    first = [feed.poll() for _ in range(64)]
    put(table, id=3, score=150.5)  # from what was read to what was not
    put(table, id=170, score=3.5)  # and the other way round
    items = read(feed)
    assert [i["new_val"]["id"] for i in first if i is not None] == list(range(64))
    assert {"old_val": {"id": 3, "score": 3}, "type": "uninitial"} in items
    assert {"new_val": {"id": 3, "score": 150.5}, "type": "initial"} in items
    assert {"new_val": {"id": 170, "score": 3.5}, "type": "initial"} in items
    assert len(items) == 136 + 2


def test_a_union_tells_of_all_its_sources_in_one_order(table: TableStore, follow: Follow) -> None:
    feed = follow(Point(key(1)), between(1, 3), include_initial=True, include_states=True)
    assert feed.notes == [4, 5]
    assert read(feed) == [{"state": "initializing"}, {"new_val": None}, {"state": "ready"}]
    put(table, id=2)
    put(table, id=1)
    put(table, id=2, n=1)
    assert [item["new_val"]["id"] for item in read(feed)] == [2, 1, 1, 2]


def test_squashed_changes_of_one_document_are_merged(table: TableStore, follow: Follow) -> None:
    feed = follow(Range(), squash=True)
    assert read(feed) == []
    put(table, id=1, n=1)
    put(table, id=2)
    put(table, id=1, n=2)
    remove(table, 2)
    assert read(feed) == [{"old_val": None, "new_val": {"id": 1, "n": 2}}]
    put(table, id=1, n=3)
    put(table, id=1, n=2)
    assert read(feed) == []


def test_changes_beyond_the_queue_are_counted_and_the_feed_goes_on(
    table: TableStore, follow: Follow
) -> None:
    feed = follow(Range(), queue_size=3)
    read(feed)
    for number in range(6):
        put(table, id=number)
    error = {"error": "Changefeed cache over array size limit, skipped 4 elements."}
    assert [item.get("error") or item["new_val"]["id"] for item in read(feed)] == [
        error["error"],
        4,
        5,
    ]
    put(table, id=9)
    assert len(read(feed)) == 1


def test_a_quiet_feed_wakes_its_reader_once(table: TableStore, follow: Follow) -> None:
    woken: list[int] = []
    feed = follow(between(1, 5), wake=lambda: woken.append(1))
    assert not feed.arm()  # there is a beginning to read
    read(feed)
    assert feed.arm()
    put(table, id=9)
    assert woken == []
    put(table, id=1)
    put(table, id=2)
    assert woken == [1]
    assert not feed.arm()
    read(feed)
    assert feed.arm()


def test_dropping_the_table_aborts_the_feed(
    catalog: Catalog, table: TableStore, follow: Follow
) -> None:
    feed = follow(Range())
    read(feed)
    catalog.drop_table("test", "things")
    with pytest.raises(FeedAbortedError):
        feed.poll()


def test_a_dropped_index_silences_its_feeds_and_a_renamed_one_does_not(
    table: TableStore, follow: Follow
) -> None:
    feed = follow(between(0, 9, "score"))
    read(feed)
    table.rename_index("score", "points")
    put(table, id=1, score=1)
    assert len(read(feed)) == 1
    table.drop_index("points")
    put(table, id=2, score=1)
    assert read(feed) == []


def test_a_closed_feed_hears_nothing(table: TableStore, follow: Follow) -> None:
    feed = follow(Range())
    read(feed)
    feed.close()
    put(table, id=1)
    assert read(feed) == []


class FirstTwo:
    """A stage that wants two items."""

    def __init__(self) -> None:
        self._left = 2

    @property
    def finished(self) -> bool:
        return self._left == 0

    def push(self, item: Any) -> list[Any]:
        self._left -= 1
        return [item["new_val"]["id"]]


def test_a_stage_after_changes_may_end_the_feed(table: TableStore) -> None:
    feed = Feed(FeedPlan((Source(table, Range()),), after=FirstTwo), lambda: None)
    for number in range(5):
        put(table, id=number)
    assert read(feed) == [0, 1]
    assert feed.finished
    feed.close()


def test_a_gathering_feed_wakes_before_its_queue_is_full(table: TableStore, follow: Follow) -> None:
    woken: list[int] = []
    feed = follow(Range(), wake=lambda: woken.append(1), squash=60, queue_size=4)
    assert not feed.gather()  # it has not begun
    read(feed)
    assert feed.gather()
    for number in range(3):
        assert woken == []
        put(table, id=number)
    assert woken == [1]
    assert not feed.gather()


def test_a_feed_on_a_table_that_was_just_dropped_is_aborted(
    catalog: Catalog, table: TableStore, follow: Follow
) -> None:
    catalog.drop_table("test", "things")
    with pytest.raises(FeedAbortedError):
        read(follow(Range()))
