"""Intersection and inclusion."""

import math

from hypothesis import given
from hypothesis import strategies as st

from embedded.geometry import construct
from embedded.geometry.distance import distance
from embedded.geometry.ellipsoid import UNIT_SPHERE
from embedded.geometry.positions import Position, position
from embedded.geometry.predicates import includes, intersects
from embedded.geometry.shapes import polygon_of, shape_of
from tests.embedded.geometry.worlds import (
    Geometry,
    made_or_point,
    neighbours,
    polygons,
    positions,
    spans,
)


@st.composite
def any_polygon(draw: st.DrawFn) -> Geometry:
    made = draw(polygons(draw(positions), draw(spans)))
    return made if made["type"] == "Polygon" else construct.circle(Position(3, 4), 5)


def square(west: float, south: float, size: float) -> Geometry:
    east, north = math.remainder(west + size, 360), south + size
    corners = [(west, south), (east, south), (east, north), (west, north)]
    return construct.polygon([Position(*corner) for corner in corners])


@given(any_polygon())
def test_a_polygon_includes_itself_and_its_corners(geometry: Geometry) -> None:
    polygon = polygon_of(geometry)
    assert includes(polygon, polygon)
    for corner in geometry["coordinates"][0]:
        # Of a corner between very short edges, rounding may make an outer point.
        assert distance(position(corner).vector(), polygon, UNIT_SPHERE) < 1e-12


@given(neighbours())
def test_intersection_goes_both_ways(pair: tuple[Geometry, Geometry]) -> None:
    one, other = map(shape_of, pair)
    assert intersects(one, other) == intersects(other, one)


@given(neighbours())
def test_what_a_polygon_includes_intersects_it(pair: tuple[Geometry, Geometry]) -> None:
    one, other = pair
    if one["type"] == "Polygon" and includes(polygon_of(one), shape_of(other)):
        assert intersects(shape_of(one), shape_of(other))


@given(any_polygon(), positions)
def test_a_point_is_in_a_polygon_or_in_its_hole(geometry: Geometry, at: Position) -> None:
    corners = geometry["coordinates"][0][:-1]
    inner = made_or_point(construct.polygon, _shrunk(corners))
    shell, point = polygon_of(geometry), at.vector()
    if inner["type"] == "Polygon" and includes(shell, polygon_of(inner)):
        ring = polygon_of(construct.without(geometry, inner))
        assert ring.holds(point) == (shell.holds(point) and not polygon_of(inner).holds(point))


def _shrunk(corners: list[list[float]]) -> list[Position]:
    west, south = min(corners)
    return [Position(west + (x - west) / 2, south + (y - south) / 2) for x, y in corners]


def test_polygons_that_share_a_corner_do_not_intersect() -> None:
    assert not intersects(shape_of(square(1, 1, 1)), shape_of(square(2, 2, 1)))


def test_a_hole_keeps_out_what_is_inside_it() -> None:
    ring = shape_of(construct.without(square(0, 0, 10), square(2, 2, 6)))
    assert not intersects(ring, shape_of(square(4, 4, 1)))
    assert intersects(ring, shape_of(square(1, 1, 0.5)))


def test_a_polygon_around_a_pole_holds_the_pole() -> None:
    around = construct.polygon([Position(x, 80) for x in (0, 90, 180, -90)])
    assert polygon_of(around).holds(Position(0, 90).vector())
    assert not polygon_of(around).holds(Position(0, -90).vector())


def test_lines_that_meet_at_their_ends_intersect() -> None:
    one = construct.line([Position(1, 1), Position(2, 1)])
    other = construct.line([Position(2, 1), Position(3, 1)])
    assert intersects(shape_of(one), shape_of(other))


def test_a_line_over_the_date_line_meets_what_is_there() -> None:
    line = shape_of(construct.line([Position(170, 0), Position(-170, 10)]))
    assert intersects(line, shape_of(square(178, 3, 4)))
    assert not intersects(line, shape_of(square(-2, 3, 4)))
