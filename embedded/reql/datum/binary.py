"""Binary data: bytes, kept in an object as base64."""

import re
from base64 import b64decode, b64encode
from typing import Any

from embedded.reql.datum.kinds import PSEUDOTYPE, Datum, pseudotype
from embedded.reql.datum.numbers import expected
from embedded.reql.errors import logic_error

_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/]")
_PER_GROUP = 4


def make_binary(data: bytes) -> dict[str, Any]:
    """A binary datum."""
    return {PSEUDOTYPE: "BINARY", "data": b64encode(data).decode()}


def bytes_of(datum: Datum) -> bytes:
    """The bytes of a binary datum."""
    if pseudotype(datum) != "BINARY":
        raise expected("PTYPE<BINARY>", datum)
    return b64decode(datum["data"])


def checked_binary(datum: dict[str, Datum]) -> dict[str, Any]:
    """A binary datum that came from outside, in its one form."""
    for name in sorted(datum):
        if name not in (PSEUDOTYPE, "data"):
            raise logic_error(f"Invalid binary pseudotype: illegal `{name}` key.")
    if "data" not in datum:
        raise logic_error("Invalid binary pseudotype: lacking `data` key.")
    if type(datum["data"]) is not str:
        raise expected("STRING", datum["data"])
    return make_binary(_decoded(datum["data"]))


def _decoded(text: str) -> bytes:
    body, _, rest = _WHITE_SPACE.sub("", text).partition("=")
    if wrong := _NOT_BASE64.search(body):
        raise logic_error(f"Invalid base64 character found: '{wrong.group()}'.")
    if len(body) % _PER_GROUP == 1:
        raise logic_error(
            "Invalid base64 length: 1 character remaining, cannot decode a full byte."
        )
    if rest.strip("="):
        raise logic_error("Invalid base64 format, data found after padding character '='.")
    return b64decode(body + "=" * (-len(body) % _PER_GROUP))
