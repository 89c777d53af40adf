"""Geometry as an argument, and its errors as those of a query."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from embedded.geometry.errors import GeometryError, NoFieldError, WrongTypeError
from embedded.reql.datum.kinds import Datum, pseudotype
from embedded.reql.datum.numbers import expected
from embedded.reql.datum.printing import pretty, short
from embedded.reql.errors import Place, ReqlError, logic_error, missing
from embedded.reql.values.convert import as_datum

_P = ParamSpec("_P")
_R = TypeVar("_R")


def as_geometry(value: Any, place: Place) -> Datum:
    """A geometry (or another pseudotype, of which it will soon be clear that it is none)."""
    datum = as_datum(value, place)
    kind = pseudotype(datum)
    if kind is None:
        raise logic_error(f"Not a GEOMETRY pseudotype: `{short(datum)}`.").at(place)
    if kind == "BINARY":
        raise expected("OBJECT", datum)
    return datum


def geometric(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """A function whose complaints about geometry are errors of the query."""

    @wraps(function)
    def speaking(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        try:
            return function(*args, **kwargs)
        except GeometryError as error:
            raise query_error(error) from None

    return speaking


def query_error(error: GeometryError) -> ReqlError:
    """What a query is told."""
    if isinstance(error, WrongTypeError):
        return expected(error.wanted, error.value)
    if isinstance(error, NoFieldError):
        return missing(f"No attribute `{error.name}` in object:\n{pretty(error.value)}")
    return logic_error(str(error))
