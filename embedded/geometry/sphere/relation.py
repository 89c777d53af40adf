"""How two loops lie to each other."""

from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from embedded.geometry.sphere.crossing import crossing
from embedded.geometry.sphere.loop import Loop
from embedded.geometry.sphere.orientation import ordered
from embedded.geometry.sphere.vector import Vector


class Wedge(Enum):
    """What A's inside is to B's at a corner."""

    EQUAL = "equal"
    AROUND = "around"
    WITHIN = "within"
    APART = "apart"
    OVERLAP = "overlap"


class Corner(NamedTuple):
    """A vertex that loops A and B share, and its neighbours on both."""

    before_a: Vector
    at: Vector
    after_a: Vector
    before_b: Vector
    after_b: Vector


def _meetings(a: Loop, b: Loop) -> list[Corner] | None:
    """The corners that A and B share, or None if their edges cross."""
    corners: list[Corner] = []
    for j, (start, end) in enumerate(pairwise(b.closed)):
        for i in a.edges.near(start, end):
            here, there = a.closed[i], a.closed[i + 1]
            sign = crossing(start, end, here, there)
            if sign > 0:
                return None
            if sign == 0 and there == end:
                corners.append(Corner(here, end, a.vertex(i + 2), start, b.vertex(j + 2)))
    return corners


def _holds(a: Loop, vertex: Vector) -> bool:
    """Is a vertex of another loop in A, and not on A's corner, where the edges decide?"""
    return a.holds(vertex) and vertex not in a.number_of


def _a_contains_b(corner: Corner) -> bool:
    a0, o, a2, b0, b2 = corner
    return ordered(a2, b2, b0, o) and ordered(b0, a0, a2, o)


def _meet_inside(corner: Corner) -> bool:
    a0, o, a2, b0, b2 = corner
    return not (ordered(a0, b2, b0, o) and ordered(b0, a2, a0, o))


def contains(a: Loop, b: Loop) -> bool:
    """Is all of B's inside in A's?"""
    if not a.bounds.contains(b.bounds):
        return False
    first = b.vertices[0]
    if not a.holds(first) and first not in a.number_of:
        return False
    corners = _meetings(a, b)
    if corners is None or not all(map(_a_contains_b, corners)):
        return False
    # Together they might cover the sphere, each holding the other's edges.
    return not (a.bounds.union(b.bounds).is_full and _holds(b, a.vertices[0]))


def intersects(a: Loop, b: Loop) -> bool:
    """Have A's and B's insides something in common?"""
    if len(b.vertices) > len(a.vertices):
        a, b = b, a
    if not a.bounds.intersects(b.bounds):
        return False
    if _holds(a, b.vertices[0]):
        return True
    corners = _meetings(a, b)
    if corners is None or any(map(_meet_inside, corners)):
        return True
    return b.bounds.contains(a.bounds) and _holds(b, a.vertices[0])


def holds_all(a: Loop, b: Loop) -> bool | None:
    """Does A contain B? None if their edges cross, at a vertex or elsewhere."""
    if not a.bounds.intersects(b.bounds):
        return False
    corners = _meetings(a, b)
    if corners is None:
        return None
    wedges = set(map(_wedge, corners))
    if Wedge.OVERLAP in wedges or {Wedge.AROUND, Wedge.WITHIN} <= wedges:
        return None
    if wedges & {Wedge.APART, Wedge.WITHIN} or not a.bounds.contains(b.bounds):
        return False
    first = b.vertices[0]
    return a.holds(first) or first in a.number_of


def _wedge(corner: Corner) -> Wedge:
    a0, o, a2, b0, b2 = corner
    if a0 == b0 and a2 == b2:
        return Wedge.EQUAL
    if ordered(a0, a2, b2, o):
        if ordered(b2, b0, a0, o):
            return Wedge.AROUND
        return Wedge.WITHIN if a2 == b2 else Wedge.OVERLAP
    if ordered(a0, b0, b2, o):
        return Wedge.WITHIN
    return Wedge.APART if ordered(a0, b0, a2, o) else Wedge.OVERLAP


def contains_nested(a: Loop, b: Loop) -> bool:
    """Does A contain B, given that they do not cross and share no edge?"""
    if not a.bounds.contains(b.bounds):
        return False
    at = b.vertices[1]
    number = a.number_of.get(at)
    if number is None:
        return a.holds(at)
    corner = Corner(a.vertex(number - 1), at, a.vertex(number + 1), b.vertex(0), b.vertex(2))
    return _a_contains_b(corner)
