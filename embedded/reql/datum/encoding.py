"""Data to JSON and back, in the exact form of the wire and of `to_json_string`."""

import orjson

from embedded.reql.datum.kinds import Datum, Extreme
from embedded.reql.datum.numbers import normal
from embedded.reql.errors import logic_error


def encode(datum: Datum) -> bytes:
    """Compact JSON: sorted keys, whole numbers without a point, UTF-8 unescaped."""
    try:
        return orjson.dumps(datum, _refuse, orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError as error:
        raise (error.__cause__ or error) from None


def _refuse(value: object) -> Datum:
    if isinstance(value, Extreme):
        raise logic_error(f"Cannot convert `r.{value.name.lower()}` to JSON.")
    raise TypeError(f"{type(value).__name__} is not a datum")


def normalized(parsed: Datum) -> Datum:
    """Parsed JSON with every number in its one form (lists and objects are changed in place)."""
    kind = type(parsed)
    if kind is float or kind is int:
        return normal(parsed)
    if kind is list:
        for position, item in enumerate(parsed):
            parsed[position] = normalized(item)
    elif kind is dict:
        for key, item in parsed.items():
            parsed[key] = normalized(item)
    return parsed
