"""The point of some edges that is nearest to another point."""

import math
from collections.abc import Iterable

from embedded.geometry.sphere.vector import (
    Vector,
    cross,
    dot,
    length,
    normal,
    scale,
    square,
    subtract,
    unit,
)

Edge = tuple[Vector, Vector]


def nearest(x: Vector, edges: Iterable[Edge]) -> Vector:
    """The nearest point on any of the edges, of which there is at least one."""
    return _on_edge(x, *min(edges, key=lambda edge: _distance(x, *edge)))


def _turns_left(a: Vector, b: Vector, c: Vector) -> bool:
    return dot(cross(c, a), b) > 0


def _distance(x: Vector, a: Vector, b: Vector) -> float:
    upright = normal(a, b)
    size = length(upright)
    if size and _turns_left(upright, a, x) and _turns_left(x, b, upright):
        return math.asin(min(1.0, abs(dot(x, upright)) / size))
    end = min(square(subtract(x, a)), square(subtract(x, b)))
    return 2 * math.asin(min(1.0, 0.5 * math.sqrt(end)))


def _on_edge(x: Vector, a: Vector, b: Vector) -> Vector:
    upright = normal(a, b)
    if size := square(upright):  # else the edge is shorter than numbers can tell
        p = subtract(x, scale(dot(x, upright) / size, upright))
        if _turns_left(upright, a, p) and _turns_left(p, b, upright):
            return unit(p)
    return a if square(subtract(x, a)) <= square(subtract(x, b)) else b
