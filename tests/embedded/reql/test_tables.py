"""Documents read: by key, along indexes, in order; databases and tables administered."""

from typing import Any

import pytest

from embedded.reql.errors import Kind, ReqlError
from embedded.reql.run import Run
from tests.embedded.reql.asking import World, compiled, r

PEOPLE = r.table("people")


def test_get_gives_a_document_or_null(people: World) -> None:
    assert people.ask(PEOPLE.get(4)) == {"id": 4, "team": 1, "name": "p4"}
    assert people.ask(PEOPLE.get(44)) is None


def test_get_of_null_is_an_error_that_default_catches(people: World) -> None:
    assert people.ask(PEOPLE.get(None).default("none")) == "none"


def test_get_all_gives_documents_as_often_as_keys_are_given(people: World) -> None:
    assert people.ask(PEOPLE.get_all(1, 2, 1)["id"]) == [1, 1, 2]
    assert sorted(people.ask(PEOPLE.get_all(1, 1, index="team")["id"])) == [1, 1, 4, 4, 7, 7]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (PEOPLE.between(2, 5), [2, 3, 4]),
        (PEOPLE.between(2, 5, left_bound="open", right_bound="closed"), [3, 4, 5]),
        (PEOPLE.between(r.minval, 2), [0, 1]),
        (PEOPLE.between(8, r.maxval), [8, 9]),
        (PEOPLE.between(5, 2), []),
        (PEOPLE.between(2, 3, index="team"), [2, 5, 8]),
        (PEOPLE.order_by(index=r.desc("id")).limit(2), [9, 8]),
        (PEOPLE.order_by(index="team").slice(3, 5), [9, 1]),
        (PEOPLE.order_by(r.desc("name"), index="team").limit(2), [9, 6]),
        (PEOPLE.order_by("team", r.desc("id")).limit(3), [9, 6, 3]),
        (PEOPLE.between(0, 2, index="team").order_by(index=r.desc("team")).limit(1), [7]),
        (PEOPLE.filter(r.row["id"] > 7), [8, 9]),
        (PEOPLE.skip(8), [8, 9]),
        (PEOPLE.get_all("nobody"), []),
    ],
    ids=str,
)
def test_documents_are_found(people: World, query: Any, ids: list[int]) -> None:
    assert people.ask(query["id"]) == ids


def test_min_and_max_along_an_index(people: World) -> None:
    assert people.ask(PEOPLE.min(index="team"))["id"] == 0
    assert people.ask(PEOPLE.max(index="team"))["id"] == 8


def test_distinct_keys_of_an_index(people: World) -> None:
    assert people.ask(PEOPLE.distinct(index="team")) == [0, 1, 2]


def test_groups_along_an_index(people: World) -> None:
    answer = people.ask(PEOPLE.group(index="team").count())
    assert answer == {"$reql_type$": "GROUPED_DATA", "data": [[0, 4], [1, 3], [2, 3]]}


def test_eq_join_along_an_index(people: World) -> None:
    pairs = people.ask(r.expr([{"t": 2}, {}]).eq_join("t", PEOPLE, index="team").zip())
    assert [pair["id"] for pair in pairs] == [2, 5, 8]


def test_streams_come_as_streams_and_arrays_as_atoms(people: World) -> None:
    assert people.is_stream(PEOPLE.map(lambda row: row["id"]))
    assert people.is_stream(PEOPLE.order_by(index="id"))
    assert not people.is_stream(PEOPLE.order_by("id"))
    assert not people.is_stream(r.expr([1]).map(lambda one: one))


@pytest.mark.parametrize(
    ("query", "name"),
    [
        (PEOPLE, "TABLE"),
        (PEOPLE.between(1, 2), "TABLE_SLICE"),
        (PEOPLE.filter(True), "SELECTION<STREAM>"),
        (PEOPLE.order_by("id"), "SELECTION<ARRAY>"),
        (PEOPLE.get(1), "SELECTION<OBJECT>"),
        (PEOPLE.map(lambda row: row), "STREAM"),
        (PEOPLE.group("id"), "GROUPED_STREAM"),
        (PEOPLE.group("id").count(), "GROUPED_DATA"),
        (r.db("test"), "DB"),
    ],
    ids=str,
)
def test_type_of_values(people: World, query: Any, name: str) -> None:
    assert people.ask(query.type_of()) == name


@pytest.mark.parametrize(
    ("query", "kind", "message"),
    [
        (r.table("none"), Kind.OP_FAILED, "Table `test.none` does not exist."),
        (r.db("none").table("a"), Kind.OP_FAILED, "Database `none` does not exist."),
        (
            PEOPLE.get_all(1, index="x"),
            Kind.OP_FAILED,
            "Index `x` was not found on table `test.people`.",
        ),
        (PEOPLE.get_all(None), Kind.NON_EXISTENCE, "Keys cannot be NULL."),
        (r.table("a b"), Kind.LOGIC, "Table name `a b` invalid (Use A-Z, a-z, 0-9, _ and - only)."),
        (r.table_create("people"), Kind.OP_FAILED, "Table `test.people` already exists."),
        (r.db_create("test"), Kind.OP_FAILED, "Database `test` already exists."),
        (
            PEOPLE.between(1, 2).between(1, 2),
            Kind.LOGIC,
            "Cannot perform multiple BETWEENs on the same table.",
        ),
        (
            PEOPLE.filter(True).order_by(index="id"),
            Kind.LOGIC,
            "Indexed order_by can only be performed on a TABLE or TABLE_SLICE. Make sure order_by "
            "comes before any transformations (such as map) or filters.",
        ),
    ],
    ids=lambda it: str(it)[:50],
)
def test_reading_fails(people: World, query: Any, kind: Kind, message: str) -> None:
    with pytest.raises(ReqlError) as caught:
        people.ask(query)
    assert (caught.value.kind, caught.value.message) == (kind, message)


def test_databases_and_tables_are_made_listed_and_dropped(world: World) -> None:
    assert world.ask(r.db_create("shop"))["dbs_created"] == 1
    assert world.ask(r.db("shop").table_create("goods", primary_key="sku"))["tables_created"] == 1
    assert world.ask(r.db_list()) == ["rethinkdb", "shop", "test"]
    assert world.ask(r.table_list(), db=r.db("shop")) == ["goods"]
    assert world.ask(r.db("shop").table("goods").info()["primary_key"]) == "sku"
    dropped = world.ask(r.db_drop("shop"))
    assert (dropped["dbs_dropped"], dropped["tables_dropped"]) == (1, 1)


def test_configuration_can_be_changed(people: World) -> None:
    config = PEOPLE.config()
    assert people.ask(config.pluck("name", "db", "durability")) == {
        "name": "people",
        "db": "test",
        "durability": "hard",
    }
    assert people.ask(config.update({"name": "folk", "durability": "soft"}))["replaced"] == 1
    assert people.ask(r.table("folk").config()["durability"]) == "soft"
    refused = people.ask(r.table("folk").config().update({"primary_key": "x"}))
    assert refused["first_error"] == "It's illegal to change a table's primary key"


def test_a_table_is_ready_at_once(people: World) -> None:
    assert people.ask(PEOPLE.wait()) == {"ready": 1}
    assert people.ask(PEOPLE.status()["status"]["all_replicas_ready"]) is True


def test_users_are_rows_of_a_system_table(world: World) -> None:
    users = r.db("rethinkdb").table("users")
    assert world.ask(users.insert({"id": "bob", "password": "secret"}))["inserted"] == 1
    assert world.ask(users.get("bob")) == {"id": "bob", "password": True}
    assert world.ask(users.get("admin").delete())["first_error"] == (
        "The user `admin` can't be deleted."
    )


def test_system_tables_that_only_tell_refuse_writes(world: World) -> None:
    stats = r.db("rethinkdb").table("stats")
    assert world.ask(stats.delete())["first_error"] == (
        "It's illegal to write to the `rethinkdb.stats` table."
    )


@pytest.mark.parametrize(
    ("query", "long"),
    [
        (PEOPLE.get(1), False),
        (PEOPLE.get(1).update({"a": 1}), False),
        (PEOPLE.insert({"a": 1}), False),
        (PEOPLE.order_by(index="id").limit(10), False),
        (PEOPLE.get_all(1, 2).count(), False),
        (r.expr([1, 2]).map(lambda one: one + 1).sum(), False),
        (PEOPLE, False),
        (PEOPLE.count(), True),
        (PEOPLE.filter({"a": 1}), True),
        (PEOPLE.get_all(1, index="team").count(), True),
        (PEOPLE.update({"a": 1}), True),
        (PEOPLE.insert([{"id": id} for id in range(1000)]), True),
        (r.range(10**9).sum(), True),
        (r.expr([1]).for_each(lambda _: PEOPLE.delete()), True),
    ],
    ids=lambda it: str(it)[:50],
)
def test_queries_that_may_visit_many_rows_are_long(query: Any, long: bool) -> None:
    assert compiled(query).long is long


def test_a_cancelled_query_stops(people: World) -> None:
    run = Run(people.catalog, cancelled=lambda: True)
    for query in (r.range(10**9).sum(), r.range(10**9).filter(False).limit(1).coerce_to("array")):
        with pytest.raises(ReqlError, match="terminated"):
            compiled(query).run(run)


def test_waiting_for_a_state_that_tables_do_not_have(world: World) -> None:
    world.ask(r.table_create("t"))
    assert world.ask(r.table("t").wait(wait_for="ready_for_reads", timeout=5)) == {"ready": 1}
    with pytest.raises(ReqlError, match="Unknown table readiness state: 'soon', must be one of"):
        world.ask(r.table("t").wait(wait_for="soon"))


def test_info_shows_a_function_with_what_it_has_captured(world: World) -> None:
    inner = r.expr([5]).map(lambda x: r.info(lambda y: r.add(x, y)))
    (about,) = world.ask(inner)
    assert about["type"] == "FUNCTION"
    assert ": 5]) (args = [var" in about["source_code"]
    assert world.ask(r.info(lambda: 1))["source_code"] == (
        "function (captures = [(no implicit)]) (args = []) r.expr(1)"
    )


def test_what_a_reconfiguration_would_change_is_told_without_it(people: World) -> None:
    told = people.ask(PEOPLE.reconfigure(shards=2, replicas=1, dry_run=True))
    assert (told["reconfigured"], set(told)) == (0, {"reconfigured", "config_changes"})
    told = people.ask(PEOPLE.reconfigure(shards=2, replicas=1))
    assert (told["reconfigured"], len(told["status_changes"])) == (1, 1)
    told = people.ask(PEOPLE.reconfigure(emergency_repair="_debug_recommit"))
    assert (told["repaired"], len(told["status_changes"])) == (1, 1)


def test_only_tables_with_rows_are_rebalanced(people: World) -> None:
    people.ask(r.table_create("empty"))
    assert people.ask(r.table("empty").rebalance())["rebalanced"] == 0
    assert people.ask(r.db("test").rebalance())["rebalanced"] == 1
