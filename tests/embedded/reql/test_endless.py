"""Endless sequences inside other terms: taken bit by bit, or refused."""

from typing import Any

import pytest

from embedded.changes.plan import FeedPlan
from embedded.reql.errors import Kind, ReqlError
from embedded.reql.results import Feed
from tests.embedded.reql.asking import World, r

ENDLESS = r.range()


@pytest.mark.parametrize(
    ("query", "place"),
    [
        (r.expr([1]).inner_join(ENDLESS, lambda one, two: True), [1]),
        (r.range(1).inner_join(ENDLESS, lambda _, two: two > 3).limit(1), [0, 1]),
        (r.expr([1]).outer_join(ENDLESS, lambda one, two: True), [1]),
        (r.expr([1]).concat_map(lambda _: ENDLESS), [1, 1]),
        (r.range(2).concat_map(lambda _: ENDLESS).limit(3), [0, 1, 1]),
        (r.expr([1]).group(lambda one: one).concat_map(lambda _: ENDLESS), [1, 1]),
    ],
)
def test_an_endless_sequence_for_each_item_is_refused(
    world: World, query: Any, place: list[Any]
) -> None:
    with pytest.raises(ReqlError) as caught:
        world.ask(query)
    assert caught.value.message.startswith("Cannot use an infinite stream with an aggregation")
    assert caught.value.backtrace == place


def test_pairs_are_made_as_they_are_wanted(world: World) -> None:
    joined = ENDLESS.inner_join([1, 2], lambda one, two: one == two)["left"]
    assert world.ask(joined.limit(2)) == [1, 2]


def test_one_change_does_not_become_endless(people: World) -> None:
    result = people.result(r.table("people").changes().concat_map(lambda _: ENDLESS))
    assert isinstance(result, Feed)
    assert isinstance(result.plan, FeedPlan)
    with pytest.raises(ReqlError) as caught:
        result.plan.after().push({})
    assert caught.value.kind is Kind.LOGIC
