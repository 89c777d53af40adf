"""Times: an instant in seconds since 1970 and the zone to show it in."""

from __future__ import annotations

import re
from math import floor
from typing import Any

from embedded.reql.datum.kinds import PSEUDOTYPE, Datum, type_name
from embedded.reql.datum.numbers import normal
from embedded.reql.datum.printing import short
from embedded.reql.errors import ReqlError, logic_error

UTC = "+00:00"
_HALF = 0.5
_EXACT = 2**52  # from here on doubles are whole anyway
_ZONE = re.compile(r"[+-](?:[01][0-9]|2[0-4]):[0-5][0-9]")


def rounded(seconds: float) -> int | float:
    """To milliseconds, halves away from zero."""
    scaled = abs(float(seconds)) * 1000
    if scaled >= _EXACT:
        return normal(float(seconds) * 1000 / 1000)
    whole = floor(scaled + _HALF)
    # Adding a half may itself round up just below a half.
    if whole - scaled > _HALF:
        whole -= 1
    result = whole / 1000
    return normal(-result if seconds < 0 else result)


def make_time(seconds: float, zone: str = UTC) -> dict[str, Any]:
    """A time datum."""
    return {PSEUDOTYPE: "TIME", "epoch_time": rounded(normal(seconds)), "timezone": zone}


def checked_zone(text: str) -> str:
    """A zone in its one form, `+hh:mm`."""
    if text in ("-00", "-00:00"):
        raise logic_error(f"`{text}` is not a valid time offset.")
    if text == "Z":
        return UTC
    if text[:1] not in ("+", "-"):
        raise logic_error(f"Timezone `{text}` does not start with `-` or `+`.")
    hours = digits(text, 1, 2)
    if not text[3:]:
        return f"{text[0]}{hours}:00"
    start = 4 if text[3] == ":" else 3
    zone = f"{text[0]}{hours}:{digits(text, start, 2)}"
    if len(text) > start + 2:
        raise logic_error(
            f"Garbage characters `{text[start + 2 :]}` at end of timezone string `{text}`."
        )
    if not _ZONE.fullmatch(zone):
        hours_are_fine = _ZONE.fullmatch(zone[:4] + "00")
        raise logic_error(f"{'Minutes' if hours_are_fine else 'Hours'} out of range in `{text}`.")
    return zone


def digits(text: str, start: int, count: int) -> str:
    """So many digits of a date, a time or a zone."""
    for position in range(start, start + count):
        if position >= len(text):
            raise logic_error(
                f"Invalid time zone string `{text}`. Valid time zones are `+hh:mm`, `-hh:mm`, "
                "`+hhmm`, `-hhmm`, `+hh`, `-hh` and `Z`."
            )
        if text[position] not in "0123456789":
            raise logic_error(
                f"Invalid date string `{text}` (got `{text[position]}` but expected a digit)."
            )
    return text[start : start + count]


def zone_offset(zone: str) -> int:
    """A zone in seconds east of Greenwich."""
    seconds = int(zone[1:3]) * 3600 + int(zone[4:6]) * 60
    return -seconds if zone[0] == "-" else seconds


def checked_time(time: dict[str, Datum]) -> dict[str, Datum]:
    """A time datum that came from outside, in its one form."""
    zone = None
    for name in sorted(time):
        if name == "epoch_time":
            _check_type(time, name, "number", ("NUMBER",))
        elif name == "timezone":
            _check_type(time, name, "string", ("STRING",))
            zone = _zone_of(time)
        elif name != PSEUDOTYPE:
            raise _invalid(time, f"unrecognized field `{name}`")
    for name in ("epoch_time", "timezone"):
        if name not in time:
            raise _invalid(time, f"no field `{name}`")
    return {**time, "epoch_time": rounded(time["epoch_time"]), "timezone": zone}


def _check_type(time: dict[str, Datum], name: str, kind: str, types: tuple[str, ...]) -> None:
    value = time[name]
    if type_name(value) not in types:
        raise _invalid(
            time,
            f"field `{name}` must be a {kind} (got `{short(value)}` of type {type_name(value)})",
        )


def _zone_of(time: dict[str, Datum]) -> str:
    try:
        return checked_zone(time["timezone"])
    except ReqlError:
        raise _invalid(time, f"invalid timezone string `{short(time['timezone'])}`") from None


def _invalid(time: dict[str, Datum], why: str) -> ReqlError:
    return logic_error(f"Invalid time object constructed ({why}):\n{short(time)}")
