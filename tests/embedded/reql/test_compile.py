"""Queries that are wrong in themselves, and what is known of one before it runs."""

from typing import Any

import pytest
from rethinkdb import ql2_pb2

from embedded.reql.errors import Kind, ReqlCompileError, ReqlError
from embedded.reql.query import compile_query
from embedded.reql.run import Run
from embedded.reql.terms.registry import TERMS
from tests.embedded.reql.asking import World, r, term_of


@pytest.mark.parametrize(
    ("term", "message", "backtrace"),
    [
        ([24, []], "Expected 1 or more arguments but found 0.", []),
        ([71, [[2, []]]], "Expected 2 arguments but found 1.", []),
        ([30, [1]], "Expected between 2 and 3 arguments but found 1.", []),
        ([9999, []], "Unrecognized TermType: 9999.", []),
        ([], "Expected between 1 and 3 elements in a raw term, but found 0.", []),
        (["x"], "Expected a TermType as a NUMBER but found STRING.", []),
        ([24, [1, [10, [5]]]], "Variable name not found.", [1]),
        ([24, [[13, []], 1]], "r.row is not defined in this context.", [0]),
        (
            [24, {}, {}],
            "Second and third element in a term are both optional arguments.",
            [],
        ),
        ([60, ["t"], {"db": 1}], "Unrecognized optional argument `db`.", ["db"]),
        ([53, [[154, [[2, [1, {}]]]]]], "Expected 2 arguments but found 1.", []),
        ([15, ["t"], {"what": 1}], "Unrecognized optional argument `what`.", ["what"]),
        ([69, [1, 2]], "CLIENT ERROR: FUNC variables must be a *literal array of numbers*.", []),
        ([2, [[74, ["a"]]]], "DESC may only be used as an argument to ORDER_BY or UNION.", [0]),
    ],
    ids=lambda it: str(it)[:40],
)
def test_malformed_terms(term: Any, message: str, backtrace: list[Any]) -> None:
    with pytest.raises(ReqlCompileError) as caught:
        compile_query(term, {})
    assert (caught.value.message, caught.value.backtrace) == (message, backtrace)
    assert caught.value.kind is Kind.COMPILE


def test_nested_rows_are_refused() -> None:
    nested = [38, [[2, [1]], [69, [[2, [1]], [38, [[2, [1]], [69, [[2, [2]], [13, []]]]]]]]]]
    with pytest.raises(ReqlCompileError, match=r"Cannot use r\.row in nested queries"):
        compile_query(nested, {})


def test_unknown_options_of_the_query_are_refused() -> None:
    with pytest.raises(ReqlCompileError, match="Unrecognized global optional argument `x`"):
        compile_query(1, {"x": 1})


def test_options_of_the_query_reach_its_terms(people: World) -> None:
    run = Run(people.catalog)
    compile_query(term_of(r.table("people").insert({"id": 77})), {"durability": "soft"}).run(run)
    assert not run.hard


def test_deep_queries_are_refused_and_do_no_harm(world: World) -> None:
    deep: Any = 1
    for _ in range(20_000):
        deep = [24, [deep, 1]]
    with pytest.raises(ReqlError, match="nested too deeply"):
        compile_query(deep, {})


def test_arrays_over_the_limit_are_refused(world: World) -> None:
    with pytest.raises(ReqlError) as caught:
        world.ask(r.range(5).coerce_to("array"), array_limit=4)
    assert caught.value.kind is Kind.RESOURCE_LIMIT
    assert caught.value.message.startswith("Array over size limit `4`.")
    with pytest.raises(ReqlError, match="Array over size limit"):
        world.ask(r.expr([1, 2, 3]), array_limit=2)


def test_arrays_over_the_limit_are_refused_wherever_they_stand(people: World) -> None:
    long = [2, [0] * 100_001]
    for term in ([43, [long]], [56, [[15, ["people"]], {"id": 1000, "a": long}]]):
        with pytest.raises(ReqlError, match="Array over size limit"):
            people.planner.query(term, {}).run(Run(people.catalog))


def test_the_registry_knows_every_term_the_driver_can_send() -> None:
    known = vars(ql2_pb2.Term.TermType)
    numbers = {number for name, number in known.items() if not name.startswith("_")}
    assert numbers <= set(TERMS)
