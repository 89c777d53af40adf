"""Numbers are doubles; a whole one within ±2^53 is kept as an int, so that it prints as one."""

from math import copysign, isfinite

from embedded.reql.datum.kinds import Datum, type_name
from embedded.reql.errors import Kind, ReqlError, logic_error, missing

LARGEST = 2**53


def normal(number: float) -> int | float:
    """The one form of a number; infinities and NaN are refused."""
    if type(number) is int:
        if -LARGEST <= number <= LARGEST:
            return number
        return _large(number)
    if not isfinite(number):
        raise logic_error(f"Non-finite number: {shortest(number)}")
    if number.is_integer() and -LARGEST <= number <= LARGEST:
        return int(number) if number or copysign(1.0, number) > 0 else number
    return number


def _large(number: int) -> float:
    try:
        return float(number)
    except OverflowError:
        raise logic_error(f"Non-finite number: {'inf' if number > 0 else '-inf'}") from None


def shortest(number: float) -> str:
    """A number inside an error text, as C's `%.20g` gives it."""
    return f"{number:.20g}"


def type_error(datum: Datum, message: str) -> ReqlError:
    """A value of the wrong type: when it is null, `default` catches the error."""
    return missing(message) if datum is None else logic_error(message)


def expected(name: str, datum: Datum) -> ReqlError:
    """`Expected type NUMBER but found STRING.`"""
    return type_error(datum, f"Expected type {name} but found {type_name(datum)}.")


def whole(number: float) -> int:
    """A number that must be an integer within ±2^53."""
    value = normal(number)
    if type(value) is int:
        return value
    if value == 0:
        return 0
    side = " (<-2^53)" if value < -LARGEST else " (>2^53)" if value > LARGEST else ""
    raise ReqlError(Kind.LOGIC, f"Number not an integer{side}: {shortest(value)}")
