"""The grid of an index: longitude and latitude as a square, halved both ways again and again."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

from embedded.geometry.sphere.bounds import Rectangle
from embedded.geometry.sphere.vector import Vector, from_degrees, latitude, longitude

Key: TypeAlias = bytes

# At the finest level a cell is 15 centimeters wide.
FINEST: Final = 28
_KEY_LENGTH: Final = 8
_SPREADS: Final = (
    (16, 0x0000FFFF0000FFFF),
    (8, 0x00FF00FF00FF00FF),
    (4, 0x0F0F0F0F0F0F0F0F),
    (2, 0x3333333333333333),
    (1, 0x5555555555555555),
)
# Far more than rounding can do, far less than a cell.
_SLACK: Final = 1e-12
_NEAR_POLE: Final = math.pi / 2 - 1e-9


class Box(NamedTuple):
    """A part of the square, from 0 to 1 both ways."""

    west: float
    south: float
    east: float
    north: float

    def overlaps(self, other: Box) -> bool:
        """Have they a point in common?"""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )

    def contains(self, other: Box) -> bool:
        """Is the other one in it?"""
        return (
            self.west <= other.west
            and other.east <= self.east
            and self.south <= other.south
            and other.north <= self.north
        )

    def is_no_larger_than(self, other: Box) -> bool:
        """Is it neither wider nor higher?"""
        return (
            self.east - self.west <= other.east - other.west
            and self.north - self.south <= other.north - other.south
        )


class Cell(NamedTuple):
    """A square of the grid; level 0 is all of it."""

    level: int
    column: int
    row: int

    @property
    def box(self) -> Box:
        """Where it is."""
        size = 0.5**self.level
        return Box(
            self.column * size, self.row * size, (self.column + 1) * size, (self.row + 1) * size
        )

    @property
    def center(self) -> Vector:
        """The point in its middle."""
        west, south, east, north = self.box
        return from_degrees(180 * (west + east) - 180, 90 * (south + north) - 90)

    def children(self) -> Iterator[Cell]:
        """The four cells that it is divided into."""
        for number in range(4):
            yield Cell(self.level + 1, 2 * self.column + number % 2, 2 * self.row + number // 2)

    def ancestors(self) -> Iterator[Cell]:
        """The larger cells that it is a part of, the smallest first."""
        for up in range(1, self.level + 1):
            yield Cell(self.level - up, self.column >> up, self.row >> up)

    @property
    def key(self) -> Key:
        """Its key; the keys of all its parts are around it."""
        return _key(self._number | 1 << 2 * (FINEST - self.level))

    @property
    def keys(self) -> tuple[Key, Key]:
        """The first and the last key of it and its parts."""
        last = 1 << 2 * (FINEST - self.level) + 1
        return _key(self._number | 1), _key(self._number | last - 1)

    @property
    def _number(self) -> int:
        path = _every_other_bit(self.row) << 1 | _every_other_bit(self.column)
        return path << 2 * (FINEST - self.level) + 1


def _every_other_bit(number: int) -> int:
    """The number's bits with a zero before each."""
    for shift, mask in _SPREADS:
        number = (number | number << shift) & mask
    return number


def _key(number: int) -> Key:
    return number.to_bytes(_KEY_LENGTH, "big")


def finest_at(p: Vector) -> Cell:
    """The smallest cell with a point."""
    count = 1 << FINEST
    column = int(_across(longitude(p)) * count)
    row = int(_up(latitude(p)) * count)
    return Cell(FINEST, min(column, count - 1), min(row, count - 1))


def cells_over(box: Box) -> list[Cell]:
    """A few cells, as small as the box, that together cover it."""
    size = max(box.east - box.west, box.north - box.south)
    level = min(FINEST, int(-math.log2(size))) if size > 0 else FINEST
    count = 1 << level
    columns = range(int(box.west * count), min(int(box.east * count), count - 1) + 1)
    rows = range(int(box.south * count), min(int(box.north * count), count - 1) + 1)
    return [Cell(level, column, row) for row in rows for column in columns]


def boxes_of(rectangle: Rectangle) -> tuple[Box, ...]:
    """Where a rectangle is, and a bit around; two boxes when it goes over the date line."""
    (south, north), longitudes = rectangle
    low, high = max(0.0, _up(south - _SLACK)), min(1.0, _up(north + _SLACK))
    farthest = max(abs(south), abs(north))
    if longitudes.is_full or farthest > _NEAR_POLE:
        return (Box(0.0, low, 1.0, high),)
    slack = _SLACK / math.cos(farthest)
    west, east = _across(longitudes.west - slack), _across(longitudes.east + slack)
    if longitudes.is_inverted:
        return (Box(0.0, low, east, high), Box(west, low, 1.0, high))
    return _wrapped(Box(west, low, east, high))


def _wrapped(box: Box) -> tuple[Box, ...]:
    """The box, with what hangs over one side put at the other."""
    west, south, east, north = box
    inside = Box(max(0.0, west), south, min(1.0, east), north)
    over = [Box(1.0 + west, south, 1.0, north)] if west < 0 else []
    over += [Box(0.0, south, east - 1.0, north)] if east > 1 else []
    return (inside, *over)


def _across(angle: float) -> float:
    return (angle + math.pi) / (2 * math.pi)


def _up(angle: float) -> float:
    return (angle + math.pi / 2) / math.pi
