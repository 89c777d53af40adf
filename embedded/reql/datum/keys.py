"""Which data can be keys, as primary keys, index keys and bounds, and how they are refused."""

from collections.abc import Callable
from typing import Any

from embedded.reql.datum.kinds import MINVAL, Datum, Extreme, pseudotype, type_name
from embedded.reql.datum.numbers import shortest, type_error
from embedded.reql.datum.printing import pretty, short
from embedded.reql.errors import logic_error
from embedded.storage.bounds import MAX, MIN, Bound
from embedded.storage.keys import HighestKey, LowestKey, encode_key

LONGEST_PRIMARY = 127  # bytes of the textual form that RethinkDB keeps, less its type letter
_SAFE_LENGTH = LONGEST_PRIMARY // 4  # a string of so many characters is short enough for certain


def primary_key(datum: Datum) -> bytes:
    """The key of a document; raises what RethinkDB says of data that cannot be one."""
    kind = type(datum)
    if kind is str:
        if "\0" in datum:
            raise _nul_in_key(datum)
        if len(datum) > _SAFE_LENGTH:
            _check_length(datum)
    elif kind is not int and kind is not float and kind is not bool:
        _check_primary(datum)
    return encode_key(datum)


def _check_primary(datum: Datum) -> None:
    if not (type(datum) is list or pseudotype(datum)):
        raise type_error(
            datum,
            "Primary keys must be either a number, string, bool, pseudotype or array "
            f"(got type {type_name(datum)}):\n{short(datum)}",
        )
    _check_parts(datum, _refuse_nul)
    _check_length(datum)


def _check_parts(datum: Datum, check_string: Callable[[str], None]) -> None:
    """Refuse what cannot be a key, or a part of an array that is one."""
    if type(datum) is str:
        check_string(datum)
    elif type(datum) is list:
        for item in datum:
            _check_item(item)
            _check_parts(item, check_string)
    elif pseudotype(datum) == "GEOMETRY":
        raise logic_error(
            "Cannot use a geometry value as a key value in a primary or non-geospatial "
            "secondary index."
        )


def _check_item(item: Datum) -> None:
    if item is None or (type(item) is dict and pseudotype(item) is None):
        raise type_error(
            item,
            "Array keys can only contain numbers, strings, bools,  pseudotypes, or arrays "
            f"(got {pretty(item)} of type {type_name(item)}).",
        )


def _refuse_nul(text: str) -> None:
    if "\0" in text:
        raise _nul_in_key(text)


def _accept(_: str) -> None:
    """Index keys may hold any string."""


def _nul_in_key(text: str) -> Exception:
    data = text.encode()
    quoted = "".join(_quoted(byte) for byte in data[:20])
    return logic_error(
        f'String "{quoted}" (truncated) contains NULL byte at offset {data.index(0)} in index key.'
    )


def _quoted(byte: int) -> str:
    character = chr(byte)
    if character in ('"', "\\"):
        return "\\" + character
    return character if character.isascii() and character.isprintable() else f"\\x{byte:02x}"


def _check_length(datum: Datum) -> None:
    if _printed_length(datum) > LONGEST_PRIMARY + 1:
        raise logic_error(
            f"Primary key too long (max {LONGEST_PRIMARY} characters): {pretty(datum)}"
        )


def _printed_length(datum: Datum) -> int:
    """How many bytes the textual form has by which RethinkDB limits primary keys."""
    if type(datum) is str:
        return 1 + len(datum.encode())
    if type(datum) is bool or isinstance(datum, Extreme):
        return 2
    if type(datum) is list:
        return 1 + sum(_printed_length(item) + 1 for item in datum)
    if type(datum) is dict:
        return 8 + (20 if "epoch_time" in datum else len(datum["data"]) * 3 // 4)
    return 18 + len(shortest(datum))


def index_key(datum: Datum) -> bytes | None:
    """The key in a secondary index, or None when the value leaves its document out of it."""
    return encode_key(datum) if _can_be_index_key(datum) else None


def _can_be_index_key(datum: Datum) -> bool:
    kind = type(datum)
    if kind is str or kind is int or kind is float or kind is bool:
        return True
    if kind is list:
        return all(map(_can_be_index_key, datum))
    return pseudotype(datum) in ("TIME", "BINARY")


def lower_bound(datum: Datum, *, is_open: bool, primary: bool) -> Bound:
    """The left end of a range."""
    return _bound(datum, is_open, primary)


def upper_bound(datum: Datum, *, is_open: bool, primary: bool) -> Bound:
    """The right end of a range."""
    return _bound(datum, is_open, primary)


def _bound(datum: Datum, is_open: bool, primary: bool) -> Bound:
    if isinstance(datum, Extreme):
        return MIN if datum is MINVAL else MAX
    return search_key(datum, primary=primary), not is_open


def search_key(datum: Datum, *, primary: bool) -> bytes:
    """The key to look for, in which arrays may hold minval and maxval."""
    if primary:
        if type(datum) is not list:
            return primary_key(datum)
        _check_primary(datum)
    else:
        _check_index_search(datum)
    return encode_key(_with_key_extremes(datum))


def _check_index_search(datum: Datum) -> None:
    if datum is None or (type(datum) is dict and pseudotype(datum) is None):
        raise type_error(
            datum,
            "Secondary keys must be a number, string, bool, pseudotype, or array "
            f"(got {pretty(datum)} of type {type_name(datum)}).",
        )
    _check_parts(datum, _accept)


def _with_key_extremes(datum: Datum) -> Any:
    if type(datum) is list:
        return [_with_key_extremes(item) for item in datum]
    if isinstance(datum, Extreme):
        return LowestKey() if datum is MINVAL else HighestKey()
    return datum
