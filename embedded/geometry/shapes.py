"""What GeoJSON says, as points, lines and polygons on the sphere."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any, Final, TypeAlias

from embedded.geometry.errors import GeometryError
from embedded.geometry.fields import array, field, text
from embedded.geometry.positions import coordinates_of, position
from embedded.geometry.sphere.assembly import Assembly, DeadEndError
from embedded.geometry.sphere.line import Line
from embedded.geometry.sphere.loop import Loop, is_simple
from embedded.geometry.sphere.polygon import Polygon
from embedded.geometry.sphere.vector import Vector, scale

Shape: TypeAlias = Vector | Line | Polygon

_SHORTEST_LINE: Final = 2
_SHORTEST_RING: Final = 4
_NOT_SUPPORTED: Final = frozenset(
    (
        "MultiPoint",
        "MultiLineString",
        "MultiPolygon",
        "GeometryCollection",
        "Feature",
        "FeatureCollection",
    )
)


def shape_of(geometry: Any) -> Shape:
    """The shape of a GeoJSON object; raises what RethinkDB says of an invalid one."""
    kind = text(field(geometry, "type"))
    coordinates = field(geometry, "coordinates")
    if make := _SHAPES.get(kind):
        return make(coordinates)
    if kind in _NOT_SUPPORTED:
        raise GeometryError(f"GeoJSON type `{kind}` is not supported.")
    raise GeometryError(f"Unrecognized GeoJSON type `{kind}`.")


def polygon_of(geometry: Any) -> Polygon:
    """The shape of a GeoJSON object that must be a polygon."""
    return _polygon(coordinates_of(geometry, "Polygon"))


def point_of(geometry: Any) -> Vector:
    """The shape of a GeoJSON object that must be a point."""
    return _point(coordinates_of(geometry, "Point"))


def _point(coordinates: Any) -> Vector:
    return position(coordinates).vector()


def _line(coordinates: Any) -> Line:
    if len(array(coordinates)) < _SHORTEST_LINE:
        raise GeometryError("GeoJSON LineString must have at least two positions.")
    vertices = tuple(map(_point, coordinates))
    if any(b in (a, scale(-1.0, a)) for a, b in pairwise(vertices)):
        raise GeometryError("Invalid LineString.  Are there antipodal or duplicate vertices?")
    return Line(vertices)


def _ring(coordinates: Any) -> Loop:
    if len(array(coordinates)) < _SHORTEST_RING:
        raise GeometryError("GeoJSON LinearRing must have at least four positions.")
    vertices = tuple(map(_point, coordinates))
    if vertices[0] != vertices[-1]:
        raise GeometryError("First and last vertex of GeoJSON LinearRing must be identical.")
    if not is_simple(vertices[:-1]):
        raise GeometryError(
            "Invalid LinearRing.  Are there antipodal or duplicate vertices? "
            "Is it self-intersecting?"
        )
    return Loop(vertices[:-1]).normalized()


def _polygon(coordinates: Any) -> Polygon:
    """The first ring is the shell, the others are holes; what both cover is neither."""
    rings = [_ring(ring) for ring in array(coordinates)]
    if len(rings) == 1:
        return Polygon([rings[0].from_second()])
    polygon = _assembled(rings)
    if polygon is None or not polygon.is_valid:
        raise GeometryError(
            "Some edges in GeoJSON polygon could not be used.  Are they intersecting?"
        )
    return polygon


def _assembled(rings: list[Loop]) -> Polygon | None:
    assembly = Assembly()
    for number, ring in enumerate(rings):
        assembly.add(ring.vertices[::-1] if number else ring.vertices)
    try:
        return Polygon(list(assembly.loops()))
    except DeadEndError:
        return None


_SHAPES: Final[dict[str, Callable[[Any], Shape]]] = {
    "Point": _point,
    "LineString": _line,
    "Polygon": _polygon,
}
