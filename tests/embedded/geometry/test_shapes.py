"""GeoJSON taken in: what is valid, and what is said of what is not."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embedded.geometry.errors import GeometryError, NoFieldError, WrongTypeError
from embedded.geometry.geojson import from_geojson, to_geojson
from embedded.geometry.shapes import polygon_of, shape_of

SQUARE = [[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]]
HOLE = [[0.25, 0.25], [0.25, 0.75], [0.75, 0.75], [0.75, 0.25], [0.25, 0.25]]


def geo(kind: str, coordinates: Any) -> dict[str, Any]:
    return {"type": kind, "coordinates": coordinates}


@pytest.mark.parametrize(
    ("geometry", "message"),
    [
        (geo("Point", [1]), "Too few coordinates.  Need at least longitude and latitude."),
        (
            geo("Point", [1, 2, 3]),
            "A third altitude coordinate in GeoJSON positions was found, but is not supported.",
        ),
        (
            geo("Point", [1, 2, 3, 4]),
            "Too many coordinates.  GeoJSON position should have no more than three coordinates, "
            "but got 4.",
        ),
        (geo("Point", [180.5, 0]), "Longitude must be between -180 and 180.  Got 180.5."),
        (geo("Point", [0, -91]), "Latitude must be between -90 and 90.  Got -91."),
        (geo("LineString", [[0, 0]]), "GeoJSON LineString must have at least two positions."),
        (
            geo("LineString", [[0, 0], [1, 1], [1, 1]]),
            "Invalid LineString.  Are there antipodal or duplicate vertices?",
        ),
        (
            geo("Polygon", [[[0, 0], [0, 1], [0, 0]]]),
            "GeoJSON LinearRing must have at least four positions.",
        ),
        (
            geo("Polygon", [[[0, 0], [0, 1], [1, 1], [1, 0]]]),
            "First and last vertex of GeoJSON LinearRing must be identical.",
        ),
        (
            geo("Polygon", [[[0, 0], [1, 1], [0, 1], [1, 0], [0, 0]]]),
            "Invalid LinearRing.  Are there antipodal or duplicate vertices? "
            "Is it self-intersecting?",
        ),
        (
            geo("Polygon", [SQUARE, [[0.5, 0.5], [0.5, 2], [2, 2], [2, 0.5], [0.5, 0.5]]]),
            "Some edges in GeoJSON polygon could not be used.  Are they intersecting?",
        ),
        (geo("MultiPoint", []), "GeoJSON type `MultiPoint` is not supported."),
        (geo("Circle", []), "Unrecognized GeoJSON type `Circle`."),
        (
            {**geo("Point", [0, 0]), "crs": {}},
            "Non-default coordinate reference systems are not supported in GeoJSON objects.  "
            "Make sure the `crs` field of the geometry is null or non-existent.",
        ),
    ],
)
def test_an_invalid_geometry_is_refused(geometry: dict[str, Any], message: str) -> None:
    with pytest.raises(GeometryError) as refusal:
        from_geojson(geometry)
    assert str(refusal.value) == message


numbers = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-200, 200)
coordinates = st.recursive(
    st.none() | numbers | st.text(max_size=2),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=1), inner),
    max_leaves=12,
)
kinds = st.sampled_from(["Point", "LineString", "Polygon", "Feature", 5, None])


@settings(max_examples=500)
@given(st.fixed_dictionaries({}, optional={"type": kinds, "coordinates": coordinates}))
def test_nonsense_is_refused_and_nothing_worse(value: dict[str, Any]) -> None:
    with suppress(GeometryError):
        from_geojson(value)


def test_a_wrong_type_is_named_with_the_value() -> None:
    with pytest.raises(WrongTypeError) as refusal:
        from_geojson(geo("Point", [[], 0]))
    assert (refusal.value.wanted, refusal.value.value) == ("NUMBER", [])


def test_a_missing_field_is_named() -> None:
    with pytest.raises(NoFieldError) as refusal:
        from_geojson({"coordinates": [0, 0]})
    assert refusal.value.name == "type"


def test_geojson_goes_in_and_out_unchanged_but_for_its_box() -> None:
    given = geo("Polygon", [SQUARE, HOLE])
    assert to_geojson(from_geojson({**given, "bbox": [0, 0, 1, 1]})) == given


def test_both_sides_of_the_date_line_are_the_same_place() -> None:
    assert shape_of(geo("Point", [180, 7])) == shape_of(geo("Point", [-180, 7]))


def test_the_direction_of_a_ring_does_not_matter() -> None:
    middle = shape_of(geo("Point", [0.5, 0.5]))
    for ring in (SQUARE, SQUARE[::-1]):
        assert polygon_of(geo("Polygon", [ring])).holds(middle)  # type: ignore[arg-type]  # a point


def test_a_hole_as_large_as_its_shell_leaves_nothing() -> None:
    assert polygon_of(geo("Polygon", [SQUARE, SQUARE])).is_empty


def test_a_ring_in_a_hole_is_inside_again() -> None:
    island = [[0.4, 0.4], [0.4, 0.6], [0.6, 0.6], [0.6, 0.4], [0.4, 0.4]]
    polygon = polygon_of(geo("Polygon", [SQUARE, HOLE, island]))
    at = [shape_of(geo("Point", [x, 0.5])) for x in (0.1, 0.3, 0.5)]
    assert [polygon.holds(p) for p in at] == [True, False, True]  # type: ignore[arg-type]  # points


def test_a_ring_of_a_thousand_corners_is_checked_in_little_time() -> None:
    zigzag = [[x / 1000, 1 if x % 2 else 1.5] for x in range(1000)]
    polygon_of(geo("Polygon", [[[0, 0], *zigzag, [1, 0], [0, 0]]]))


@pytest.mark.parametrize(
    ("angles", "text"),
    [
        ([0, 1, 0], "LatLngRect must have four angles in its coordinates field."),
        ([0, 2, 0, 1], "Latitude out of range for LatLngRect."),
        ([0, 1, 0, 4], "Longitude out of range for LatLngRect."),
        (
            [0, 1, 0, 1],
            "LatLngRect cannot be generated by a user query.  The `$reql_LatLngRect$` type is "
            "reserved for internal use.",
        ),
    ],
)
def test_the_rectangles_of_rethinkdb_are_its_own(angles: list[float], text: str) -> None:
    with pytest.raises(GeometryError) as caught:
        shape_of({"type": "$reql_LatLngRect$", "coordinates": angles})
    assert str(caught.value) == text
