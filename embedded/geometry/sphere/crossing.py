"""Where edges meet: crossings in their inside, and at vertices that they share."""

from collections.abc import Iterable, Iterator

from embedded.geometry.sphere.orientation import ordered, orientation
from embedded.geometry.sphere.vector import (
    Vector,
    add,
    angle,
    dot,
    normal,
    reference,
    scale,
    square,
    subtract,
    unit,
)


def crossing(a: Vector, b: Vector, c: Vector, d: Vector) -> int:
    """1 when AB and CD cross inside both, 0 when they share a vertex, else -1."""
    return _crossing(a, b, (c, orientation(a, b, c)), (d, orientation(a, b, d)))


def _crossing(a: Vector, b: Vector, c: tuple[Vector, int], d: tuple[Vector, int]) -> int:
    side_c, side_d = c[1], d[1]
    if side_c == side_d and side_c:
        return -1
    if not side_c or not side_d:
        return 0
    across = orientation(c[0], d[0], b) == side_c and orientation(c[0], d[0], a) == side_d
    return 1 if across else -1


def crossings(
    a: Vector, b: Vector, chain: Iterable[Vector]
) -> Iterator[tuple[Vector, Vector, int]]:
    """The edges of a chain of vertices, each with how it crosses AB."""
    vertices = iter(chain)
    c = next(vertices)
    side_c = orientation(a, b, c)
    for d in vertices:
        side_d = orientation(a, b, d)
        yield c, d, _crossing(a, b, (c, side_c), (d, side_d))
        c, side_c = d, side_d


def vertex_crossing(a: Vector, b: Vector, c: Vector, d: Vector) -> bool:
    """Do AB and CD, which share a vertex, count as crossing there?

    Of the edges at a vertex, those count that make every point belong to just one of the
    polygons that meet there.
    """
    if a == b or c == d:
        return False
    for shared, at, far_cd, far_ab in (
        (a == d, a, c, b),
        (b == c, b, d, a),
        (a == c, a, d, b),
        (b == d, b, c, a),
    ):
        if shared:
            return ordered(reference(at), far_cd, far_ab, at)
    return False


def intersection(a: Vector, b: Vector, c: Vector, d: Vector) -> Vector:
    """The point where AB and CD cross, on both as well as numbers can say."""
    upright_ab, upright_cd = unit(normal(a, b)), unit(normal(c, d))
    x = unit(normal(upright_ab, upright_cd))
    if dot(x, add(add(a, b), add(c, d))) < 0:
        x = scale(-1.0, x)
    if ordered(a, x, b, upright_ab) and ordered(c, x, d, upright_cd):
        return x
    # Nearly parallel edges: one of the ends that lies on the other edge is better.
    ends = [end for end in (a, b) if ordered(c, end, d, upright_cd)]
    ends += [end for end in (c, d) if ordered(a, end, b, upright_ab)]
    return min(ends, key=lambda end: (square(subtract(x, end)), end), default=x)


def share(x: Vector, a: Vector, b: Vector) -> float:
    """How far X is on the way from A to B, from 0 to 1."""
    from_a, from_b = angle(x, a), angle(x, b)
    return from_a / (from_a + from_b) if from_a else 0.0
