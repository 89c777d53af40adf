"""Times as ISO 8601 texts."""

import re
from collections.abc import Callable
from typing import Any, Final

from embedded.reql.datum import calendar
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.times import UTC, checked_zone, digits
from embedded.reql.errors import Kind, ReqlError, logic_error

_ORDINAL: Final = 3  # digits of a day of the year
_LONGEST_YEAR: Final = 366
_FRACTION: Final = 6  # digits that a clock can show
_WEEKS: Final = (
    "Due to limitations in the boost time library we use for parsing, we cannot support ISO week "
    "dates right now.  Sorry about that!  Please use years, calendar dates, or ordinal dates "
    "instead."
)
_NO_ZONE: Final = "ISO 8601 string has no time zone, and no default time zone was provided."
_OFFSET: Final = re.compile(r"([+-])(\d+)(?::(\d+))?")


def read_iso8601(text: str, default_zone: str) -> Datum:
    """The time that a text says; raises what RethinkDB says of a text that is none."""
    try:
        return _read(text, default_zone)
    except ReqlError as error:
        error.blame = 0
        raise


def _read(text: str, default_zone: str) -> Datum:
    date_text, separator, rest = text.partition("T")
    start = _read_date(date_text)
    clock_text, zone_text = _split_zone(rest)
    clock = _read_clock(clock_text) if separator else 0
    zone = checked_zone(zone_text) if zone_text else None
    shown = start() + clock
    zone = _default(default_zone) if zone is None else zone
    offset = calendar.clock_offset(zone) * calendar.SECOND
    for passed in (shown, shown - offset):
        calendar.moment(passed)  # a clock in the zone and one in Greenwich can show it
    return calendar.instant(shown, zone)


def _split_zone(rest: str) -> tuple[str, str]:
    for sign in "-+Z":
        if sign in rest:
            at = rest.index(sign)
            return rest[:at], rest[at:]
    return rest, ""


def _read_date(text: str) -> Callable[[], int]:
    """What gives the beginning of the day, or says that there is no such day."""
    year = int(digits(text, 0, 4))
    if not text[4:]:
        return lambda: _date(year, 1, 1)
    hyphen = text[4] == "-"
    at = 4 + hyphen
    if text[at : at + 1] == "W":
        return _read_week(text, at + 1)
    if len(text) - at == _ORDINAL:
        day = int(digits(text, at, _ORDINAL))
        return lambda: _ordinal(year, day)
    return _read_month_and_day(text, year, at, hyphen=hyphen)


def _read_week(text: str, at: int) -> Callable[[], int]:
    digits(text, at, 2)
    at += 2
    if at < len(text):
        at += text[at] == "-"
        digits(text, at, 1)
        _check_end(text, at + 1, "date")
    return _refuse_weeks


def _refuse_weeks() -> int:
    raise logic_error(_WEEKS)


def _read_month_and_day(text: str, year: int, at: int, *, hyphen: bool) -> Callable[[], int]:
    month = int(digits(text, at, 2))
    at += 2
    if hyphen and at == len(text):
        return lambda: _date(year, month, 1)
    if hyphen != (text[at : at + 1] == "-"):
        raise logic_error(f"Date string `{text}` must have 0 or 2 hyphens.")
    at += hyphen
    day = int(digits(text, at, 2))
    _check_end(text, at + 2, "date")
    return lambda: _date(year, month, day)


def _check_end(text: str, at: int, what: str) -> None:
    if len(text) > at:
        raise logic_error(f"Garbage characters `{text[at:]}` at end of {what} string `{text}`.")


def _date(year: int, month: int, day: int) -> int:
    calendar.check_year(year)
    calendar.check_month(month)
    calendar.check_day(day)
    return calendar.day_of_month(year, month, day)


def _ordinal(year: int, day: int) -> int:
    calendar.check_year(year)
    if not 1 <= day <= _LONGEST_YEAR:
        # RethinkDB does not expect this one of its library's exceptions.
        text = "Unexpected exception: Day of year value is out of range 1..366"
        raise ReqlError(Kind.INTERNAL, text).at(None)
    return calendar.day_of_year(year, day)


def _read_clock(text: str) -> int:
    """Microseconds since midnight; hours, minutes and seconds may be any two digits."""
    hours = int(digits(text, 0, 2))
    if not text[2:]:
        return calendar.clock(hours, 0)
    first = text[2] == ":"
    at = 2 + first
    minutes = int(digits(text, at, 2))
    at += 2
    passed = calendar.clock(hours, minutes)
    if at == len(text):
        return passed
    if first != (text[at] == ":"):
        raise logic_error(f"Time string `{text}` must have 0 or 2 colons.")
    return passed + _read_seconds(text, at + first)


def _read_seconds(text: str, at: int) -> int:
    seconds = int(digits(text, at, 2)) * calendar.SECOND
    at += 2
    if text[at : at + 1] != ".":
        _check_end(text, at, "time")
        return seconds
    fraction = digits(text, at + 1, len(text) - at - 1)
    return seconds + int(fraction[:_FRACTION].ljust(_FRACTION, "0"))


def _default(text: str) -> str:
    """The zone that the query gives to times without one, as Boost's parser understands it."""
    if text in ("", "UTC") or text.isdigit():
        raise logic_error(_NO_ZONE)
    if text == "Z":
        return UTC
    if found := _OFFSET.fullmatch(text):
        sign, hours, minutes = found.groups("0")
        minutes_in_all = int(hours) * 60 + int(minutes)
        hour, minute = divmod(minutes_in_all, 60)
        zone = f"{sign if minutes_in_all else '+'}{hour:02}:{minute:02}"
        if len(zone) > len(UTC):
            raise calendar.offset_error(zone)
        return zone
    raise logic_error(f"Invalid ISO 8601 timezone: `{text}{'+00' if text.isalpha() else ''}`.")


def write_iso8601(time: dict[str, Any]) -> str:
    """The text of a time."""
    moment = calendar.local(time)
    calendar.moment(calendar.microseconds(time["epoch_time"]))  # Greenwich can show it, too
    base = moment.strftime("%Y-%m-%dT%H:%M:%S")
    milliseconds = moment.microsecond // 1000
    fraction = f".{milliseconds:03d}" if moment.microsecond else ""
    zone: str = time["timezone"]
    return f"{base}{fraction}{zone}"
