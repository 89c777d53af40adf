"""A closed chain of edges, with its inside on the left."""

from functools import cached_property
from typing import Final

from embedded.geometry.sphere.bounds import FULL, Latitudes, Rectangle, chain_bounds
from embedded.geometry.sphere.crossing import crossing, crossings, vertex_crossing
from embedded.geometry.sphere.near import Edges
from embedded.geometry.sphere.orientation import ordered, orientation
from embedded.geometry.sphere.vector import ORIGIN, Vector, angle, normal, reference

_PI: Final = FULL.longitudes.east
_POLE: Final = FULL.latitudes.north
_NORTH: Final = (0.0, 0.0, 1.0)
_SOUTH: Final = (0.0, 0.0, -1.0)
# A hemisphere counts as normalized in spite of rounding.
_HALF: Final = -1e-14
_FEWEST: Final = 3


class Loop:
    """Three or more vertices in order; the last one is joined to the first."""

    def __init__(self, vertices: tuple[Vector, ...]) -> None:
        self.vertices = vertices
        self._outline = chain_bounds(self.closed)
        self.bounds = FULL  # the rectangle around its inside
        self._origin_inside = False
        self._origin_inside = self._is_inside_out()
        self.bounds = self._find_bounds()

    def _is_inside_out(self) -> bool:
        """With the origin outside, is a vertex on another side than the edges there say?"""
        a, b, c = self.vertices[:3]
        return ordered(reference(b), a, c, b) != self.holds(b)

    def _with(self, vertices: tuple[Vector, ...]) -> "Loop":
        """A loop of the same edges."""
        other = Loop.__new__(Loop)
        other.vertices = vertices
        other._outline = self._outline
        other.bounds = self.bounds
        other._origin_inside = self._origin_inside
        return other

    @property
    def _is_wide(self) -> bool:
        """May the outline come out otherwise when it is drawn from another vertex?"""
        return self._outline.longitudes.width >= _PI

    def from_second(self) -> "Loop":
        """The same loop, beginning with its second vertex."""
        vertices = (*self.vertices[1:], self.vertices[0])
        return Loop(vertices).normalized() if self._is_wide else self._with(vertices)

    def inverse(self) -> "Loop":
        """The loop with the inside outside."""
        other = self._with(self.vertices[::-1])
        other._origin_inside = not self._origin_inside
        if self._is_wide:
            other._outline = chain_bounds(other.closed)
        south, north = self.bounds.latitudes
        other.bounds = FULL
        if south <= -_POLE or north >= _POLE:
            other.bounds = other._find_bounds()
        return other

    @cached_property
    def closed(self) -> tuple[Vector, ...]:
        """The vertices, with the first one again at the end."""
        return (*self.vertices, self.vertices[0])

    @cached_property
    def edges(self) -> Edges:
        """Its edges, to be looked up by place; edge i begins at vertex i."""
        return Edges(self.closed)

    @cached_property
    def number_of(self) -> dict[Vector, int]:
        """Where each vertex stands."""
        return {vertex: number for number, vertex in enumerate(self.vertices)}

    def vertex(self, number: int) -> Vector:
        """A vertex, counting round and round."""
        return self.vertices[number % len(self.vertices)]

    def holds(self, p: Vector) -> bool:
        """Is the point inside? Of a vertex or edge that loops share, just one loop says so."""
        if not self.bounds.holds(p):
            return False
        inside = self._origin_inside
        for c, d, sign in crossings(ORIGIN, p, self.closed):
            if sign > 0 or (sign == 0 and vertex_crossing(ORIGIN, p, c, d)):
                inside = not inside
        return inside

    def _find_bounds(self) -> Rectangle:
        found = self._outline
        if self.holds(_NORTH):
            found = Rectangle(Latitudes(found.latitudes.south, _POLE), FULL.longitudes)
        if found.longitudes.is_full and self.holds(_SOUTH):
            found = Rectangle(Latitudes(-_POLE, found.latitudes.north), found.longitudes)
        return found

    @property
    def is_normalized(self) -> bool:
        """Is the inside not more than half of the sphere?"""
        return self.bounds.longitudes.width < _PI or self._turning() >= _HALF

    def normalized(self) -> "Loop":
        """The loop with the same edges that does not enclose more than half of the sphere."""
        return self if self.is_normalized else self.inverse()

    def _turning(self) -> float:
        """The sum of all turns, added in an order that does not depend on the first vertex."""
        place, step = self._canonical_start()
        total = 0.0
        for _ in self.vertices:
            total += self._turn(place - step, place, place + step)
            place += step
        return step * total

    def _canonical_start(self) -> tuple[int, int]:
        first = self.vertices.index(min(self.vertices))
        return first, 1 if self.vertex(first + 1) < self.vertex(first - 1) else -1

    def _turn(self, before: int, here: int, after: int) -> float:
        a, b, c = self.vertex(before), self.vertex(here), self.vertex(after)
        turn = angle(normal(b, a), normal(c, b))
        return turn if orientation(a, b, c) > 0 else -turn


def is_simple(vertices: tuple[Vector, ...]) -> bool:
    """Can the vertices make a loop: three or more, none repeated, no two edges crossing?"""
    if len(vertices) < _FEWEST or len(set(vertices)) < len(vertices):
        return False
    closed = (*vertices, vertices[0])
    edges = Edges(closed)
    return not any(
        other > number + 1
        and crossing(closed[number], closed[number + 1], closed[other], closed[other + 1]) > 0
        for number in range(len(vertices))
        for other in edges.near(closed[number], closed[number + 1])
    )
