"""The search for what is nearest to a place: in rounds, each farther than the one before."""

import math
from typing import Final

from embedded.geometry.construct import check_radius
from embedded.geometry.covering import KeyRange, key_ranges_within
from embedded.geometry.distance import distance
from embedded.geometry.ellipsoid import Ellipsoid
from embedded.geometry.errors import RangeError
from embedded.geometry.positions import Position
from embedded.geometry.shapes import Shape
from embedded.geometry.sphere.bounds import FULL, Latitudes, Longitudes, Rectangle

# RethinkDB's: they decide when a search has gone too far, and what the error says of it.
_FIRST_RADIUS: Final = 10.0 / 6378137.0  # of the equator's radius: 10 m on earth
_FASTEST_GROWTH: Final = 2.0
_ROUND_SIZE: Final = 100.0
_CORNERS: Final = 8
_LEEWAY: Final = 1.01

_ROUNDING: Final = 1 + 1e-9


class Search:
    """A search around a center, as far as `farthest` meters or until `wanted` are found."""

    def __init__(
        self, center: Position, farthest: float, wanted: int, ellipsoid: Ellipsoid
    ) -> None:
        self._center = center.vector()
        self.farthest = farthest
        self._wanted = wanted
        self._ellipsoid = ellipsoid
        self._position = center
        self._searched = 0.0
        self._found_before = 0
        self.radius = min(farthest, _FIRST_RADIUS * ellipsoid.radius)

    def distance(self, shape: Shape) -> float:
        """How far a shape is from the center."""
        return distance(self._center, shape, self._ellipsoid)

    def check(self) -> None:
        """Raise when `radius` is too large for RethinkDB to go on."""
        try:
            check_radius(_outer_radius(self.radius, self._ellipsoid), self._ellipsoid)
        except RangeError as error:
            raise RangeError(
                "The distance has become too large for continuing the indexed nearest "
                "traversal.  Consider specifying a smaller `max_dist` parameter.  "
                f"({error})"
            ) from None

    def key_ranges(self, radius: float) -> list[KeyRange]:
        """Where an index keeps everything that is within a radius."""
        return key_ranges_within(_around(self._position, self._angle(radius)))

    def _angle(self, meters: float) -> float:
        """Points so near are no farther apart than this when seen on a sphere."""
        tightest = self._ellipsoid.radius * (1.0 - self._ellipsoid.flattening) ** 2
        return meters / tightest * _ROUNDING

    def go_on(self, found: int) -> bool:
        """After a round that has found so many in all: widen the search, unless it is over."""
        area = math.pi * (self.radius * self.radius - self._searched * self._searched)
        density = (found - self._found_before) / area
        self._searched, self._found_before = self.radius, found
        if density:
            wider = _ROUND_SIZE / math.pi / density + self._searched * self._searched
            self.radius = math.sqrt(wider)
        else:
            self.radius = self._searched * _FASTEST_GROWTH
        self.radius = min(self.radius, self.farthest)
        return self._searched < self.farthest and found < self._wanted


def _outer_radius(radius: float, ellipsoid: Ellipsoid) -> float:
    """How far the corners are of a polygon that holds all within the radius."""
    radii = (ellipsoid.radius, ellipsoid.polar_radius)
    return radius * _LEEWAY / math.cos(math.pi / _CORNERS) * (max(radii) / min(radii))


def _around(center: Position, angle: float) -> Rectangle:
    """A rectangle around all that is within an angle of the center."""
    middle = math.radians(center.latitude)
    south, north = middle - angle, middle + angle
    latitudes = Latitudes(max(south, FULL.latitudes.south), min(north, FULL.latitudes.north))
    if south <= FULL.latitudes.south or north >= FULL.latitudes.north:
        return Rectangle(latitudes, FULL.longitudes)
    width = math.asin(min(1.0, math.sin(angle) / math.cos(middle)))
    return Rectangle(latitudes, _longitudes(math.radians(center.longitude), width))


def _longitudes(middle: float, width: float) -> Longitudes:
    west, east = middle - width, middle + width
    if west < -math.pi:
        west += 2 * math.pi
    if east > math.pi:
        east -= 2 * math.pi
    return Longitudes(west, east)
