"""Instants as dates and hours of some zone, from the year 1400 to 9999."""

from datetime import datetime, timedelta
from typing import Any, Final

from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import normal
from embedded.reql.datum.times import make_time, rounded, zone_offset
from embedded.reql.errors import ReqlError, logic_error

SECOND: Final = 1_000_000  # microseconds, in which clocks count
_DAY: Final = 24 * 3600 * SECOND
_EPOCH: Final = datetime(1970, 1, 1)
_FIRST: Final = datetime(1400, 1, 1)
_MONTHS: Final = 12
_LONGEST_MONTH: Final = 31
_YEARS: Final = range(1400, 10_000)
_OFFSETS: Final = range(-12 * 3600, 14 * 3600 + 1)


def local(time: dict[str, Any]) -> datetime:
    """The date and hour that a clock in the time's zone shows."""
    offset = clock_offset(time["timezone"])
    return moment(microseconds(time["epoch_time"]) + offset * SECOND)


def clock_offset(zone: str) -> int:
    """The offset of a zone in seconds; not every zone that can be written down has a clock."""
    offset = zone_offset(zone)
    if offset not in _OFFSETS:
        raise offset_error(zone)
    return offset


def offset_error(zone: str) -> ReqlError:
    """What is said of a zone (`-hh:mm`, and there may be more hours) that has no clock."""
    return time_error(f"Offset out of range: {zone.lstrip('+')}:00.")


def time_error(text: str) -> ReqlError:
    """Something is wrong with a date or an hour."""
    return logic_error(f"Error in time logic: {text}")


def microseconds(seconds: float) -> int:
    """Seconds in microseconds, halves away from zero."""
    whole = int(seconds)
    rest = seconds * 1_000_000.0 - whole * 1_000_000.0
    return whole * SECOND + int(rest + (-0.5 if seconds < 0 else 0.5))


def moment(passed: int) -> datetime:
    """So many microseconds since 1970."""
    try:
        reached = _EPOCH + timedelta(microseconds=passed)
    except OverflowError:
        raise _bad_year() from None
    if reached < _FIRST:
        raise _bad_year()
    return reached


def since_epoch(reached: datetime) -> int:
    """The microseconds since 1970."""
    return (reached - _EPOCH) // timedelta(microseconds=1)


def _bad_year() -> ReqlError:
    return time_error("Year is out of valid range: 1400..9999.")


def since_midnight(time: dict[str, Any]) -> Datum:
    """The seconds since midnight in the time's zone."""
    now = local(time)
    return rounded((now - _start_of_day(now)) / timedelta(seconds=1))


def midnight(time: dict[str, Any]) -> Datum:
    """The last midnight in the time's zone."""
    start = _start_of_day(local(time))
    zone = time["timezone"]
    return instant(since_epoch(start), zone)


def _start_of_day(now: datetime) -> datetime:
    return datetime(now.year, now.month, now.day)


def seconds(time: dict[str, Any]) -> Datum:
    """The seconds of the minute, and the fraction of the epoch time, which may be negative."""
    epoch = time["epoch_time"]
    return normal(local(time).second + rounded(epoch - int(epoch)))


def check_year(year: int) -> None:
    """Refuse a year that is out of range."""
    if year not in _YEARS:
        raise _bad_year()


def check_month(month: int) -> None:
    """Refuse a month that no year has."""
    if not 1 <= month <= _MONTHS:
        raise time_error("Month number is out of range 1..12.")


def check_day(day: int) -> None:
    """Refuse a day that no month has."""
    if not 1 <= day <= _LONGEST_MONTH:
        raise time_error("Day of month value is out of range 1..31.")


def day_of_month(year: int, month: int, day: int) -> int:
    """The beginning of a day, in microseconds since 1970; each number is in its range."""
    try:
        return since_epoch(datetime(year, month, day))
    except ValueError:
        raise time_error("Day of month is not valid for year.") from None


def day_of_year(year: int, day: int) -> int:
    """The beginning of a day of a year, in microseconds since 1970.

    The 366th day of a short year is in the next one.
    """
    return since_epoch(datetime(year, 1, 1)) + (day - 1) * _DAY


def clock(hours: int, minutes: int) -> int:
    """Hours and minutes in microseconds; if one is negative, both count backward."""
    total = (abs(hours) * 60 + abs(minutes)) * 60 * SECOND
    return -total if hours < 0 or minutes < 0 else total


def instant(passed: int, zone: str) -> Datum:
    """The time at which so many microseconds have passed since 1970 on a clock in a zone."""
    # Rounded twice, as in RethinkDB: to a double, and to the quotient.
    return make_time(float(passed - clock_offset(zone) * SECOND) / SECOND, zone)
