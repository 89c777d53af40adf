"""Literals of the scalars, as defaults say them."""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

EXAMPLES: Mapping[str, str] = {
    "BigInt": 'like "9007199254740993"',
    "Date": 'like "2026-01-31"',
    "DateTime": 'like "2026-01-31T12:00:00Z"',
    "Decimal": 'like "19.90"',
    "Duration": 'like "P3DT4H30M"',
    "Email": 'like "ada@example.com"',
    "Time": 'like "12:00:00"',
    "URL": 'like "https://example.com"',
    "UUID": 'like "2f1c9a52-0e54-4b1c-9a55-6f0e4a3d2b10"',
}
_INT = 2**31
_TEXTS = {
    "BigInt": r"[+-]?\d+",
    "DateTime": r"\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)",
    "Decimal": r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?",
    "Duration": r"[+-]?P(?=[\dT])(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?",
    "Email": r"[^@\s]+@[^@\s]+",
    "Time": r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?",
    "URL": r"https?://\S+",
    "UUID": r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
}


def is_literal(type_name: str, value: Any) -> bool:
    """Whether it is one of a scalar; one of the schema's own takes anything that JSON has."""
    return _LITERALS.get(type_name, _is_json)(value)


def is_word(value: Any) -> bool:
    """Whether it is text."""
    return isinstance(value, str)


def _is_number(value: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and math.isfinite(value)


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -_INT <= value < _INT


def _is_date(value: Any) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_moment(value: Any) -> bool:
    try:
        return _IS_MOMENT(value) and bool(datetime.fromisoformat(value))
    except ValueError:
        return False


def _is_json(value: Any) -> bool:
    """Whether no number in it is too large to be one."""
    if isinstance(value, Mapping):
        return all(map(_is_json, value.values()))
    if isinstance(value, list):
        return all(map(_is_json, value))
    return not isinstance(value, float) or math.isfinite(value)


def _is_text_of(name: str) -> Callable[[Any], bool]:
    form = re.compile(_TEXTS[name], re.ASCII)
    return lambda value: isinstance(value, str) and form.fullmatch(value) is not None


def _is_exact(name: str) -> Callable[[Any], bool]:
    is_text = _is_text_of(name)
    is_whole = name == "BigInt"
    return lambda value: (
        is_text(value) or (_is_number(value) and not (is_whole and isinstance(value, float)))
    )


_IS_MOMENT = _is_text_of("DateTime")
_LITERALS: Mapping[str, Callable[[Any], bool]] = {
    "BigInt": _is_exact("BigInt"),
    "Boolean": lambda value: isinstance(value, bool),
    "Date": _is_date,
    "DateTime": _is_moment,
    "Decimal": _is_exact("Decimal"),
    "Duration": _is_text_of("Duration"),
    "Email": _is_text_of("Email"),
    "Float": _is_number,
    "ID": is_word,
    "Int": _is_int,
    "JSON": _is_json,
    "String": is_word,
    "Time": _is_text_of("Time"),
    "URL": _is_text_of("URL"),
    "UUID": _is_text_of("UUID"),
}
