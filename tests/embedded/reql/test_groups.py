"""Terms that do their work for each group of grouped data."""

from typing import Any

import pytest

from embedded.reql.errors import ReqlError
from tests.embedded.reql.asking import World, r

NUMBERS = r.expr([1, 2, 2]).group(lambda one: one)


@pytest.mark.parametrize(
    ("query", "data"),
    [
        (r.and_(NUMBERS.count() > 1, "more"), [[1, False], [2, "more"]]),
        (r.or_(NUMBERS.count() > 1, "one"), [[1, "one"], [2, True]]),
        (r.branch(NUMBERS.count() > 1, "more", "one"), [[1, "one"], [2, "more"]]),
        (r.expr([NUMBERS.count(), 5]), [[1, [1, 5]], [2, [2, 5]]]),
        (NUMBERS.union([5]), [[1, [1, 5]], [2, [2, 2, 5]]]),
        (NUMBERS.difference([1]), [[2, [2, 2]]]),
    ],
)
def test_a_term_does_its_work_for_each_group(world: World, query: Any, data: Any) -> None:
    assert world.ask(query) == {"$reql_type$": "GROUPED_DATA", "data": data}


def test_too_many_groups_are_the_fault_of_the_term_that_groups(world: World) -> None:
    groups = r.range(5).group(lambda one: one).map(lambda one: one)
    with pytest.raises(ReqlError, match="Too many groups") as caught:
        world.ask(groups.count(), array_limit=3)
    assert caught.value.backtrace == [0, 0]
