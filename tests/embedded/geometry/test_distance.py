"""Distances along geodesics."""

import math

import pytest
from hypothesis import given

from embedded.geometry import construct
from embedded.geometry.distance import distance
from embedded.geometry.ellipsoid import (
    UNIT_SPHERE,
    WGS84,
    ellipsoid_of,
    in_meters,
    in_unit,
)
from embedded.geometry.errors import GeometryError
from embedded.geometry.positions import Position
from embedded.geometry.shapes import shape_of
from embedded.geometry.sphere.vector import angle
from tests.embedded.geometry.worlds import Geometry, neighbours, positions


def test_wellington_is_as_far_from_salamanca_as_karney_says() -> None:
    wellington, salamanca = Position(174.81, -41.32), Position(-5.50, 40.96)
    assert WGS84.distance(wellington, salamanca) == pytest.approx(19959679.267353, abs=1e-6)


def test_digits_are_those_of_the_c_library() -> None:
    assert WGS84.distance(Position(0, 0), Position(10, 10.000000000000002)) == 1565109.0992178896


@given(positions, positions)
def test_the_way_there_is_as_long_as_the_way_back(a: Position, b: Position) -> None:
    assert WGS84.distance(a, b) == pytest.approx(WGS84.distance(b, a), rel=1e-9, abs=1e-6)


@given(positions, positions)
def test_on_the_unit_sphere_a_distance_is_an_angle(a: Position, b: Position) -> None:
    expected = angle(a.vector(), b.vector())
    assert distance(a.vector(), b.vector(), UNIT_SPHERE) == pytest.approx(expected, abs=1e-7)


@given(neighbours())
def test_a_shape_is_no_farther_than_its_corners(pair: tuple[Geometry, Geometry]) -> None:
    at, other = pair
    if at["type"] == "Point" and other["type"] == "LineString":
        start = Position(*at["coordinates"])
        nearest = min(UNIT_SPHERE.distance(start, Position(*it)) for it in other["coordinates"])
        assert distance(start.vector(), shape_of(other), UNIT_SPHERE) <= nearest + 1e-7


def test_inside_a_polygon_the_distance_is_nothing() -> None:
    circle = shape_of(construct.circle(Position(13.4, 52.5), 1000))
    assert distance(Position(13.401, 52.501).vector(), circle, WGS84) == 0


def test_corners_of_a_circle_are_at_its_radius() -> None:
    center = Position(-122.4, 37.8)
    circle = construct.circle(center, 25_000, construct.Round(vertices=12))
    for corner in circle["coordinates"][0]:
        assert WGS84.distance(center, Position(*corner)) == pytest.approx(25_000, abs=1e-6)


@pytest.mark.parametrize(("unit", "meters"), [("km", 1000), ("mi", 1609.344), ("nm", 1852)])
def test_units_are_converted_both_ways(unit: str, meters: float) -> None:
    assert in_meters(2, unit) == 2 * meters
    assert in_unit(meters, unit) == pytest.approx(1)


def test_an_unknown_unit_is_named() -> None:
    with pytest.raises(GeometryError, match=r"Unrecognized distance unit `parsec`\."):
        in_unit(1, "parsec")


def test_an_ellipsoid_may_be_given_by_its_figure() -> None:
    ball = ellipsoid_of({"a": 2, "f": 0})
    assert ball.distance(Position(0, 0), Position(90, 0)) == pytest.approx(math.pi)


@pytest.mark.parametrize(
    ("system", "message"),
    [
        ("Mars", 'Unrecognized geo system "Mars" (valid options: "WGS84", "unit_sphere").'),
        ({"a": 0, "f": 0}, "The equator radius `a` must be positive."),
        ({"a": 1, "f": 1}, "The flattening `f` must be in the range [0, 1)."),
    ],
)
def test_an_impossible_ellipsoid_is_refused(system: object, message: str) -> None:
    with pytest.raises(GeometryError) as refusal:
        ellipsoid_of(system)
    assert str(refusal.value) == message


def test_a_circle_that_is_too_large_is_refused() -> None:
    with pytest.raises(GeometryError, match=r"Got 14000000m, but must be smaller than 9985163\.18"):
        construct.circle(Position(0, 0), 14_000_000)
