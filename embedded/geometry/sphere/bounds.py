"""Bounding rectangles of latitude and longitude, in radians."""

import math
from collections.abc import Iterable
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from embedded.geometry.sphere.vector import Vector, latitude, longitude, normal

_Place: TypeAlias = tuple[Vector, float, float]  # with its latitude and longitude

_PI: Final = math.pi
_POLE: Final = math.pi / 2
_NEAR_POLE: Final = _POLE - 1e-15


class Latitudes(NamedTuple):
    """An interval; south > north is the empty one."""

    south: float = 1.0
    north: float = 0.0

    def holds(self, angle: float) -> bool:
        """Is the latitude in it?"""
        return self.south <= angle <= self.north

    def contains(self, other: "Latitudes") -> bool:
        """Is the other interval in it?"""
        return other.south > other.north or (
            self.south <= other.south and other.north <= self.north
        )

    def intersects(self, other: "Latitudes") -> bool:
        """Have they a latitude in common?"""
        return max(self.south, other.south) <= min(self.north, other.north)

    def union(self, other: "Latitudes") -> "Latitudes":
        """The smallest interval with both."""
        if self.south > self.north:
            return other
        if other.south > other.north:
            return self
        return Latitudes(min(self.south, other.south), max(self.north, other.north))


class Longitudes(NamedTuple):
    """An interval that goes east from west; the date line is π, but for the full one."""

    west: float = _PI
    east: float = -_PI

    @property
    def is_full(self) -> bool:
        """Is it the whole circle?"""
        return self.east - self.west == 2 * _PI

    @property
    def is_empty(self) -> bool:
        """Is it nothing?"""
        return self.west - self.east == 2 * _PI

    @property
    def is_inverted(self) -> bool:
        """Does it cross the date line (or is it empty)?"""
        return self.west > self.east

    @property
    def width(self) -> float:
        """Its length in radians, negative when it is empty."""
        width = self.east - self.west
        if width >= 0:
            return width
        width += 2 * _PI
        return width if width > 0 else -1.0

    def holds(self, angle: float) -> bool:
        """Is the longitude in it?"""
        return self._has(_PI if angle == -_PI else angle)

    def contains(self, other: "Longitudes") -> bool:
        """Is the other interval in it?"""
        if self.is_inverted == other.is_inverted:
            return other.west >= self.west and other.east <= self.east
        if self.is_inverted:
            return (other.west >= self.west or other.east <= self.east) and not self.is_empty
        return self.is_full or other.is_empty

    def intersects(self, other: "Longitudes") -> bool:
        """Have they a longitude in common?"""
        if self.is_empty or other.is_empty:
            return False
        if self.is_inverted and other.is_inverted:
            return True
        before, after = other.west <= self.east, other.east >= self.west
        if self.is_inverted or other.is_inverted:
            return before or after
        return before and after

    def union(self, other: "Longitudes") -> "Longitudes":
        """The smallest interval with both."""
        if other.is_empty or self.contains(other):
            return self
        if self._has(other.west):
            return FULL.longitudes if self._has(other.east) else Longitudes(self.west, other.east)
        if self._has(other.east):
            return Longitudes(other.west, self.east)
        if self.is_empty or other._has(self.west):
            return other
        if _eastward(other.east, self.west) < _eastward(self.east, other.west):
            return Longitudes(other.west, self.east)
        return Longitudes(self.west, other.east)

    def _has(self, angle: float) -> bool:
        if self.is_inverted:
            return (angle >= self.west or angle <= self.east) and not self.is_empty
        return self.west <= angle <= self.east


def _eastward(start: float, end: float) -> float:
    way = end - start
    # Written so that π is almost a whole turn, and not nothing, behind -π plus a bit.
    return way if way >= 0 else (end + _PI) - (start - _PI)


def _between(a: float, b: float) -> Longitudes:
    a = _PI if a == -_PI else a
    b = _PI if b == -_PI else b
    return Longitudes(a, b) if _eastward(a, b) <= _PI else Longitudes(b, a)


class Rectangle(NamedTuple):
    """What lies in some latitudes and longitudes."""

    latitudes: Latitudes = Latitudes()
    longitudes: Longitudes = Longitudes()

    @property
    def is_full(self) -> bool:
        """Is it the whole sphere?"""
        return self.latitudes == FULL.latitudes and self.longitudes.is_full

    def holds(self, p: Vector) -> bool:
        """Is the point in it?"""
        return self.latitudes.holds(latitude(p)) and self.longitudes.holds(longitude(p))

    def contains(self, other: "Rectangle") -> bool:
        """Is the other rectangle in it?"""
        return self.latitudes.contains(other.latitudes) and self.longitudes.contains(
            other.longitudes
        )

    def intersects(self, other: "Rectangle") -> bool:
        """Have they a point in common?"""
        return self.latitudes.intersects(other.latitudes) and self.longitudes.intersects(
            other.longitudes
        )

    def union(self, other: "Rectangle") -> "Rectangle":
        """The smallest rectangle with both."""
        return Rectangle(
            self.latitudes.union(other.latitudes), self.longitudes.union(other.longitudes)
        )


EMPTY: Final = Rectangle()
FULL: Final = Rectangle(Latitudes(-_POLE, _POLE), Longitudes(-_PI, _PI))


def edge_bounds(a: Vector, b: Vector) -> Rectangle:
    """What an edge spans."""
    return _edge_bounds((a, latitude(a), longitude(a)), (b, latitude(b), longitude(b)))


def chain_bounds(vertices: Iterable[Vector]) -> Rectangle:
    """What a chain of two or more vertices spans."""
    places = [(vertex, latitude(vertex), longitude(vertex)) for vertex in vertices]
    bounds = EMPTY
    for start, end in pairwise(places):
        bounds = bounds.union(_edge_bounds(start, end))
    return bounds


def _edge_bounds(start: _Place, end: _Place) -> Rectangle:
    a, latitude_a, longitude_a = start
    b, latitude_b, longitude_b = end
    south, north = min(latitude_a, latitude_b), max(latitude_a, latitude_b)
    longitudes = _between(longitude_a, longitude_b)
    x, y, z = normal(a, b)
    # In the edge's plane and toward the equator: (x, y, z) crossed with the pole.
    start_side, end_side = y * a[0] - x * a[1], y * b[0] - x * b[1]
    if start_side * end_side < 0:  # the edge comes nearest to a pole between its ends
        size = math.sqrt(x * x + y * y + z * z)
        extreme = math.acos(min(1.0, abs(z / size))) if size else _POLE
        if start_side < 0:
            north = max(extreme, north)
        else:
            south = min(-extreme, south)
        if extreme >= _NEAR_POLE:
            longitudes = FULL.longitudes
    return Rectangle(Latitudes(south, north), longitudes)
