"""Endless sequences inside other terms: they are taken bit by bit, or refused in time."""

from typing import Any

import pytest

from embedded.changes.plan import FeedPlan
from embedded.reql.errors import Kind, ReqlError
from embedded.reql.results import Feed
from tests.embedded.reql.asking import World, r

ENDLESS = r.range()


@pytest.mark.parametrize(
    ("query", "items"),
    [
        (r.range(1).inner_join(ENDLESS, lambda _, two: two > 3).limit(1)["right"], [4]),
        (r.range(1).outer_join(ENDLESS, lambda _, two: two > 3).limit(2)["right"], [4, 5]),
        (r.expr([1, 2]).outer_join([2], lambda one, two: one == two)["left"], [1, 2]),
        (r.range(2).concat_map(lambda _: ENDLESS).limit(3), [0, 1, 2]),
    ],
)
def test_only_what_is_wanted_is_read(world: World, query: Any, items: list[Any]) -> None:
    assert world.ask(query) == items


@pytest.mark.parametrize(
    "query",
    [
        r.expr([1]).inner_join(ENDLESS, lambda one, two: True),
        r.expr([1]).outer_join(ENDLESS, lambda one, two: True),
        r.expr([1]).concat_map(lambda _: ENDLESS),
        r.expr([1]).group(lambda one: one).concat_map(lambda _: ENDLESS),
    ],
)
def test_arrays_do_not_become_endless(world: World, query: Any) -> None:
    with pytest.raises(ReqlError) as caught:
        world.ask(query, array_limit=50)
    assert caught.value.kind is Kind.RESOURCE_LIMIT


def test_one_change_does_not_become_endless(people: World) -> None:
    result = people.result(r.table("people").changes().concat_map(lambda _: ENDLESS))
    assert isinstance(result, Feed)
    assert isinstance(result.plan, FeedPlan)
    with pytest.raises(ReqlError) as caught:
        result.plan.after().push({})
    assert caught.value.kind is Kind.RESOURCE_LIMIT
