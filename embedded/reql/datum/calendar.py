"""Instants as dates and hours of some zone, from the year 1400 to 9999."""

from datetime import datetime, timedelta
from typing import Any

from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import normal
from embedded.reql.datum.times import make_time, rounded, zone_offset
from embedded.reql.errors import logic_error

_EPOCH = datetime(1970, 1, 1)
_FIRST_YEAR, _LAST_YEAR = 1400, 9999
_MONTHS = 12


def local(time: dict[str, Any]) -> datetime:
    """The date and hour that a clock in the time's zone shows."""
    offset = zone_offset(time["timezone"])
    return _shifted(_EPOCH, round(time["epoch_time"] * 1_000_000) + offset * 1_000_000)


def _shifted(start: datetime, microseconds: int) -> datetime:
    try:
        moment = start + timedelta(microseconds=microseconds)
    except OverflowError:
        raise _bad_year() from None
    if moment.year < _FIRST_YEAR:
        raise _bad_year()
    return moment


def _bad_year() -> Exception:
    return logic_error("Error in time logic: Year is out of valid range: 1400..9999.")


def since_midnight(time: dict[str, Any]) -> Datum:
    """The seconds since midnight in the time's zone."""
    moment = local(time)
    start = datetime(moment.year, moment.month, moment.day)
    return rounded((moment - start) / timedelta(seconds=1))


def midnight(time: dict[str, Any]) -> Datum:
    """The last midnight in the time's zone."""
    moment = local(time)
    start = datetime(moment.year, moment.month, moment.day)
    seconds = (start - _EPOCH) / timedelta(seconds=1) - zone_offset(time["timezone"])
    return make_time(seconds, time["timezone"])


def seconds(time: dict[str, Any]) -> Datum:
    """The seconds of the minute, with their fraction."""
    fraction = rounded(time["epoch_time"] % 1 if time["epoch_time"] >= 0 else 0)
    return normal(local(time).second + fraction)


def instant(parts: list[int], seconds: float, zone: str) -> Datum:
    """The time that a clock in a zone shows as these numbers."""
    year, month, day, *clock = parts
    if not _FIRST_YEAR <= year <= _LAST_YEAR + 1:
        raise _bad_year()
    if not 1 <= month <= _MONTHS:
        raise logic_error("Error in time logic: Month number is out of range 1..12.")
    try:
        start = datetime(year, month, day)
    except ValueError:
        if 1 <= day <= 31:  # noqa: PLR2004  a day that some month has
            text = "Day of month is not valid for year."
        else:
            text = "Day of month value is out of range 1..31."
        raise logic_error(f"Error in time logic: {text}") from None
    hours, minutes = clock or (0, 0)
    passed = (start - _EPOCH) // timedelta(seconds=1) + hours * 3600 + minutes * 60
    return make_time(passed + seconds - zone_offset(zone), zone)


def day_of_year(year: int, day: int) -> datetime:
    """The date of a day of a year."""
    return datetime(year, 1, 1) + timedelta(days=day - 1)
