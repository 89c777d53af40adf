"""A polygon: shells, holes in them, shells in the holes, and so on."""

from collections.abc import Iterator
from itertools import chain, combinations, pairwise
from typing import Final

from embedded.geometry.sphere import relation
from embedded.geometry.sphere.bounds import EMPTY, Rectangle
from embedded.geometry.sphere.loop import Loop
from embedded.geometry.sphere.vector import Vector


class Polygon:
    """Loops that do not cross; a point is inside when it is in an odd number of them."""

    def __init__(self, loops: list[Loop]) -> None:
        nested = _nested(loops)
        self.loops: Final = tuple(loop for loop, _ in nested)
        self._shells: Final = tuple(loop for loop, depth in nested if depth % 2 == 0)
        self._holes: Final = tuple(loop for loop, depth in nested if depth % 2)
        self.bounds = EMPTY
        for shell in self._shells:
            self.bounds = self.bounds.union(shell.bounds)

    @property
    def is_empty(self) -> bool:
        """Has it no edge? (A hole may take all of the shell away.)"""
        return not self.loops

    @property
    def is_valid(self) -> bool:
        """Do its loops keep apart, touching in vertices at most?"""
        if not all(loop.is_normalized for loop in self.loops) or self._shares_edges():
            return False
        return all(relation.holds_all(a, b) is not None for a, b in combinations(self.loops, 2))

    def _shares_edges(self) -> bool:
        # An edge between the same two vertices, whatever its direction.
        edges = [frozenset(edge) for edge in self.edges()]
        return len(self.loops) > 1 and len(set(edges)) < len(edges)

    def edges(self) -> Iterator[tuple[Vector, Vector]]:
        """All edges."""
        return chain.from_iterable(pairwise(loop.closed) for loop in self.loops)

    def holds(self, p: Vector) -> bool:
        """Is the point inside?"""
        if len(self.loops) == 1:
            return self.loops[0].holds(p)
        if not self.bounds.holds(p):
            return False
        if not self._holes:
            return any(loop.holds(p) for loop in self.loops)
        return sum(loop.holds(p) for loop in self.loops) % 2 == 1

    def contains(self, other: "Polygon") -> bool:
        """Is all of the other polygon inside?"""
        if len(self.loops) == len(other.loops) == 1:
            return relation.contains(self.loops[0], other.loops[0])
        if not _may_contain(self.bounds, other.bounds):
            return False
        if not self._holes and not other._holes:
            return all(
                any(relation.contains(mine, loop) for mine in self.loops) for loop in other.loops
            )
        return all(map(self._holds_loop, other._shells)) and not any(
            other._holds_loop(hole) is not False for hole in self._holes
        )

    def _holds_loop(self, loop: Loop) -> bool | None:
        """Is the loop in an odd number of mine? None if it crosses one."""
        inside = False
        for mine in self.loops:
            holds = relation.holds_all(mine, loop)
            if holds is None:
                return None
            inside ^= holds
        return inside

    def intersects(self, other: "Polygon") -> bool:
        """Have the polygons a part of their insides in common?"""
        if len(self.loops) == len(other.loops) == 1:
            return relation.intersects(self.loops[0], other.loops[0])
        if not self.bounds.intersects(other.bounds):
            return False
        if not self._holes and not other._holes:
            return any(relation.intersects(a, b) for a in self.loops for b in other.loops)
        return any(map(self._meets_shell, other._shells)) or any(
            map(other._meets_shell, self._shells)
        )

    def _meets_shell(self, shell: Loop) -> bool:
        inside = False
        for mine in self.loops:
            if relation.contains(mine, shell):
                inside = not inside
            elif not relation.contains(shell, mine) and relation.intersects(mine, shell):
                return True
        return inside


def _may_contain(mine: Rectangle, other: Rectangle) -> bool:
    # Shells side by side can together hold what none of their bounds holds.
    return mine.contains(other) or mine.longitudes.union(other.longitudes).is_full


def _nested(loops: list[Loop]) -> list[tuple[Loop, int]]:
    """The loops, each with its depth, and what is in a loop right behind it."""
    inside: dict[Loop | None, list[Loop]] = {None: []}
    for loop in loops:
        parent = _parent(loop, inside)
        siblings = inside[parent]
        inside[loop] = [other for other in siblings if relation.contains_nested(loop, other)]
        inside[parent] = [other for other in siblings if other not in inside[loop]] + [loop]
    found: list[tuple[Loop, int]] = []
    waiting = [(loop, 0) for loop in reversed(inside[None])]
    while waiting:
        loop, depth = waiting.pop()
        found.append((loop, depth))
        waiting += [(child, depth + 1) for child in reversed(inside[loop])]
    return found


def _parent(loop: Loop, inside: dict[Loop | None, list[Loop]]) -> Loop | None:
    parent: Loop | None = None
    deeper = True
    while deeper:
        deeper = False
        for child in inside[parent]:
            if relation.contains_nested(child, loop):
                parent, deeper = child, True
                break
    return parent
