"""Queries of one shape are compiled once, and answer as if each were compiled alone."""

from typing import Any

import pytest

from embedded.reql.compiler.lifting import Lifting
from embedded.reql.errors import ReqlError
from embedded.reql.query import Planner, compile_query
from embedded.reql.results import Atom, Stream
from embedded.reql.run import Run
from tests.embedded.reql.asking import World, r, term_of
from tests.embedded.reql.test_expressions import ANSWERS, ERRORS

PEOPLE = r.table("people")


def key_of(query: Any) -> bytes:
    """What the query has in common with others of its shape."""
    return Lifting(term_of(query)).key()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PEOPLE.get(1), PEOPLE.get("x")),
        (PEOPLE.insert({"a": 1}), PEOPLE.insert({"b": [1, {"c": None}], "d": "x"})),
        (PEOPLE.filter({"a": 1}), PEOPLE.filter({"b": 2, "c": 3})),
        (PEOPLE.filter(r.row["a"] > 1), PEOPLE.filter(r.row["a"] > 2)),
        (PEOPLE.get_all(1, 2, index="a").limit(3), PEOPLE.get_all("x", "y", index="a").limit(9)),
        (
            PEOPLE.insert({"at": r.iso8601("2020-01-01T00:00:00Z"), "n": 1}),
            PEOPLE.insert({"at": r.iso8601("2021-01-01T00:00:00Z"), "n": 2}),
        ),
    ],
    ids=lambda it: str(it)[:40],
)
def test_values_do_not_belong_to_the_shape(one: Any, other: Any) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (r.table("a").get(1), r.table("b").get(1)),
        (PEOPLE.filter(r.row["a"] > 1), PEOPLE.filter(r.row["b"] > 1)),
        (PEOPLE.pluck("a"), PEOPLE.pluck("b")),
        (PEOPLE.order_by(index="a"), PEOPLE.order_by(index="b")),
        (PEOPLE.get(1), PEOPLE.get([1])),
        (PEOPLE.get(1), PEOPLE.get(r.minval)),
        (PEOPLE.insert({}, durability="soft"), PEOPLE.insert({}, durability="hard")),
    ],
    ids=lambda it: str(it)[:40],
)
def test_names_and_options_belong_to_the_shape(one: Any, other: Any) -> None:
    assert key_of(one) != key_of(other)


def outcome(planner: Planner | None, query: Any, world: World) -> Any:
    """What a query gives, or how it fails."""
    term = term_of(query)
    run = Run(world.catalog)
    try:
        prepared = compile_query(term, {}) if planner is None else planner.query(term, {})
        result = prepared.run(run)
    except ReqlError as error:
        return error.kind, error.message, error.backtrace
    assert isinstance(result, (Atom, Stream))
    return result.datum if isinstance(result, Atom) else list(result.items)


@pytest.mark.parametrize(
    "query", [row[0] for row in (*ANSWERS, *ERRORS)], ids=lambda it: str(it)[:60]
)
def test_a_planned_query_answers_as_one_compiled_alone(world: World, query: Any) -> None:
    planner = Planner()
    alone = outcome(None, query, world)
    assert [outcome(planner, query, world) for _ in range(2)] == [alone, alone]


def test_each_query_keeps_its_own_values(people: World) -> None:
    assert [people.ask(PEOPLE.get(id)["name"]) for id in (1, 2, 3)] == ["p1", "p2", "p3"]
    assert people.ask(PEOPLE.filter({"team": 1})["id"]) == [1, 4, 7]
    assert people.ask(PEOPLE.filter({"name": "p5"})["id"]) == [5]


def test_no_query_can_pass_for_the_shape_of_another() -> None:
    values: list[Any] = ["$s", "$o", [], [[]], {}, None]
    assert {key_of(PEOPLE.get(value)).rpartition(b",")[2] for value in values} == {
        b"$s]]",
        b"$a]]",
        b"$o]]",
    }
    assert key_of(PEOPLE.get("$s")) != key_of(PEOPLE["$s"])


def test_old_plans_are_forgotten(world: World) -> None:
    planner = Planner(most=2)
    for name in ("a", "b", "c"):
        planner.query(term_of(r.table(name).get(1)), {})
    assert len(planner._plans) == 2
