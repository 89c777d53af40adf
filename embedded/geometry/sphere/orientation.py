"""On which side of the great circle through A and B is C? Always an answer, never a wrong one.

Three points may lie on one great circle exactly. Then each coordinate is thought to be moved by
an infinitesimal amount of its own ("simulation of simplicity", Edelsbrunner and Mücke, 1990):
da_z > da_y > da_x > db_z > … > dc_x, each tiny beside all products of those before it, where
a < b < c. The first of these amounts, or products of them, that moves the determinant decides.
"""

from itertools import combinations, permutations
from typing import Final, TypeAlias

from embedded.geometry.sphere.vector import Vector

Exact: TypeAlias = list[list[int]]

# More than the rounding error that the determinant of three unit vectors can have.
_UNCERTAIN: Final = 4e-15
_SIZE: Final = 3


def orientation(a: Vector, b: Vector, c: Vector) -> int:
    """1 when A, B, C turn left seen from outside, -1 when right, 0 only if two are the same."""
    ax, ay, az = a
    bx, by, bz = b
    volume = (ay * bz - az * by) * c[0] + (az * bx - ax * bz) * c[1] + (ax * by - ay * bx) * c[2]
    if volume > _UNCERTAIN:
        return 1
    if volume < -_UNCERTAIN:
        return -1
    return _exact_orientation(a, b, c)


def ordered(a: Vector, b: Vector, c: Vector, o: Vector) -> bool:
    """Going round O to the left from A, does B come before C or together with A or C?"""
    turns = (orientation(b, o, a) >= 0, orientation(c, o, b) >= 0, orientation(a, o, c) > 0)
    return sum(turns) > 1


def _exact_orientation(a: Vector, b: Vector, c: Vector) -> int:
    points, sign = [a, b, c], 1
    if len(set(points)) < _SIZE:
        return 0
    for low, high in ((0, 1), (1, 2), (0, 1)):
        if points[low] > points[high]:
            points[low], points[high] = points[high], points[low]
            sign = -sign
    matrix = _integers(points)
    return sign * (_sign(_determinant(matrix)) or _perturbed(matrix))


def _integers(points: list[Vector]) -> Exact:
    """The coordinates, all multiplied by the power of two that makes them whole."""
    ratios = [[x.as_integer_ratio() for x in point] for point in points]
    common = max(below for row in ratios for _, below in row)
    return [[above * (common // below) for above, below in row] for row in ratios]


def _determinant(m: Exact) -> int:
    (a, b, c), (d, e, f), (g, h, i) = m
    return a * (e * i - f * h) + b * (f * g - d * i) + c * (d * h - e * g)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _products() -> tuple[tuple[tuple[int, int], ...], ...]:
    """The products of (row, column) amounts that a determinant can hold, largest first."""
    found = [
        tuple(zip(rows, columns, strict=True))
        for count in range(1, _SIZE + 1)
        for rows in combinations(range(_SIZE), count)
        for columns in permutations(range(_SIZE), count)
    ]
    return tuple(sorted(found, key=_smallness))


def _smallness(product: tuple[tuple[int, int], ...]) -> int:
    # Each amount is a power of one tiny number, with exponents 1, 2, 4, … from da_z to dc_x.
    return sum(1 << (_SIZE * row + _SIZE - 1 - column) for row, column in product)


_PRODUCTS: Final = _products()


def _perturbed(matrix: Exact) -> int:
    for product in _PRODUCTS:
        rows = list(matrix)
        for row, column in product:
            rows[row] = [int(column == place) for place in range(_SIZE)]
        if sign := _sign(_determinant(rows)):
            return sign
    raise AssertionError("the product of all three rows always counts")
