"""How far it is from a point to a geometry."""

from embedded.geometry.ellipsoid import Ellipsoid
from embedded.geometry.errors import GeometryError
from embedded.geometry.positions import Position
from embedded.geometry.shapes import Shape
from embedded.geometry.sphere.closest import nearest
from embedded.geometry.sphere.line import Line
from embedded.geometry.sphere.polygon import Polygon
from embedded.geometry.sphere.vector import Vector, to_degrees


def distance(start: Vector, shape: Shape, ellipsoid: Ellipsoid) -> float:
    """The way in meters; 0 when the point is in the shape."""
    end = project(start, shape)
    if end == start and not isinstance(shape, tuple):
        return 0.0
    return ellipsoid.distance(Position(*to_degrees(start)), Position(*to_degrees(end)))


def project(p: Vector, shape: Shape) -> Vector:
    """The point of a shape that is nearest to P on the sphere; P itself when it is inside."""
    if isinstance(shape, Line):
        return nearest(p, shape.edges())
    if isinstance(shape, Polygon):
        return _project_on_polygon(p, shape)
    return shape


def _project_on_polygon(p: Vector, polygon: Polygon) -> Vector:
    if polygon.is_empty:
        raise GeometryError("The polygon is empty.")
    return p if polygon.holds(p) else nearest(p, polygon.edges())
