"""Do two geometries intersect? Does a polygon include a geometry?"""

from embedded.geometry.distance import project
from embedded.geometry.shapes import Shape
from embedded.geometry.sphere.line import Line
from embedded.geometry.sphere.polygon import Polygon
from embedded.geometry.sphere.vector import Vector


def intersects(one: Shape, other: Shape) -> bool:
    """Have they a point in common? (Lines and polygons that only touch do not count.)"""
    if isinstance(one, tuple):
        return _holds(other, one)
    if isinstance(other, tuple):
        return _holds(one, other)
    if isinstance(one, Line):
        return one.intersects(other) if isinstance(other, Line) else one.is_partly_in(other)
    return other.is_partly_in(one) if isinstance(other, Line) else one.intersects(other)


def _holds(shape: Shape, p: Vector) -> bool:
    if isinstance(shape, Polygon) and shape.is_empty:
        return False
    return project(p, shape) == p


def includes(polygon: Polygon, shape: Shape) -> bool:
    """Is all of the shape in the polygon?"""
    if isinstance(shape, Polygon):
        return polygon.contains(shape)
    if isinstance(shape, Line):
        return not shape.is_partly_out_of(polygon)
    return _holds(polygon, shape)
