"""The body that distances are measured on, and the units that they are measured in."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from embedded.geometry.errors import GeometryError
from embedded.geometry.fields import field, number, text
from embedded.geometry.geodesic import DISTANCE, POSITION, solver
from embedded.geometry.positions import Position

_METERS: Final = {"m": 1.0, "km": 1000.0, "mi": 1609.344, "nm": 1852.0, "ft": 0.3048}


@dataclass(frozen=True)
class Ellipsoid:
    """A sphere flattened at its poles; `radius` is the equator's, in meters."""

    radius: float
    flattening: float

    @property
    def polar_radius(self) -> float:
        """The radius at the poles."""
        return (1.0 - self.flattening) * self.radius

    @cached_property
    def _geodesic(self) -> Any:
        return solver(self.radius, self.flattening)

    def distance(self, a: Position, b: Position) -> float:
        """The length of the shortest way, in meters."""
        way = self._geodesic.Inverse(a.latitude, a.longitude, b.latitude, b.longitude, DISTANCE)
        return float(way["s12"])

    def go(self, start: Position, azimuth: float, distance: float) -> Position:
        """Where one comes straight on."""
        end = self._geodesic.Direct(
            start.latitude,
            start.longitude,
            azimuth,
            distance,
            POSITION,
        )
        return Position(end["lon2"], end["lat2"])


WGS84: Final = Ellipsoid(6378137.0, 1.0 / 298.257223563)
UNIT_SPHERE: Final = Ellipsoid(1.0, 0.0)
_SYSTEMS: Final = {"WGS84": WGS84, "unit_sphere": UNIT_SPHERE}


def ellipsoid_of(system: Any) -> Ellipsoid:
    """What the option `geo_system` names: a string, or an object with `a` and `f`."""
    if type(system) is dict:
        return _custom(number(field(system, "a")), number(field(system, "f")))
    if ellipsoid := _SYSTEMS.get(text(system)):
        return ellipsoid
    raise GeometryError(
        f'Unrecognized geo system "{system}" (valid options: "WGS84", "unit_sphere").'
    )


def _custom(radius: float, flattening: float) -> Ellipsoid:
    if not radius > 0:
        raise GeometryError("The equator radius `a` must be positive.")
    if not 0 <= flattening < 1:
        raise GeometryError("The flattening `f` must be in the range [0, 1).")
    return Ellipsoid(float(radius), float(flattening))


def in_unit(meters: float, unit: str) -> float:
    """A length in a unit."""
    return meters * (1.0 / _factor(unit))


def in_meters(length: float, unit: str) -> float:
    """A length of a unit, in meters."""
    return length * _factor(unit)


def _factor(unit: str) -> float:
    if unit not in _METERS:
        raise GeometryError(f"Unrecognized distance unit `{unit}`.")
    return _METERS[unit]
