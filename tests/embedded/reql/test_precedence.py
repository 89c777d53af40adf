"""Which of several complaints about one term is told, and at which place."""

from typing import Any

import pytest
from rethinkdb.ast import Reconfigure, TableCreate, Wait

from embedded.reql.errors import ReqlError
from tests.embedded.reql.asking import World, r

PEOPLE = r.table("people")
SYSTEM = r.db("rethinkdb")
USERS = SYSTEM.table("users")
CONFIGURE = "Database `rethinkdb` is special; you can't configure the tables in it."


def noon(days: int) -> Any:
    """Some time of some day."""
    return r.epoch_time(days * 86400)


@pytest.mark.parametrize(
    ("query", "message", "place"),
    [
        (
            noon(1).during(noon(0), noon(1), right_bound="shut"),
            'Expected `open` or `closed` for optarg `right_bound` (got `"shut"`).',
            [],
        ),
        (
            r.binary(b"a").year(),
            "Expected type OBJECT but found PTYPE<BINARY>.",
            [],
        ),
        (
            r.point(1, 1).date(),
            'No attribute `epoch_time` in object:\n{\n\t"$reql_type$":\t"GEOMETRY",\n\t'
            '"coordinates":\t[\n\t\t1,\n\t\t1\n\t],\n\t"type":\t"Point"\n}',
            [],
        ),
        (r.expr(1).date(), "Not a TIME pseudotype: `1`.", [0]),
        (r.binary(b"a").fill(), "Expected type OBJECT but found PTYPE<BINARY>.", []),
        (TableCreate(1, 2), "Expected type DATABASE but found DATUM:\n1", [0]),
        (USERS.set_write_hook(1), "Expected type FUNCTION but found DATUM:\n1", [1]),
        (
            USERS.set_write_hook(None),
            "Database `rethinkdb` is special; you can't set a write hook on the tables in it.",
            [],
        ),
        (USERS.reconfigure(shards=1, replicas=9), CONFIGURE, []),
        (SYSTEM.reconfigure(shards=1, replicas=9), CONFIGURE, []),
        (USERS.reconfigure(emergency_repair="unsafe_rollback"), CONFIGURE, []),
        (
            PEOPLE.reconfigure(shards=0),
            "Every table must have at least one shard.",
            ["shards"],
        ),
        (
            PEOPLE.reconfigure(shards=1, replicas={"east": 9}, primary_replica_tag="east"),
            "Could not find any servers with server tag `east`.",
            [],
        ),
        (
            PEOPLE.reconfigure(shards=1, replicas=-1),
            "Can't put 18446744073709551615 replicas on servers with the tag `default` because "
            "there are only 1 servers with the tag `default`. It's impossible to have more "
            "replicas of the data than there are servers.",
            [],
        ),
        (
            PEOPLE.reconfigure(shards=1, replicas=1.5),
            "Number not an integer: 1.5",
            ["replicas"],
        ),
        (PEOPLE.reconfigure(shards=1), "Missing required argument `replicas`.", []),
        (Wait(1, wait_for=2), "Expected type TABLE but found DATUM:\n1", [0]),
        (Reconfigure(1), "Expected type TABLE but found DATUM:\n1", [0]),
        (r.circle(1, "far", unit="x"), "Unrecognized distance unit `x`.", []),
        (
            r.circle([1, 1], 1, geo_system={"a": "x", "f": 0}),
            "Expected type NUMBER but found STRING.",
            [],
        ),
        (
            r.circle([1, 1], 1, geo_system={"a": 0, "f": 0}),
            "The equator radius `a` must be positive.",
            ["geo_system"],
        ),
        (
            r.circle([1, 1], 1, geo_system=5),
            "Expected type STRING but found NUMBER.",
            ["geo_system"],
        ),
        (r.circle(1, "far"), "Expected type ARRAY but found NUMBER.", []),
        (r.circle([1, 1], "far"), "Expected type NUMBER but found STRING.", [1]),
        (r.distance(1, 2, unit="x"), "Unrecognized distance unit `x`.", []),
        (
            PEOPLE.get_nearest([1, 1], max_results="many"),
            "get_nearest requires an index argument.",
            [],
        ),
        (
            PEOPLE.get_nearest([1, 1], index="at", unit=1, max_results="many"),
            "Expected type STRING but found NUMBER.",
            ["unit"],
        ),
    ],
    ids=lambda it: str(it)[:60],
)
def test_the_first_complaint_is_the_one_that_is_told(
    people: World, query: Any, message: str, place: list[Any]
) -> None:
    with pytest.raises(ReqlError) as caught:
        people.ask(query)
    assert (caught.value.message, caught.value.backtrace) == (message, place)


def test_a_bound_is_looked_at_where_the_time_is_on_it(world: World) -> None:
    assert world.ask(noon(1).during(noon(0), noon(2), left_bound="shut", right_bound=5)) is True
    assert world.ask(noon(1).during(noon(2), noon(3), left_bound="shut", right_bound=5)) is False


def test_a_database_without_tables_can_be_reconfigured_to_anything(world: World) -> None:
    assert world.ask(r.db("test").reconfigure(shards=1, replicas=9)) == {}
    assert world.ask(r.db("test").rebalance()) == {}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"changefeed_queue_size": 0}, "Illegal changefeed queue size `0`.  (Must be >= 1.)"),
        ({"changefeed_queue_size": "x"}, "Expected type NUMBER but found STRING."),
        (
            {"array_limit": 0, "changefeed_queue_size": 0},
            "Illegal changefeed queue size `0`.  (Must be >= 1.)",
        ),
    ],
    ids=str,
)
def test_limits_of_a_query_are_checked_before_it_runs(
    world: World, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(ReqlError) as caught:
        world.ask(r.error("too late"), **options)
    assert (caught.value.message, caught.value.backtrace) == (message, [])
