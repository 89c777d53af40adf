"""A chain of edges, and how it goes in and out of polygons."""

from itertools import pairwise
from typing import Final, TypeAlias

from embedded.geometry.sphere.bounds import chain_bounds
from embedded.geometry.sphere.crossing import (
    crossing,
    intersection,
    share,
    vertex_crossing,
)
from embedded.geometry.sphere.near import Edges
from embedded.geometry.sphere.polygon import Polygon
from embedded.geometry.sphere.vector import Vector

Cut: TypeAlias = tuple[float, Vector]  # how far on the edge, and where


class Line:
    """Two or more vertices in order."""

    def __init__(self, vertices: tuple[Vector, ...]) -> None:
        self.vertices: Final = vertices
        self.bounds: Final = chain_bounds(vertices)

    def edges(self) -> list[tuple[Vector, Vector]]:
        """All edges."""
        return list(pairwise(self.vertices))

    def intersects(self, other: "Line") -> bool:
        """Have the lines a point in common?"""
        if not self.bounds.intersects(other.bounds):
            return False
        edges = Edges(other.vertices)
        return any(
            crossing(a, b, other.vertices[number], other.vertices[number + 1]) >= 0
            for a, b in self.edges()
            for number in edges.near(a, b)
        )

    def is_partly_in(self, polygon: Polygon) -> bool:
        """Is a piece of the line, longer than a point, inside?"""
        return self._has_piece(polygon, inside=polygon.holds(self.vertices[0]))

    def is_partly_out_of(self, polygon: Polygon) -> bool:
        """Is a piece of the line, longer than a point, outside?"""
        return self._has_piece(polygon, inside=not polygon.holds(self.vertices[0]))

    def _has_piece(self, polygon: Polygon, *, inside: bool) -> bool:
        """Is there a piece on the side that `inside` says the first vertex to be on?"""
        for a, b in self.edges():
            cuts = _cuts(a, b, polygon)
            if inside:
                cuts.append((0.0, a))
            inside = len(cuts) % 2 == 1
            if inside:
                cuts.append((1.0, b))
            cuts.sort()
            if any(start != end for start, end in zip(cuts[::2], cuts[1::2], strict=True)):
                return True
        return False


def _cuts(a: Vector, b: Vector, polygon: Polygon) -> list[Cut]:
    """Where the boundary of the polygon cuts the edge AB."""
    cuts: list[Cut] = []
    for loop in polygon.loops:
        for number in loop.edges.near(a, b):
            c, d = loop.closed[number], loop.closed[number + 1]
            sign = crossing(a, b, c, d)
            if sign > 0:
                x = intersection(a, b, c, d)
                cuts.append((share(x, a, b), x))
            elif sign == 0 and vertex_crossing(a, b, c, d):
                cuts.append((0.0, a) if a in (c, d) else (1.0, b))
    return cuts
