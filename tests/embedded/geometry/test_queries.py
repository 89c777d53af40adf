"""Geometry in queries, by the driver."""

from collections.abc import Iterator
from typing import Any

import pytest
from rethinkdb import RethinkDB
from rethinkdb.errors import ReqlError, ReqlQueryLogicError

r = RethinkDB()

CITIES = {
    "Berlin": (13.405, 52.52),
    "Potsdam": (13.064, 52.391),
    "Hamburg": (9.993, 53.551),
    "Suva": (178.45, -18.13),
    "Apia": (-171.76, -13.83),
}


@pytest.fixture
def connection(database_url: str) -> Iterator[Any]:
    with r.connect(url=database_url) as opened:
        r.table_create("places").run(opened)
        r.table("places").index_create("at", geo=True).run(opened)
        r.table("places").index_create("stops", geo=True, multi=True).run(opened)
        r.table("places").index_wait().run(opened)
        rows = [{"id": name, "at": r.point(*at)} for name, at in CITIES.items()]
        r.table("places").insert(rows).run(opened)
        yield opened


def names(rows: Any) -> set[str]:
    return {row["id"] for row in rows}


def test_what_intersects_is_found_by_the_index(connection: Any) -> None:
    around = r.circle(r.point(13.2, 52.45), 50, unit="km")
    found = r.table("places").get_intersecting(around, index="at").run(connection)
    assert names(found) == {"Berlin", "Potsdam"}


def test_the_date_line_is_no_border(connection: Any) -> None:
    pacific = r.polygon([170, -30], [-160, -30], [-160, 0], [170, 0])
    found = r.table("places").get_intersecting(pacific, index="at").run(connection)
    assert names(found) == {"Suva", "Apia"}


def test_the_index_follows_writes(connection: Any) -> None:
    hamburg = r.circle(r.point(*CITIES["Hamburg"]), 1000)
    found = r.table("places").get_intersecting(hamburg, index="at")
    r.table("places").get("Hamburg").update({"at": r.point(0, 0)}).run(connection)
    r.table("places").get("Berlin").update({"at": r.point(*CITIES["Hamburg"])}).run(connection)
    assert names(found.run(connection)) == {"Berlin"}
    r.table("places").get("Berlin").delete().run(connection)
    assert names(found.run(connection)) == set()


def test_the_found_can_be_changed(connection: Any) -> None:
    around = r.circle(r.point(13.2, 52.45), 50, unit="km")
    found = r.table("places").get_intersecting(around, index="at")
    assert found.update({"near": True}).run(connection)["replaced"] == 2
    assert names(r.table("places").filter({"near": True}).run(connection)) == {"Berlin", "Potsdam"}


def test_the_nearest_come_in_order_with_their_distance(connection: Any) -> None:
    found = (
        r.table("places")
        .get_nearest(r.point(13.4, 52.5), index="at", max_dist=500, unit="km")
        .run(connection)
    )
    assert [one["doc"]["id"] for one in found] == ["Berlin", "Potsdam", "Hamburg"]
    assert [round(one["dist"]) for one in found] == [2, 26, 257]


def test_only_so_many_as_wanted_come(connection: Any) -> None:
    nearest = r.table("places").get_nearest(
        [13.4, 52.5], index="at", max_results=1, max_dist=400_000
    )
    assert [one["doc"]["id"] for one in nearest.run(connection)] == ["Berlin"]


def test_a_document_with_several_stops_comes_once_for_each_hit(connection: Any) -> None:
    stops = [r.point(1, 1), r.point(2, 2), r.point(50, 50), "no place"]
    r.table("places").insert({"id": "bus", "stops": stops}).run(connection)
    box = r.polygon([0, 0], [3, 0], [3, 3], [0, 3])
    found = r.table("places").get_intersecting(box, index="stops").run(connection)
    assert [row["id"] for row in found] == ["bus", "bus"]


def test_what_is_no_geometry_is_not_in_the_index(connection: Any) -> None:
    r.table("places").insert([{"id": "a", "at": 1}, {"id": "b"}, {"id": "c", "at": []}]).run(
        connection
    )
    world = r.polygon([-179, -85], [179, -85], [179, 85], [-179, 85])
    rest = r.table("places").get_intersecting(world, index="at").run(connection)
    assert not names(rest) & {"a", "b", "c"}


def test_a_feed_tells_of_what_comes_into_an_area(connection: Any) -> None:
    around = r.circle(r.point(13.2, 52.45), 50, unit="km")
    feed = r.table("places").get_intersecting(around, index="at").changes().run(connection)
    r.table("places").insert({"id": "Rome", "at": r.point(12.5, 41.9)}).run(connection)
    r.table("places").insert({"id": "Spandau", "at": r.point(13.2, 52.53)}).run(connection)
    assert feed.next(wait=5)["new_val"]["id"] == "Spandau"
    feed.close()


def test_filters_can_measure(connection: Any) -> None:
    near = r.row["at"].distance(r.point(13.4, 52.5), unit="km") < 30
    assert names(r.table("places").filter(near).run(connection)) == {"Berlin", "Potsdam"}


def test_a_sequence_keeps_what_intersects(connection: Any) -> None:
    points = r.expr([r.point(1, 0), r.point(3, 0), r.point(2, 0)])
    assert points.intersects(r.line([0, 0], [2, 0])).count().run(connection) == 2


def test_values_come_back_as_geojson(connection: Any) -> None:
    line = {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}
    assert r.geojson(line).to_geojson().run(connection) == line
    assert r.line([0, 0], [0, 1], [1, 0]).fill().to_geojson().run(connection) == {
        "type": "Polygon",
        "coordinates": [[[0, 0], [0, 1], [1, 0], [0, 0]]],
    }


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (r.expr({}).to_geojson(), "Not a GEOMETRY pseudotype: `{}`."),
        (r.expr(5).intersects(r.point(0, 0)), "Cannot perform intersects on a non-object"),
        (r.now().intersects(r.point(0, 0)), "Cannot call `intersects` on objects of type `PTYPE<T"),
        (r.point(0, 0).intersects(5), "Not a GEOMETRY pseudotype: `5`."),
        (r.line([0, 0], [1]), "Got 1 element array instead of a 2 element one."),
        (r.circle([0, 0], 1, num_vertices=0), "num_vertices must be positive."),
        (r.circle([0, 0], -1), "Radius must be positive"),
        (r.point(0, 0).fill(), "Expected geometry of type `LineString` but found `Point`."),
        (
            r.line([0, 0], [1, 1]).distance(r.line([0, 0], [1, 1])),
            "Expected geometry of type `Point` but found `LineString`.",
        ),
        (
            r.circle([0, 0], 1).polygon_sub(r.circle([0, 0], 2)),
            "The second argument to `polygon_sub` is not contained in the first one.",
        ),
        (r.point(0, 0).polygon_sub(r.circle([0, 0], 2)), "Expected a Polygon but found a Point."),
        (r.table("places").get_nearest([0, 0], index="at", max_dist=0), "max_dist must be positiv"),
    ],
)
def test_nonsense_is_refused(connection: Any, query: Any, message: str) -> None:
    with pytest.raises(ReqlError) as refusal:
        query.run(connection)
    assert message in refusal.value.message


def test_a_geospatial_index_is_for_places_only(connection: Any) -> None:
    with pytest.raises(ReqlQueryLogicError, match="Index `at` is a geospatial index"):
        r.table("places").get_all(5, index="at").run(connection)
