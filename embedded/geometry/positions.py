"""Longitude and latitude, as arrays of two numbers or as points."""

from typing import Any, NamedTuple

from embedded.geometry.errors import GeometryError, RangeError
from embedded.geometry.fields import array, field, number, text
from embedded.geometry.sphere.vector import Vector, from_degrees

_DATE_LINE = 180
_POLE = 90
_PAIR = 2
_TRIPLE = 3


class Position(NamedTuple):
    """A place in degrees, not checked for its range."""

    longitude: float
    latitude: float

    def vector(self) -> Vector:
        """The place on the unit sphere; it must be in range."""
        longitude, latitude = self
        if not -_DATE_LINE <= longitude <= _DATE_LINE:
            raise RangeError(f"Longitude must be between -180 and 180.  Got {longitude:.20g}.")
        if not -_POLE <= latitude <= _POLE:
            raise RangeError(f"Latitude must be between -90 and 90.  Got {latitude:.20g}.")
        return from_degrees(-_DATE_LINE if longitude == _DATE_LINE else longitude, latitude)


def position(coordinates: Any) -> Position:
    """A GeoJSON position."""
    count = len(array(coordinates))
    if count < _PAIR:
        raise GeometryError("Too few coordinates.  Need at least longitude and latitude.")
    if count > _TRIPLE:
        raise GeometryError(
            "Too many coordinates.  GeoJSON position should have no more than three "
            f"coordinates, but got {count}."
        )
    if count == _TRIPLE:
        raise GeometryError(
            "A third altitude coordinate in GeoJSON positions was found, but is not supported."
        )
    return Position(number(coordinates[0]), number(coordinates[1]))


def place(value: Any) -> Position:
    """What a query may give for a place: a point, or a pair of numbers."""
    if type(value) is dict and value.get("$reql_type$") == "GEOMETRY":
        return position(coordinates_of(value, "Point"))
    count = len(array(value))
    if count != _PAIR:
        raise GeometryError(
            "Expected point coordinate pair.  "
            f"Got {count} element array instead of a 2 element one."
        )
    return Position(number(value[0]), number(value[1]))


def coordinates_of(geometry: Any, kind: str) -> Any:
    """The coordinates of a geometry that must be of a kind."""
    found = text(field(geometry, "type"))
    coordinates = field(geometry, "coordinates")
    if found != kind:
        raise GeometryError(f"Expected geometry of type `{kind}` but found `{found}`.")
    return coordinates
