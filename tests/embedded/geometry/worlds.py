"""Geometry to test with: anywhere, close together, on a lattice, at the date line, at the poles."""

import math
from typing import Any

from hypothesis import strategies as st

from embedded.geometry import construct
from embedded.geometry.errors import GeometryError
from embedded.geometry.positions import Position

Geometry = dict[str, Any]

longitudes = st.one_of(
    st.floats(-180, 180),
    st.integers(-3, 3).map(float),
    st.sampled_from([-180.0, 180.0, 179.999, -179.999, 90.0, -90.0]),
)
latitudes = st.one_of(
    st.floats(-90, 90),
    st.integers(-3, 3).map(float),
    st.sampled_from([-90.0, 90.0, 89.999, -89.999, 45.0]),
)
positions = st.builds(Position, longitudes, latitudes)
spans = st.sampled_from([1e-6, 1e-3, 0.1, 1.0, 20.0, 60.0])


def points() -> st.SearchStrategy[Geometry]:
    """Points."""
    return positions.map(lambda at: construct.point(at.longitude, at.latitude))


@st.composite
def near(draw: st.DrawFn, center: Position, span: float) -> Position:
    """A place not far from another one."""
    longitude = center.longitude + draw(st.floats(-span, span))
    latitude = center.latitude + draw(st.floats(-span, span))
    return Position(math.remainder(longitude, 360), max(-90.0, min(90.0, latitude)))


@st.composite
def lines(draw: st.DrawFn, center: Position, span: float) -> Geometry:
    """Lines not far from a place."""
    places = draw(st.lists(near(center, span), min_size=2, max_size=5))
    return made_or_point(construct.line, places)


@st.composite
def polygons(draw: st.DrawFn, center: Position, span: float) -> Geometry:
    """Polygons around a place."""
    count = draw(st.integers(3, 9))
    sizes = draw(st.lists(st.floats(0.3, 1), min_size=count, max_size=count))
    places = []
    for number, size in enumerate(sizes):
        turn = 2 * math.pi * number / count
        longitude = center.longitude + span * size * math.cos(turn)
        latitude = center.latitude + span * size * math.sin(turn)
        places.append(Position(math.remainder(longitude, 360), max(-90.0, min(90.0, latitude))))
    return made_or_point(construct.polygon, places)


def made_or_point(make: Any, places: list[Position]) -> Geometry:
    """What `make` makes of the places; a point when they are no good for it."""
    try:
        made: Geometry = make(places)
    except GeometryError:
        return construct.point(*places[0])
    return made


@st.composite
def neighbours(draw: st.DrawFn) -> tuple[Geometry, Geometry]:
    """Two geometries that are close enough to meet now and then."""
    center, span = draw(positions), draw(spans)
    kinds = st.one_of(
        near(center, span).map(lambda at: construct.point(at.longitude, at.latitude)),
        lines(center, span),
        polygons(center, span),
    )
    return draw(kinds), draw(kinds)
