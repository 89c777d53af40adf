"""Geometry put together from places, and from other geometry."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from embedded.geometry.ellipsoid import WGS84, Ellipsoid
from embedded.geometry.errors import GeometryError, RangeError
from embedded.geometry.fields import array, field, text
from embedded.geometry.geojson import PSEUDOTYPE, validate
from embedded.geometry.positions import Position, coordinates_of, position
from embedded.geometry.predicates import includes
from embedded.geometry.shapes import polygon_of

Geometry: TypeAlias = dict[str, Any]

_ROUND_ONCE_MORE: Final = 540


def point(longitude: float, latitude: float) -> Geometry:
    """A point."""
    return _valid("Point", [longitude, latitude])


def line(places: Iterable[Position]) -> Geometry:
    """A line through places."""
    return _valid("LineString", _coordinates(places))


def polygon(places: Iterable[Position]) -> Geometry:
    """A polygon with places as its corners; the last is joined to the first."""
    ring = _coordinates(places)
    if ring and ring[0] != ring[-1]:
        ring.append(ring[0])
    return _valid("Polygon", [ring])


@dataclass(frozen=True, slots=True)
class Round:
    """What a circle is to be like."""

    vertices: int = 32
    fill: bool = True
    ellipsoid: Ellipsoid = WGS84


def circle(center: Position, radius: float, like: Round = Round()) -> Geometry:
    """A polygon (or a line) whose corners are at the same distance, in meters, from a place."""
    corners = around(center, radius, like.vertices, like.ellipsoid)
    return (polygon if like.fill else line)([*corners, corners[0]])


def around(center: Position, radius: float, count: int, ellipsoid: Ellipsoid) -> Sequence[Position]:
    """So many places at one distance from the center."""
    check_radius(radius, ellipsoid)
    _check_center(center)
    return [
        ellipsoid.go(center, -180.0 + (360.0 / count * number), radius) for number in range(count)
    ]


def _check_center(center: Position) -> None:
    # As with RethinkDB, a longitude may go round once more.
    if abs(center.longitude) < _ROUND_ONCE_MORE:
        center = Position(0.0, center.latitude)
    center.vector()


def check_radius(radius: float, ellipsoid: Ellipsoid) -> None:
    """Raise what is wrong with the radius of a circle."""
    if radius <= 0:
        raise RangeError("Radius must be positive")
    largest = 0.5 * math.pi * min(ellipsoid.radius, ellipsoid.polar_radius)
    if radius >= largest:
        raise RangeError(
            "Radius must be smaller than a quarter of the circumference along the minor axis of "
            f"the reference ellipsoid.  Got {radius:.20g}m, but must be smaller than "
            f"{largest:.20g}m."
        )


def fill(geometry: Geometry) -> Geometry:
    """The polygon inside a line."""
    return polygon(map(position, array(coordinates_of(geometry, "LineString"))))


def without(shell: Geometry, hole: Geometry) -> Geometry:
    """A polygon with another one cut out; neither has holes before."""
    rings = [check_has_no_holes(geometry) for geometry in (shell, hole)]
    if not includes(polygon_of(shell), polygon_of(hole)):
        raise GeometryError(
            "The second argument to `polygon_sub` is not contained in the first one."
        )
    return _valid("Polygon", rings)


def check_has_no_holes(geometry: Geometry) -> Any:
    """The only ring of a polygon that has just one."""
    kind = text(field(geometry, "type"))
    if kind != "Polygon":
        raise GeometryError(f"Expected a Polygon but found a {kind}.")
    rings = array(field(geometry, "coordinates"))
    if len(rings) > 1:
        raise GeometryError("Expected a Polygon with only an outer shell.  This one has holes.")
    return rings[0] if rings else []


def _coordinates(places: Iterable[Position]) -> list[list[float]]:
    return [[longitude, latitude] for longitude, latitude in places]


def _valid(kind: str, coordinates: Any) -> Geometry:
    geometry = {PSEUDOTYPE: "GEOMETRY", "type": kind, "coordinates": coordinates}
    validate(geometry)
    return geometry
