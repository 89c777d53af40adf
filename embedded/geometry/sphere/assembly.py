"""Loops put together anew from the edges of others, where an edge and its reverse cancel out."""

from collections.abc import Iterable

from embedded.geometry.sphere.loop import Loop
from embedded.geometry.sphere.orientation import ordered
from embedded.geometry.sphere.vector import Vector


class DeadEndError(Exception):
    """An edge leads to a vertex that none leaves."""


class Assembly:
    """The directed edges that are left to use."""

    def __init__(self) -> None:
        self._after: dict[Vector, list[Vector]] = {}
        self._starts: list[Vector] = []

    def add(self, vertices: tuple[Vector, ...]) -> None:
        """Add the edges of a loop."""
        ends = (*vertices[1:], vertices[0])
        edges = list(zip(vertices, ends, strict=True))
        for start, end in (edges[0], *reversed(edges[1:])):
            self._add_edge(start, end)

    def _add_edge(self, start: Vector, end: Vector) -> None:
        if start in self._after.get(end, ()):
            self._remove(end, start)
            return
        if start not in self._after:
            self._starts.append(start)
        self._after.setdefault(start, []).append(end)

    def _remove(self, start: Vector, end: Vector) -> None:
        ends = self._after[start]
        ends.remove(end)
        if not ends:
            del self._after[start]

    def loops(self) -> Iterable[Loop]:
        """Use up all edges; each loop has its inside on the side of the smaller part."""
        for start in self._starts:
            while ends := self._after.get(start):
                path = self._walk(start, min(ends))
                for edge in zip(path, (*path[1:], path[0]), strict=True):
                    self._remove(*edge)
                yield Loop(path).normalized()

    def _walk(self, start: Vector, end: Vector) -> tuple[Vector, ...]:
        """Go on, turning left where there is a choice, until the way meets itself."""
        path, number_of = [start, end], {end: 1}
        while True:
            following = self._leftmost(path[-2], path[-1])
            if following in number_of:
                return tuple(path[number_of[following] :])
            number_of[following] = len(path)
            path.append(following)

    def _leftmost(self, before: Vector, at: Vector) -> Vector:
        chosen: Vector | None = None
        for end in sorted(self._after.get(at, ())):
            if end != before and (chosen is None or ordered(before, chosen, end, at)):
                chosen = end
        if chosen is None:
            raise DeadEndError
        return chosen
