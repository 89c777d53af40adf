"""Data to JSON and back, in the exact form of the wire and of `to_json_string`."""

import re

import orjson

from embedded.reql.datum.kinds import Datum, Extreme
from embedded.reql.datum.numbers import normal
from embedded.reql.errors import logic_error

_STRING_OR_EXPONENT = re.compile(r'"(?:[^"\\]|\\.)*"|(-?)([0-9.]+)e(\+[0-9]+|-6\b)')
_PLAIN_DIGITS = 21  # numbers with more digits before the point have an exponent


def encode(datum: Datum) -> bytes:
    """Compact JSON: sorted keys, whole numbers without a point, UTF-8 unescaped."""
    try:
        return orjson.dumps(datum, _refuse, orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError as error:
        raise (error.__cause__ or logic_error("The data is nested too deeply.")) from None


def encode_text(datum: Datum) -> str:
    """The same as text, with large and small numbers spelt exactly as RethinkDB spells them."""
    text = encode(datum).decode()
    return _STRING_OR_EXPONENT.sub(_spelt, text) if "e+" in text or "e-6" in text else text


def _spelt(token: re.Match[str]) -> str:
    sign, digits, exponent = token.groups()
    if digits is None:
        return token.group()
    if exponent == "-6":
        return f"{sign}0.00000{digits.replace('.', '')}"
    if int(exponent) >= _PLAIN_DIGITS:
        return f"{sign}{digits}e{int(exponent)}"
    return f"{sign}{digits.replace('.', '').ljust(int(exponent) + 1, '0')}.0"


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
