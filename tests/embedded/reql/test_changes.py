"""Changefeeds as they are planned: what is followed, and what cannot be."""

from typing import Any

import pytest

from embedded.changes.plan import (
    ABSENT,
    FeedOptions,
    FeedPlan,
    Keys,
    Limit,
    Point,
    Range,
    UnitedPlan,
)
from embedded.reql.errors import ReqlError
from embedded.reql.results import Feed
from embedded.storage.bounds import MAX, MIN
from embedded.storage.keys import encode_key
from tests.embedded.reql.asking import World, r

PEOPLE = r.table("people")


def plan_of(world: World, query: Any) -> FeedPlan:
    """The plan that a query gives."""
    result = world.result(query)
    assert isinstance(result, Feed)
    assert isinstance(result.plan, FeedPlan)
    return result.plan


@pytest.mark.parametrize(
    ("query", "selection"),
    [
        (PEOPLE, Range()),
        (PEOPLE.get(3), Point(encode_key(3))),
        (PEOPLE.get_all(1, 2, 1), Keys((encode_key(1), encode_key(1), encode_key(2)))),
        (PEOPLE.get_all(1, index="team"), Keys((encode_key(1),), "team")),
        (PEOPLE.between(1, 4), Range((encode_key(1), True), (encode_key(4), False))),
        (PEOPLE.order_by(index=r.desc("team")), Range(MIN, MAX, "team", True)),
        (PEOPLE.order_by(index="team").limit(3), Limit(3, Range(MIN, MAX, "team"))),
        (PEOPLE.max(index="team"), Limit(1, Range(MIN, MAX, "team", True))),
    ],
    ids=lambda it: str(it)[:40],
)
def test_selection(people: World, query: Any, selection: Any) -> None:
    (source,) = plan_of(people, query.changes()).sources
    assert source.selection == selection


def test_filter_and_map_before_changes_act_on_each_document(people: World) -> None:
    query = PEOPLE.filter(r.row["team"] == 1).map(lambda row: row["name"]).changes()
    (source,) = plan_of(people, query).sources
    assert source.transform({"team": 1, "name": "x"}) == "x"
    assert source.transform({"team": 2, "name": "x"}) is ABSENT
    assert source.transform({}) is ABSENT


def test_a_failing_map_raises_what_the_plan_names(people: World) -> None:
    plan = plan_of(people, PEOPLE.map(lambda row: row["none"]).changes())
    with pytest.raises(plan.failures):
        plan.sources[0].transform({})


def test_options(people: World) -> None:
    query = PEOPLE.changes(squash=2, include_initial=True, include_types=True)
    assert plan_of(people, query).options == FeedOptions(
        squash=2, include_initial=True, include_types=True
    )


def test_what_stands_behind_changes_is_pushed_through(people: World) -> None:
    query = PEOPLE.changes()["new_val"].filter(lambda row: row["id"] > 1).skip(1).limit(2)
    stage = plan_of(people, query).after()
    pushed = [stage.push({"new_val": {"id": id}}) for id in range(5)]
    assert pushed == [[], [], [], [{"id": 3}], [{"id": 4}]]
    assert stage.finished


def test_a_fold_behind_changes_remembers(people: World) -> None:
    query = PEOPLE.changes().fold(0, lambda n, _: n + 1, emit=lambda old, item, new: [old, new])
    stage = plan_of(people, query).after()
    assert [stage.push({}), stage.push({})] == [[0, 1], [1, 2]]


def test_union_follows_several_sources(people: World) -> None:
    query = PEOPLE.get_all(1).union(PEOPLE.between(5, 6)).changes()
    assert len(plan_of(people, query).sources) == 2
    assert len(plan_of(people, PEOPLE.changes().union(PEOPLE.changes())).sources) == 2


@pytest.mark.parametrize(
    ("query", "feeds", "others"),
    [
        (PEOPLE.changes()["new_val"].union(PEOPLE.changes()), 2, 0),
        (PEOPLE.changes().union(PEOPLE.changes(squash=True)), 2, 0),
        (PEOPLE.changes().union([1], PEOPLE), 1, 2),
        (r.expr([1]).union(PEOPLE.changes()), 1, 1),
    ],
)
def test_feeds_may_be_united_with_whatever_there_is(
    people: World, query: Any, feeds: int, others: int
) -> None:
    result = people.result(query)
    assert isinstance(result, Feed)
    assert isinstance(result.plan, UnitedPlan)
    assert (len(result.plan.feeds), len(result.plan.others)) == (feeds, others)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (PEOPLE.order_by("id"), "Cannot call `changes` on an eager stream."),
        (r.expr([1]), "Cannot call `changes` on an eager stream."),
        (PEOPLE.limit(2), "Cannot get changes on the first elements of an unordered stream."),
        (
            PEOPLE.get_all(1, 2).limit(2),
            "Cannot get changes on the first elements of an unordered stream.",
        ),
        (
            PEOPLE.limit(200_000),
            "Array size limit `100000` exceeded.  (`.limit(X).changes()` is illegal if X is "
            "larger than the array size limit.)",
        ),
        (PEOPLE.concat_map(lambda row: [row]), "Cannot call `changes` after `concat_map`."),
        (
            PEOPLE.map(lambda row: r.random()),
            "Cannot call `changes` after a non-deterministic function.",
        ),
    ],
    ids=lambda it: str(it)[:40],
)
def test_cannot_be_followed(people: World, query: Any, message: str) -> None:
    with pytest.raises(ReqlError) as caught:
        people.result(query.changes())
    assert caught.value.message == message


def test_a_feed_has_no_end_to_aggregate_at(people: World) -> None:
    with pytest.raises(ReqlError, match="on an infinite stream"):
        people.result(PEOPLE.changes().count())


def test_a_squash_must_be_a_bool_or_a_time(people: World) -> None:
    with pytest.raises(ReqlError, match="negative NUMBER") as caught:
        people.result(PEOPLE.changes(squash=-1))
    assert caught.value.backtrace == ["squash"]


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        (PEOPLE, "range"),
        (PEOPLE.between(1, 2), "range"),
        (PEOPLE.get_all(1), "range"),
        (PEOPLE.get_all(), "empty"),
        (PEOPLE.get(1), "point"),
        (PEOPLE.union(PEOPLE), "range"),
    ],
    ids=str,
)
def test_only_the_first_of_an_order_have_offsets(people: World, query: Any, kind: str) -> None:
    with pytest.raises(ReqlError) as caught:
        people.result(query.changes(include_offsets=True))
    assert caught.value.message == f"Cannot include offsets for {kind} subs."
    first = PEOPLE.order_by(index="id").limit(2)
    assert isinstance(people.result(first.changes(include_offsets=True)), Feed)
