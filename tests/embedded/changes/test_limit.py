"""Feeds on the first documents of an order: a window, exact after every write."""

import random
from typing import Any

import pytest

from embedded.changes.items import FeedAbortedError
from embedded.changes.plan import Limit, Range
from embedded.storage.table import TableStore
from tests.embedded.changes.conftest import SCORE, Follow, put, read, remove


def _everything() -> Any:
    span = Range()
    return span.lower, span.upper


def test_a_limit_feed_pairs_what_leaves_with_what_enters(table: TableStore, follow: Follow) -> None:
    for number in (30, 10, 20):
        put(table, id=number, score=number)
    feed = follow(Limit(2, Range(index="score")), include_initial=True)
    assert [item["new_val"]["id"] for item in read(feed)] == [10, 20]
    put(table, id=15, score=15)
    put(table, id=40, score=40)
    remove(table, 10)
    put(table, id=15, score=100)
    put(table, id=20, score=21)
    assert [
        tuple(None if v is None else v["id"] for v in (i["old_val"], i["new_val"]))
        for i in read(feed)
    ] == [(20, 15), (10, 20), (15, 30), (20, 20)]


def test_a_limit_feed_fills_up_and_runs_dry(table: TableStore, follow: Follow) -> None:
    feed = follow(Limit(1, Range(index="score", descending=True)), include_offsets=True)
    put(table, id=1, score=1)
    put(table, id=2, score=2)
    remove(table, 2)
    remove(table, 1)
    assert read(feed) == [
        {"old_val": None, "new_val": {"id": 1, "score": 1}, "old_offset": None, "new_offset": 0},
        {
            "old_val": {"id": 1, "score": 1},
            "new_val": {"id": 2, "score": 2},
            "old_offset": 0,
            "new_offset": 0,
        },
        {
            "old_val": {"id": 2, "score": 2},
            "new_val": {"id": 1, "score": 1},
            "old_offset": 0,
            "new_offset": 0,
        },
        {"old_val": {"id": 1, "score": 1}, "new_val": None, "old_offset": 0, "new_offset": None},
    ]


@pytest.mark.parametrize("descending", [False, True])
def test_a_limit_feed_always_equals_the_query(
    table: TableStore, follow: Follow, descending: bool
) -> None:

    chance = random.Random(7)
    feed = follow(Limit(4, Range(index="score", descending=descending)), include_initial=True)
    window: list[Any] = []
    for _ in range(400):
        number = chance.randrange(12)
        if chance.random() < 0.4:
            remove(table, number)
        else:
            put(table, id=number, score=chance.randrange(6), x=chance.random())
        for item in read(feed):
            if item.get("old_val"):
                window.remove(item["old_val"])
            if item["new_val"]:
                window.append(item["new_val"])
        scan = table.scan_index("score", *_everything(), descending=descending)
        best = [document for _, document in scan][:4]
        assert sorted(window, key=lambda d: d["id"]) == sorted(best, key=lambda d: d["id"])


def test_a_squashed_limit_feed_does_not_tell_of_passing_visitors(
    table: TableStore, follow: Follow
) -> None:
    put(table, id=1, score=1)
    feed = follow(Limit(1, Range(index="score")), squash=True)
    assert read(feed) == []
    put(table, id=0, score=0)
    remove(table, 0)
    assert read(feed) == []


def test_what_is_far_behind_a_window_is_not_looked_at(table: TableStore, follow: Follow) -> None:
    looked: list[int] = []

    def look(document: Any) -> Any:
        looked.append(document["id"])
        return document

    for number in range(5):
        put(table, id=number, score=number)
    feed = follow(Limit(3, Range(index="score")), transform=look)
    looked.clear()
    put(table, id=5, score=5)
    put(table, id=4, score=3)
    remove(table, 3)
    assert read(feed) == []
    assert looked == []
    remove(table, 0)
    assert read(feed) == [
        {"old_val": {"id": 0, "score": 0}, "new_val": {"id": 4, "score": 3}},
    ]


def test_a_limit_feed_ends_when_another_index_has_the_name_of_its_own(
    table: TableStore, follow: Follow
) -> None:
    feed = follow(Limit(1, Range(index="score")))
    table.drop_index("score")
    put(table, id=1, score=1)
    assert read(feed) == []
    table.create_index(SCORE)
    assert table.wait_index(["score"])
    put(table, id=2, score=2)
    with pytest.raises(FeedAbortedError) as caught:
        read(feed)
    assert str(caught.value) == "The secondary index `score` was replaced by a different one."
