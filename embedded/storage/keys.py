"""Values as binary keys: bytes compare as the values do, and say the value again.

The order is RethinkDB's: minval, arrays, booleans, numbers, binary, times, strings, maxval.
A tag byte opens each value. Text and arrays end with NUL, which is below every tag, so that a
prefix is smaller; a NUL inside text is written NUL FF, and FF is above every tag.
"""

import base64
import binascii
import struct
from collections.abc import Callable
from typing import Any, Final

from embedded.storage.errors import StorageError

MINVAL: Final = b"\x01"
MAXVAL: Final = b"\xfe"

_END: Final = b"\x00"
_NUL: Final = b"\x00\xff"
_ARRAY, _FALSE, _TRUE, _NUMBER, _BINARY, _TIME, _STRING = b"\x10\x20\x21\x30\x50\x60\x70"
_SIGN: Final = 1 << 63
_ALL: Final = (1 << 64) - 1
_BIGGEST_INTEGER: Final = 2**53
_double = struct.Struct(">d")
_integer = struct.Struct(">Q")


class NotAKeyError(StorageError):
    """The value cannot be a key: null, an object, or geometry."""


class LowestKey:
    """minval inside the array of a bound."""


class HighestKey:
    """maxval inside the array of a bound."""


def encode_key(value: Any) -> bytes:
    """The key of a value; raises NotAKeyError."""
    encode = _ENCODERS.get(type(value))
    if encode is None:
        raise NotAKeyError(f"a {type(value).__name__} cannot be a key")
    return encode(value)


def decode_key(key: bytes) -> Any:
    """The value of a key; numbers come back as int when they are whole."""
    return _decode(key, 0)[0]


def _encode_bool(value: bool) -> bytes:
    return bytes((_TRUE if value else _FALSE,))


def _encode_number(value: float) -> bytes:
    return b"\x30" + _mangle(value)


def _encode_string(value: str) -> bytes:
    return b"\x70" + value.encode().replace(b"\x00", _NUL) + _END


def _encode_array(value: list[Any]) -> bytes:
    return b"\x10" + b"".join(map(encode_key, value)) + _END


def _encode_object(value: dict[str, Any]) -> bytes:
    match value.get("$reql_type$"):
        case "TIME":
            return b"\x60" + _mangle(value["epoch_time"])
        case "BINARY":
            data = base64.b64decode(value["data"])
            return b"\x50" + data.replace(b"\x00", _NUL) + _END
    raise NotAKeyError("an object cannot be a key")


_ENCODERS: Final[dict[type, Callable[[Any], bytes]]] = {
    bool: _encode_bool,
    int: _encode_number,
    float: _encode_number,
    str: _encode_string,
    list: _encode_array,
    dict: _encode_object,
    LowestKey: lambda _: MINVAL,
    HighestKey: lambda _: MAXVAL,
}


def _mangle(value: float) -> bytes:
    # Adding 0.0 turns -0.0 into 0.0: they are one key.
    (bits,) = _integer.unpack(_double.pack(value + 0.0))
    return _integer.pack(bits ^ (_ALL if bits & _SIGN else _SIGN))


def _decode(key: bytes, at: int) -> tuple[Any, int]:
    return _DECODERS[key[at]](key, at + 1)


def _decode_number(key: bytes, at: int) -> tuple[float, int]:
    (bits,) = _integer.unpack_from(key, at)
    bits ^= _SIGN if bits & _SIGN else _ALL
    (value,) = _double.unpack(_integer.pack(bits))
    whole = value.is_integer() and abs(value) <= _BIGGEST_INTEGER
    return (int(value) if whole else value), at + 8


def _decode_text(key: bytes, at: int) -> tuple[bytes, int]:
    end = key.index(_END, at)
    while key[end : end + 2] == _NUL:
        end = key.index(_END, end + 2)
    return key[at:end].replace(_NUL, b"\x00"), end + 1


def _decode_string(key: bytes, at: int) -> tuple[str, int]:
    text, after = _decode_text(key, at)
    return text.decode(), after


def _decode_array(key: bytes, at: int) -> tuple[list[Any], int]:
    values = []
    while key[at]:
        value, at = _decode(key, at)
        values.append(value)
    return values, at + 1


def _decode_time(key: bytes, at: int) -> tuple[dict[str, Any], int]:
    seconds, after = _decode_number(key, at)
    return {"$reql_type$": "TIME", "epoch_time": seconds, "timezone": "+00:00"}, after


def _decode_binary(key: bytes, at: int) -> tuple[dict[str, Any], int]:
    data, after = _decode_text(key, at)
    text = binascii.b2a_base64(data, newline=False).decode()
    return {"$reql_type$": "BINARY", "data": text}, after


_DECODERS: Final[dict[int, Callable[[bytes, int], tuple[Any, int]]]] = {
    0x01: lambda _, at: (LowestKey(), at),
    _ARRAY: _decode_array,
    _FALSE: lambda _, at: (False, at),
    _TRUE: lambda _, at: (True, at),
    _NUMBER: _decode_number,
    _BINARY: _decode_binary,
    _TIME: _decode_time,
    _STRING: _decode_string,
    0xFE: lambda _, at: (HighestKey(), at),
}
