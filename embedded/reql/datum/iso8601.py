"""Times as ISO 8601 texts."""

from typing import Any

from embedded.reql.datum import calendar
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import normal
from embedded.reql.datum.times import checked_zone, digits
from embedded.reql.errors import ReqlError, logic_error

_ORDINAL = 3  # digits of a day of the year
_WEEKS = (
    "Due to limitations in the boost time library we use for parsing, we cannot support ISO week "
    "dates right now.  Sorry about that!  Please use years, calendar dates, or ordinal dates "
    "instead."
)


def read_iso8601(text: str, default_zone: str) -> Datum:
    """The time that a text says; raises what RethinkDB says of a text that is none."""
    date_text, separator, rest = text.partition("T")
    try:
        day = _read_date(date_text)
        clock, zone_text = _split_zone(rest)
        hours, minutes, seconds = _read_clock(clock) if separator else (0, 0, 0)
        zone = checked_zone(zone_text) if zone_text else default_zone
        if not zone:
            raise logic_error(
                "ISO 8601 string has no time zone, and no default time zone was provided."
            )
        zone = checked_zone(zone)
    except ReqlError as error:
        error.blame = 0
        raise
    return calendar.instant([*day, hours, minutes], seconds, zone)


def _split_zone(rest: str) -> tuple[str, str]:
    for sign in "-+Z":
        if sign in rest:
            at = rest.index(sign)
            return rest[:at], rest[at:]
    return rest, ""


def _read_date(text: str) -> list[int]:
    year = int(digits(text, 0, 4))
    rest = text[4:]
    if not rest:
        return [year, 1, 1]
    hyphen = rest[0] == "-"
    at = 4 + hyphen
    if text[at : at + 1] == "W":
        raise logic_error(_WEEKS)
    if len(text) - at == _ORDINAL:
        return _ordinal(year, int(digits(text, at, _ORDINAL)))
    return _month_and_day(text, year, at, hyphen=hyphen)


def _month_and_day(text: str, year: int, at: int, *, hyphen: bool) -> list[int]:
    month = int(digits(text, at, 2))
    at += 2
    if hyphen and at == len(text):
        return [year, month, 1]
    if hyphen != (text[at : at + 1] == "-"):
        raise logic_error(f"Date string `{text}` must have 0 or 2 hyphens.")
    at += hyphen
    day = int(digits(text, at, 2))
    if len(text) > at + 2:
        raise logic_error(f"Garbage characters `{text[at + 2 :]}` at end of date string `{text}`.")
    return [year, month, day]


def _ordinal(year: int, day: int) -> list[int]:
    if not 1 <= day <= 366:  # noqa: PLR2004  days of a leap year
        raise logic_error("Error in time logic: Day of year is out of range 1..366.")
    moment = calendar.day_of_year(year, day)
    return [moment.year, moment.month, moment.day]


def _read_clock(text: str) -> tuple[int, int, float]:
    hours = int(digits(text, 0, 2))
    if len(text) == 2:  # noqa: PLR2004  hours alone
        return hours, 0, 0
    first = text[2] == ":"
    at = 2 + first
    minutes = int(digits(text, at, 2))
    at += 2
    if at == len(text):
        return hours, minutes, 0
    if first != (text[at] == ":"):
        raise logic_error(f"Time string `{text}` must have 0 or 2 colons.")
    at += first
    return hours, minutes, _read_seconds(text, at)


def _read_seconds(text: str, at: int) -> float:
    whole = digits(text, at, 2)
    at += 2
    if at == len(text):
        return int(whole)
    if text[at] != ".":
        raise logic_error(f"Garbage characters `{text[at:]}` at end of time string `{text}`.")
    fraction = digits(text, at + 1, len(text) - at - 1)
    return normal(float(f"{whole}.{fraction or '0'}"))


def write_iso8601(time: dict[str, Any]) -> str:
    """The text of a time."""
    moment = calendar.local(time)
    base = moment.strftime("%Y-%m-%dT%H:%M:%S")
    milliseconds = moment.microsecond // 1000
    fraction = f".{milliseconds:03d}" if moment.microsecond else ""
    zone: str = time["timezone"]
    return f"{base}{fraction}{zone}"
