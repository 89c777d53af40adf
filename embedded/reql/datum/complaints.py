"""What RethinkDB's JSON parser says of a text that is no JSON."""

from __future__ import annotations

import re
from math import isinf
from typing import Final

_SPACE: Final = re.compile(r"[ \t\r\n]*")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DIGITS: Final = re.compile(r"[0-9]+")
_WORDS: Final = ("null", "true", "false")
_ESCAPES: Final = '"\\/bfnrt'
_HEX: Final = re.compile(r"[0-9a-fA-F]{4}")
_HIGH: Final = re.compile(r"[dD][89abAB]")
_LOW: Final = re.compile(r"[dD][c-fC-F]")
_SURROGATE: Final = "The surrogate pair in string is invalid."


class _ComplaintError(Exception):
    """Where the text stops being JSON."""


def complaint(text: str) -> str:
    """The reason why a text is no JSON."""
    try:
        at = _skip(text, 0)
        if at == len(text):
            return "The document is empty."
        at = _skip(text, _value(text, at))
    except _ComplaintError as found:
        return str(found)
    except RecursionError:
        return "Invalid value."
    if at < len(text):
        return "The document root must not follow by other values."
    return "Invalid value."


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    assert found is not None
    return found.end()


def _value(text: str, at: int) -> int:
    """The end of the value that begins here."""
    opening = text[at : at + 1]
    if opening == "{":
        return _object(text, at + 1)
    if opening == "[":
        return _array(text, at + 1)
    if opening == '"':
        return _string(text, at + 1)
    for word in _WORDS:
        if text.startswith(word, at):
            return at + len(word)
    return _number(text, at)


def _object(text: str, at: int) -> int:
    at = _skip(text, at)
    if text[at : at + 1] == "}":
        return at + 1
    while True:
        if text[at : at + 1] != '"':
            raise _ComplaintError("Missing a name for object member.")
        at = _skip(text, _string(text, at + 1))
        if text[at : at + 1] != ":":
            raise _ComplaintError("Missing a colon after a name of object member.")
        at = _skip(text, _value(text, _skip(text, at + 1)))
        if text[at : at + 1] == "}":
            return at + 1
        if text[at : at + 1] != ",":
            raise _ComplaintError("Missing a comma or '}' after an object member.")
        at = _skip(text, at + 1)


def _array(text: str, at: int) -> int:
    at = _skip(text, at)
    if text[at : at + 1] == "]":
        return at + 1
    while True:
        at = _skip(text, _value(text, at))
        if text[at : at + 1] == "]":
            return at + 1
        if text[at : at + 1] != ",":
            raise _ComplaintError("Missing a comma or ']' after an array element.")
        at = _skip(text, at + 1)


def _string(text: str, at: int) -> int:
    while at < len(text):
        character = text[at]
        if character == '"':
            return at + 1
        if character == "\\":
            at = _escape(text, at + 1)
        elif character < " ":
            raise _ComplaintError("Invalid escape character in string.")
        else:
            at += 1
    raise _ComplaintError("Missing a closing quotation mark in string.")


def _escape(text: str, at: int) -> int:
    character = text[at : at + 1]
    if character == "u":
        end = _hex(text, at)
        if not _HIGH.match(text, at + 1):
            return end
        if text[end : end + 2] != "\\u":
            raise _ComplaintError(_SURROGATE)
        low = end + 1
        end = _hex(text, low)
        if not _LOW.match(text, low + 1):
            raise _ComplaintError(_SURROGATE)
        return end
    if not character or character not in _ESCAPES:
        raise _ComplaintError("Invalid escape character in string.")
    return at + 1


def _hex(text: str, at: int) -> int:
    if not _HEX.match(text, at + 1):
        raise _ComplaintError("Incorrect hex digit after \\u escape in string.")
    return at + 5


def _number(text: str, start: int) -> int:
    at = _end_of_number(text, start)
    if isinf(float(text[start:at])):
        raise _ComplaintError("Number too big to be stored in double.")
    return at


def _end_of_number(text: str, at: int) -> int:
    found = _NUMBER.match(text, at)
    if found is None:
        raise _ComplaintError("Invalid value.")
    at = found.end()
    if text[at : at + 1] == ".":
        at = _digits(text, at + 1, "Miss fraction part in number.")
    if text[at : at + 1] in ("e", "E"):
        signed = text[at + 1 : at + 2] in ("+", "-")
        at = _digits(text, at + 1 + signed, "Miss exponent in number.")
    return at


def _digits(text: str, at: int, missing: str) -> int:
    found = _DIGITS.match(text, at)
    if found is None:
        raise _ComplaintError(missing)
    return found.end()
