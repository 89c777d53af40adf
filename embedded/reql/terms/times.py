"""Times made, read, shown and taken apart."""

from collections.abc import Callable
from typing import Annotated, Any, TypeAlias

from embedded.reql.compiler.declare import Call, Term, Traits, term
from embedded.reql.compiler.node import CONSTANT_NOW
from embedded.reql.compiler.parameters import AnyDatum, Anything, Convert, Number, Text
from embedded.reql.datum import calendar
from embedded.reql.datum.iso8601 import read_iso8601, write_iso8601
from embedded.reql.datum.kinds import Datum, pseudotype
from embedded.reql.datum.numbers import expected
from embedded.reql.datum.printing import pretty, short
from embedded.reql.datum.times import checked_zone, make_time
from embedded.reql.errors import Place, logic_error, missing
from embedded.reql.run import Run
from embedded.reql.terms.slices import is_open
from embedded.reql.values.convert import as_datum, as_integer, as_number, as_string


def as_time(value: Any, place: Place) -> dict[str, Any]:
    """A time."""
    datum: dict[str, Any] = as_datum(value, place)
    if pseudotype(datum) != "TIME":
        raise logic_error(f"Not a TIME pseudotype: `{short(datum)}`.").at(place)
    return datum


def as_clock(value: Any, place: Place) -> dict[str, Any]:
    """A time whose seconds are wanted, which other pseudotypes turn out not to have."""
    datum = as_datum(value, place)
    kind = pseudotype(datum)
    if kind is None or kind == "TIME":
        return as_time(datum, place)
    if kind == "BINARY":
        raise expected("OBJECT", datum)
    raise missing(f"No attribute `epoch_time` in object:\n{pretty(datum)}")


_WIDEST = 2**31
_SHORT, _LONG = 4, 7  # without and with hours, minutes and seconds

Time: TypeAlias = Annotated[dict[str, Any], Convert(as_time)]
Clock: TypeAlias = Annotated[dict[str, Any], Convert(as_clock)]


@term("NOW", 0, Traits(determinism=CONSTANT_NOW))
def now(run: Run) -> Datum:
    """The time of the query."""
    return run.now


@term("ISO8601", 1)
def iso8601(call: Call, text: Text, *, default_timezone: Text = "") -> Datum:
    """A time written as ISO 8601."""
    return read_iso8601(text, default_timezone)


@term("TO_ISO8601", 1)
def to_iso8601(time: Clock) -> str:
    """A time written as ISO 8601."""
    return write_iso8601(time)


@term("EPOCH_TIME", 1)
def epoch_time(seconds: Number) -> Datum:
    """A time by its seconds since 1970."""
    return make_time(seconds)


@term("TO_EPOCH_TIME", 1)
def to_epoch_time(time: Clock) -> Datum:
    """The seconds since 1970."""
    return time["epoch_time"]


@term("IN_TIMEZONE", 2)
def in_timezone(time: Time, zone: AnyDatum) -> Datum:
    """The same instant in another zone."""
    if type(zone) is not str:
        raise expected("STRING", zone)
    return {**time, "timezone": checked_zone(zone)}


@term("DURING", 3)
def during(  # noqa: PLR0913  one parameter per option of the term
    call: Call,
    time: Time,
    left: Time,
    right: Time,
    *,
    left_bound: Anything = "closed",
    right_bound: Anything = "open",
) -> bool:
    """Whether a time lies between two others."""
    at, start, end = (one["epoch_time"] for one in (time, left, right))
    # What a bound is matters, and is looked at, only where the time is on it.
    if at < start or (at == start and is_open(call, "left_bound", left_bound)):
        return False
    return not (at > end or (at == end and is_open(call, "right_bound", right_bound)))


@term("DATE", 1)
def date(time: Clock) -> Datum:
    """The midnight before."""
    return calendar.midnight(time)


@term("TIME_OF_DAY", 1)
def time_of_day(time: Clock) -> Datum:
    """The seconds since midnight."""
    return calendar.since_midnight(time)


@term("TIMEZONE", 1)
def timezone(time: Time) -> str:
    """The zone."""
    zone: str = time["timezone"]
    return zone


def _portion(name: str, take: Callable[[dict[str, Any]], Datum]) -> Term:
    @term(name, 1)
    def portion(time: Clock) -> Datum:
        return take(time)

    return portion


PORTIONS = (
    _portion("YEAR", lambda time: calendar.local(time).year),
    _portion("MONTH", lambda time: calendar.local(time).month),
    _portion("DAY", lambda time: calendar.local(time).day),
    _portion("DAY_OF_WEEK", lambda time: calendar.local(time).isoweekday()),
    _portion("DAY_OF_YEAR", lambda time: calendar.local(time).timetuple().tm_yday),
    _portion("HOURS", lambda time: calendar.local(time).hour),
    _portion("MINUTES", lambda time: calendar.local(time).minute),
    _portion("SECONDS", calendar.seconds),
)


@term("TIME", (_SHORT, _LONG))
def time(call: Call, *parts: Anything) -> Datum:
    """A time by year, month, day, perhaps hours, minutes, seconds, and zone."""
    if len(parts) not in (_SHORT, _LONG):
        raise logic_error(f"Got {len(parts)} arguments to TIME (expected 4 or 7).")
    places = [node.place for node in call.arguments]
    numbers = [_int32(parts[at], places[at]) for at in range(min(len(parts) - 1, 5))]
    year, month, day, hours, minutes = (*numbers, 0, 0)[:5]
    seconds = as_number(parts[5], places[5]) if len(parts) == _LONG else 0
    zone = as_string(parts[-1], places[-1])
    calendar.check_day(day)  # first of the three, as in RethinkDB
    calendar.check_month(month)
    calendar.check_year(year)
    passed = calendar.day_of_month(year, month, day)
    passed += calendar.clock(hours, minutes) + calendar.microseconds(seconds)
    return calendar.instant(passed, checked_zone(zone))


def _int32(value: Any, place: Place) -> int:
    number = as_integer(value, place)
    if not -_WIDEST <= number < _WIDEST:
        raise logic_error(f"Integer too large: {number}").at(place)
    return number
