"""Functions as RethinkDB writes them down, so that dumps go both ways.

A function is: its kind (0), the variables it captures (a count, always 0 here), the depth of
implicit variables (4 bytes), the parameters (a count and 8 bytes each), the length of the body
(4 bytes), the body as JSON ended by NUL, and a place in some query (4 bytes). In the JSON each
term has a place as its last element, and data stand in DATUM terms.
"""

from __future__ import annotations

import struct
from typing import Any, Final

import orjson

from embedded.reql.compiler.numbers import NUMBERS

INDEX_PREFIX: Final = b"$reql_index_function$"
HOOK_PREFIX: Final = b"$reql_write_hook_function$"
INDEX_VERSIONS: Final = b"\x09\x07\x07\x07"  # of the file format, and thrice of the language

_DATUM, _ARRAY, _OBJECT, _FUNC = (
    NUMBERS[name] for name in ("DATUM", "MAKE_ARRAY", "MAKE_OBJ", "FUNC")
)
_HEAD: Final = struct.Struct("<BBI")  # kind, captured variables, implicit depth
_PARAMETER: Final = struct.Struct("<q")
_LENGTH: Final = struct.Struct("<I")
_NO_PLACE: Final = 0


def written(function: Any) -> bytes:
    """A FUNC term as bytes."""
    (_, parameters), body = function[1]
    text = orjson.dumps(_placed(body)) + b"\0"
    return b"".join(
        (
            _HEAD.pack(0, 0, 0),
            bytes((len(parameters),)),
            *(_PARAMETER.pack(number) for number in parameters),
            _LENGTH.pack(len(text)),
            text,
            _LENGTH.pack(_NO_PLACE),
        )
    )


def _placed(term: Any) -> Any:
    if isinstance(term, dict):
        return [_OBJECT, {name: _placed(one) for name, one in term.items()}, _NO_PLACE]
    if not isinstance(term, list):
        return [_DATUM, term, _NO_PLACE]
    return [term[0], *map(_placed_part, term[1:]), _NO_PLACE]


def _placed_part(part: Any) -> Any:
    if isinstance(part, list):
        return [_placed(one) for one in part]
    return {name: _placed(one) for name, one in part.items()}


def read(data: bytes) -> tuple[Any, bytes]:
    """(FUNC term, what follows it) of bytes; raises ValueError."""
    try:
        kind, captured, _ = _HEAD.unpack_from(data)
        if kind or captured:
            raise ValueError("it is in JavaScript or captures variables")
        at = _HEAD.size
        count, at = data[at], at + 1
        parameters = [
            _PARAMETER.unpack_from(data, at + position * _PARAMETER.size)[0]
            for position in range(count)
        ]
        at += count * _PARAMETER.size
        (length,) = _LENGTH.unpack_from(data, at)
        at += _LENGTH.size
        body = _bare(orjson.loads(data[at : at + length].rstrip(b"\0")))
    except (struct.error, IndexError, KeyError, TypeError, orjson.JSONDecodeError) as error:
        raise ValueError("it is damaged") from error
    return [_FUNC, [[_ARRAY, parameters], body]], data[at + length + _LENGTH.size :]


def _bare(term: list[Any]) -> Any:
    number, *parts = term[:-1]
    if number == _DATUM:
        return _literal(parts[0])
    if number == _OBJECT:
        return {name: _bare(one) for name, one in (parts[0] if parts else {}).items()}
    return [number, *map(_bare_part, parts)]


def _bare_part(part: Any) -> Any:
    if isinstance(part, list):
        return [_bare(one) for one in part]
    return {name: _bare(one) for name, one in part.items()}


def _literal(datum: Any) -> Any:
    if isinstance(datum, list):
        return [_ARRAY, [_literal(item) for item in datum]]
    if isinstance(datum, dict):
        return {name: _literal(value) for name, value in datum.items()}
    return datum
