"""Karney's geodesics, with the arithmetic of the C library that RethinkDB has them from."""

import math
from types import SimpleNamespace
from typing import Any, Final

from geographiclib import geodesic, geodesicline, geomath


def _hypot(x: float, y: float) -> float:
    return math.sqrt(x * x + y * y)


# Python's own hypot rounds better, and so every other distance would differ in its last digits.
_ARITHMETIC: Final = SimpleNamespace(**{**vars(math), "hypot": _hypot})
for _module in (geodesic, geodesicline, geomath):
    _module.math = _ARITHMETIC


def solver(radius: float, flattening: float) -> Any:
    """A solver for an ellipsoid: `Inverse` and `Direct`."""
    return geodesic.Geodesic(radius, flattening)


DISTANCE: Final[int] = geodesic.Geodesic.DISTANCE
POSITION: Final[int] = geodesic.Geodesic.LATITUDE | geodesic.Geodesic.LONGITUDE
