"""Objects merged, plucked and matched: what belongs to each object, and what counts as one."""

from typing import Any

import pytest

from embedded.reql.errors import ReqlError
from tests.embedded.reql.asking import World, r

PEOPLE = r.table("people")
BINARY = {"$reql_type$": "BINARY", "data": "YQ=="}
OTHER_BINARY = {"$reql_type$": "BINARY", "data": "Yg=="}


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        (r.expr({"a": {"x": 1}}).merge({"a": r.binary(b"a")}), {"a": BINARY}),
        (r.expr({"a": r.binary(b"a")}).merge({"a": {"x": 1}}), {"a": {"x": 1}}),
        (r.expr({"a": r.binary(b"a")}).merge({"a": r.binary(b"b")}), {"a": OTHER_BINARY}),
        (r.expr({"a": 1}).merge(r.binary(b"a")), BINARY),
    ],
)
def test_binary_data_replace_objects_and_are_replaced(
    world: World, query: Any, answer: Any
) -> None:
    assert world.ask(query) == answer


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        (r.expr([1, 2]).filter({}), [1, 2]),
        (r.expr([1, 2]).filter(r.binary(b"a")), [1, 2]),
        (r.expr([{"a": None}]).filter({"a": r.literal()}), []),
        (r.expr([{"a": {"b": 1}}]).filter({"a": r.binary(b"a")}, default=True), []),
    ],
)
def test_patterns_of_filter(world: World, query: Any, answer: Any) -> None:
    assert world.ask(query) == answer


@pytest.mark.parametrize("name", ["pluck", "without", "has_fields", "with_fields", "merge"])
def test_arguments_are_evaluated_for_objects_only(world: World, name: str) -> None:
    assert world.ask(getattr(r.expr([]), name)(r.error("not reached"))) == []
    with pytest.raises(ReqlError, match="on a non-object non-sequence `1`"):
        world.ask(getattr(r.expr(1), name)(r.error("not reached")))
    with pytest.raises(ReqlError, match=r"^reached$") as caught:
        world.ask(getattr(r.expr([{}]), name)(r.error("reached")))
    assert caught.value.backtrace == [1]


@pytest.mark.parametrize("name", ["inner_join", "outer_join"])
def test_what_is_joined_is_evaluated_for_items_only(world: World, name: str) -> None:
    assert world.ask(getattr(r.expr([]), name)(r.error("not reached"), True)) == []
    with pytest.raises(ReqlError, match="Cannot convert NUMBER to SEQUENCE") as caught:
        world.ask(r.expr([getattr(r.range(1), name)(5, True).coerce_to("array")]))
    assert caught.value.backtrace == [0, 0]


def test_what_is_drawn_is_drawn_for_each_object(people: World) -> None:
    drawn = PEOPLE.merge({"lot": r.uuid()})["lot"]
    assert people.ask(drawn.distinct().count()) == 10
    drawn = r.expr([1, 2]).inner_join(r.expr([1]).map(lambda _: r.uuid()), True)["right"]
    assert people.ask(drawn.distinct().count()) == 2
    people.ask(PEOPLE.update({"lot": r.uuid()}, non_atomic=True))
    assert people.ask(PEOPLE["lot"].distinct().count()) == 10


def test_an_update_that_fails_is_an_error_of_each_document(people: World) -> None:
    result = people.ask(PEOPLE.get_all(0, 1).update({"x": r.expr({})["y"]}))
    assert (result["errors"], result["first_error"]) == (2, "No attribute `y` in object:\n{}")
    assert people.ask(PEOPLE.get(100).update(r.error("not reached")))["skipped"] == 1


@pytest.mark.parametrize(
    ("update", "error"),
    [
        (r.now(), "Cannot merge objects of type `PTYPE<TIME>`."),
        (r.binary(b"a"), "Inserted value must be an OBJECT (got PTYPE<BINARY>):"),
        ({"id": None}, "Primary key `id` cannot be changed (`{"),
    ],
)
def test_updates_that_make_no_document(people: World, update: Any, error: str) -> None:
    assert people.ask(PEOPLE.get(0).update(update))["first_error"].startswith(error)
