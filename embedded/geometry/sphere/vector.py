"""Points on the unit sphere as (x, y, z), and the arithmetic on them.

Results agree with RethinkDB's to the last bit: the order of operations is part of the meaning.
"""

import math
from typing import Final, TypeAlias

Vector: TypeAlias = tuple[float, float, float]

_RADIANS: Final = math.pi / 180
_DEGREES: Final = 180 / math.pi


def from_degrees(longitude: float, latitude: float) -> Vector:
    """The point at a longitude and latitude."""
    phi, theta = latitude * _RADIANS, longitude * _RADIANS
    cos_phi = math.cos(phi)
    return (math.cos(theta) * cos_phi, math.sin(theta) * cos_phi, math.sin(phi))


def latitude(p: Vector) -> float:
    """The latitude in radians."""
    return math.atan2(p[2], math.sqrt(p[0] * p[0] + p[1] * p[1]))


def longitude(p: Vector) -> float:
    """The longitude in radians."""
    return math.atan2(p[1], p[0])


def to_degrees(p: Vector) -> tuple[float, float]:
    """The longitude and latitude of a point."""
    return longitude(p) * _DEGREES, latitude(p) * _DEGREES


def add(a: Vector, b: Vector) -> Vector:
    """a + b"""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def subtract(a: Vector, b: Vector) -> Vector:
    """a - b"""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(factor: float, a: Vector) -> Vector:
    """factor · a"""
    return (factor * a[0], factor * a[1], factor * a[2])


def dot(a: Vector, b: Vector) -> float:
    """a · b"""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """a x b"""
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def square(a: Vector) -> float:
    """The squared length."""
    return a[0] * a[0] + a[1] * a[1] + a[2] * a[2]


def length(a: Vector) -> float:
    """The length."""
    return math.sqrt(square(a))


def unit(a: Vector) -> Vector:
    """The vector of length 1 in the same direction; (0, 0, 0) stays."""
    size = length(a)
    return scale(1 / size, a) if size else a


def angle(a: Vector, b: Vector) -> float:
    """The angle between two vectors in radians."""
    return math.atan2(length(cross(a, b)), dot(a, b))


def normal(a: Vector, b: Vector) -> Vector:
    """A vector upright on both: a x b doubled, and good also when a and b are nearly the same."""
    upright = cross(add(b, a), subtract(b, a))
    return reference(a) if upright == (0, 0, 0) else upright


def reference(a: Vector) -> Vector:
    """A fixed direction at a point, from which edges around it are counted."""
    away = [0.012, 0.0053, 0.00457]
    away[_largest(a) - 1] = 1.0
    return unit(cross(a, (away[0], away[1], away[2])))


def _largest(a: Vector) -> int:
    x, y, z = map(abs, a)
    if x > y:
        return 0 if x > z else 2
    return 1 if y > z else 2


# Outside of nothing and inside of nothing: containment counts crossings on the way from here.
ORIGIN: Final = unit((0.00457, 1.0, 0.0321))
