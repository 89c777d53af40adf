"""Secondary indexes: what is in them, how they are described, what is refused."""

from typing import Any

import pytest

from embedded.changes.plan import FeedPlan, Keys
from embedded.reql.errors import ReqlError
from embedded.reql.results import Feed
from tests.embedded.reql.asking import World, r

PEOPLE = r.table("people")


def indexed(world: World, *definition: Any, **options: Any) -> None:
    """Make an index and wait for it."""
    world.ask(PEOPLE.index_create(*definition, **options))
    world.ask(PEOPLE.index_wait())


def test_compound_index_by_an_array_of_fields(people: World) -> None:
    indexed(people, "both", [r.row["team"], r.row["name"]])
    assert people.ask(PEOPLE.get_all([1, "p4"], index="both")["id"]) == [4]
    prefix = PEOPLE.between([1], [1, r.maxval], index="both").order_by(index="both")
    assert people.ask(prefix["id"]) == [1, 4, 7]


def test_index_by_a_function(people: World) -> None:
    indexed(people, "even", lambda row: row["id"] % 2 == 0)
    assert people.ask(PEOPLE.get_all(True, index="even").count()) == 5


def test_multi_index_has_each_element(people: World) -> None:
    people.ask(PEOPLE.insert([{"id": 20, "tags": ["a", "b", "a", None]}, {"id": 21, "tags": "b"}]))
    indexed(people, "tags", multi=True)
    assert people.ask(PEOPLE.get_all("a", index="tags")["id"]) == [20, 20]
    assert people.ask(PEOPLE.get_all("b", index="tags")["id"]) == [20, 21]


@pytest.mark.parametrize(
    "value", [None, {}, [None], {"$reql_type$": "GEOMETRY", "type": "Point", "coordinates": [0, 0]}]
)
def test_values_that_cannot_be_keys_leave_the_document_out(people: World, value: Any) -> None:
    people.ask(PEOPLE.insert({"id": 20, "team": value}))
    assert people.ask(PEOPLE.order_by(index="team").count()) == 10


def test_index_follows_the_documents(people: World) -> None:
    people.ask(PEOPLE.get(0).update({"team": 7}))
    people.ask(PEOPLE.get(3).delete())
    assert people.ask(PEOPLE.order_by(index="team")["id"]) == [6, 9, 1, 4, 7, 2, 5, 8, 0]


def test_index_that_captures_a_variable(people: World) -> None:
    people.ask(r.do(10, lambda ten: PEOPLE.index_create("tens", lambda row: row["id"] * ten)))
    people.ask(PEOPLE.index_wait("tens"))
    assert people.ask(PEOPLE.get_all(40, index="tens")["id"]) == [4]


def test_status_tells_how_to_make_the_index_again(people: World) -> None:
    indexed(people, "both", [r.row["team"], r.row["name"]], multi=True)
    status = people.ask(PEOPLE.index_status("both"))[0]
    people.ask(PEOPLE.index_drop("both"))
    people.ask(PEOPLE.index_create("again", status["function"]))
    again = people.ask(PEOPLE.index_wait("again"))[0]
    assert again == {**status, "index": "again", "query": again["query"]}
    assert status["multi"] is True


def test_status_of_a_field_index_is_what_rethinkdb_writes_down(people: World) -> None:
    status = people.ask(PEOPLE.index_status("team"))[0]
    assert status["query"] == (
        "indexCreate('team', function(_var19) { return _var19.getField(\"team\"); })"
    )
    assert status["function"]["data"] == (
        "JHJlcWxfaW5kZXhfZnVuY3Rpb24kCQcHBwAAAAAAAAHt/////////ykAAABbMzEsW1sxMCxbWzEsLTE5LDBdXSww"
        "XSxbMSwidGVhbSIsMF1dLDBdAAAAAAAAAA=="
    )


def test_rename(people: World) -> None:
    assert people.ask(PEOPLE.index_rename("team", "crew")) == {"renamed": 1}
    assert people.ask(PEOPLE.index_list()) == ["crew"]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (PEOPLE.index_create("team"), "Index `team` already exists on table `test.people`."),
        (
            PEOPLE.index_create("id"),
            "Index name conflict: `id` is the name of the primary key.",
        ),
        (
            PEOPLE.index_create("r", lambda row: r.random()),
            "Could not prove function deterministic.  Index functions must be deterministic.",
        ),
        (PEOPLE.index_drop("x"), "Index `x` does not exist on table `test.people`."),
        (PEOPLE.index_status("x"), "Index `x` was not found on table `test.people`."),
        (
            PEOPLE.index_create("b", r.binary(b"junk")),
            "Cannot create an sindex except from a reql_index_function returned from "
            "`index_status` in the field `function`.",
        ),
    ],
    ids=lambda it: str(it)[:40],
)
def test_refused(people: World, query: Any, message: str) -> None:
    with pytest.raises(ReqlError) as caught:
        people.ask(query)
    assert caught.value.message == message


@pytest.mark.parametrize("multi", [False, True])
def test_times_out_of_an_index_keep_their_zones(people: World, multi: bool) -> None:
    noon = r.epoch_time(43200).in_timezone("+02:00")
    people.ask(PEOPLE.insert([{"id": 20, "at": [noon, 1]}, {"id": 21, "at": [noon, 2]}]))
    indexed(people, "at", multi=multi)
    zones = PEOPLE.distinct(index="at").map(lambda at: r.branch(multi, at, at[0]))
    groups = PEOPLE.group(index="at").count().ungroup()["group"]
    in_zone = {"$reql_type$": "TIME", "epoch_time": 43200, "timezone": "+02:00"}
    assert in_zone in people.ask(zones)
    assert in_zone in people.ask(groups if multi else groups.concat_map(lambda group: group))


@pytest.mark.parametrize(
    "query",
    [
        PEOPLE.between(2, 1, index="nowhere"),
        PEOPLE.between(1, 1, index="nowhere"),
        PEOPLE.between({}, 1),
        PEOPLE.get_all(index="nowhere"),
        PEOPLE.between(2, 1, index="nowhere").order_by("name"),
    ],
    ids=str,
)
def test_where_nothing_can_be_nothing_is_looked_for(people: World, query: Any) -> None:
    assert people.ask(query.count()) == 0
    assert people.ask(query) == []


def test_nothing_can_be_followed_and_has_no_first(people: World) -> None:
    for nothing in (PEOPLE.between(2, 1, index="nowhere"), PEOPLE.get_all(index="nowhere")):
        for query in (nothing, nothing.limit(1)):
            result = people.result(query.changes())
            assert isinstance(result, Feed)
            assert isinstance(result.plan, FeedPlan)
            assert [source.selection for source in result.plan.sources] == [Keys(())]


def test_a_range_without_ends_is_no_range_yet(people: World) -> None:
    everything = PEOPLE.between(r.minval, r.maxval, left_bound="open", right_bound="open")
    assert people.ask(everything.between(2, 4).count()) == 2
    with pytest.raises(ReqlError, match="Cannot perform multiple BETWEENs"):
        people.ask(PEOPLE.between(r.minval, r.maxval).between(2, 4))
