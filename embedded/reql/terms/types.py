"""Kinds of values asked for and changed."""

import re
from typing import Any

from embedded.reql.compiler.declare import Call, Grouping, Traits, term
from embedded.reql.compiler.parameters import Anything, Text
from embedded.reql.datum.binary import bytes_of, make_binary
from embedded.reql.datum.encoding import encode_text
from embedded.reql.datum.kinds import Datum, pseudotype, type_name
from embedded.reql.datum.numbers import expected, normal, type_error
from embedded.reql.datum.objects import checked
from embedded.reql.datum.printing import pretty, short
from embedded.reql.errors import Place, ReqlError, logic_error
from embedded.reql.run import Run
from embedded.reql.values.convert import as_datum, as_sequence
from embedded.reql.values.described import described, type_of
from embedded.reql.values.polymorphic import SEQUENCES
from embedded.reql.values.stream import Sequence, collected, terminal
from embedded.reql.values.table import Selection, Single
from embedded.reql.values.value import Value

_PAIR = 2  # a name and a value
_VALUES = {
    "DB": "DATABASE",
    "TABLE": "TABLE",
    "TABLE_SLICE": "TABLE_SLICE",
    "SELECTION<STREAM>": "SELECTION",
    "SELECTION<ARRAY>": "SELECTION",
    "STREAM": "SEQUENCE",
    "SELECTION<OBJECT>": "SINGLE_SELECTION",
    "DATUM": "DATUM",
    "FUNCTION": "FUNCTION",
    "GROUPED_DATA": "GROUPED_DATA",
}
_DATA = (
    "NULL",
    "BINARY",
    "BOOL",
    "NUMBER",
    "STRING",
    "ARRAY",
    "OBJECT",
    "MINVAL",
    "MAXVAL",
)
_ALSO = {
    "TABLE": ("TABLE", "TABLE_SLICE", "SELECTION", "SEQUENCE"),
    "TABLE_SLICE": ("TABLE_SLICE", "SELECTION", "SEQUENCE"),
    "SELECTION": ("SELECTION", "SEQUENCE"),
    "SINGLE_SELECTION": ("SINGLE_SELECTION", "DATUM"),
    "DATUM": ("DATUM", "SEQUENCE"),
}
_CONTINUATION = range(0x80, 0xC0)  # bytes that only go on with a character
_NUMBER = re.compile(
    r"\s*[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|0x(?:[0-9a-f]+\.?[0-9a-f]*|\.[0-9a-f]+)(?:p[+-]?\d+)?|inf(?:inity)?|nan)",
    re.IGNORECASE,
)


@term("TYPE_OF", 1, Traits(grouping=Grouping.NONE))
def type_of_(value: Anything) -> str:
    """The name of the kind."""
    return type_of(value)


@term("INFO", 1, Traits(grouping=Grouping.NONE))
def info(value: Anything) -> Datum:
    """What there is to know about a value."""
    return described(value)


@term("COERCE_TO", 2, Traits(long=True))
def coerce_to(run: Run, call: Call, value: Anything, name: Text) -> Any:
    """The value as another kind."""
    wanted = name.upper()
    if wanted not in _VALUES and wanted not in _DATA:
        raise logic_error(f"Unknown Type: {wanted}")
    if _is_already(value, wanted):
        return value
    place = call.arguments[0].place
    if wanted == "BOOL":
        return value is not None if not isinstance(value, Value) else True
    if isinstance(value, Value) and value.kind in SEQUENCES:
        return _from_sequence(run, value, wanted, place)
    if isinstance(value, Value) and not isinstance(value, Single):
        raise _cannot(value, wanted, place)
    return _from_datum(run, as_datum(value, place), wanted, place)


def _is_already(value: Any, wanted: str) -> bool:
    kind = value.kind if isinstance(value, Value) else "DATUM"
    if wanted in _VALUES and wanted != "SELECTION<ARRAY>":
        return _VALUES[wanted] in _ALSO.get(kind, (kind,))
    if kind == "SINGLE_SELECTION":
        return _data_kind(value.datum(None)) == wanted
    return kind == "DATUM" and _data_kind(value) == wanted


def _data_kind(datum: Datum) -> str:
    return "BINARY" if pseudotype(datum) == "BINARY" else _plain_name(datum)


def _plain_name(datum: Datum) -> str:
    return "OBJECT" if type(datum) is dict else type_name(datum)


def _from_sequence(run: Run, value: Any, wanted: str, place: Place) -> Any:
    items = as_sequence(value, place)
    if wanted in ("ARRAY", "DATUM"):
        return collected(items, run)
    if wanted == "OBJECT":
        return _object(items)
    raise _cannot(value, wanted, place)


def _cannot(value: Any, wanted: str, place: Place) -> ReqlError:
    name = type_of(value) if isinstance(value, Value) else _data_kind(value)
    if isinstance(value, Selection):
        name = "SELECTION<STREAM>"
    return type_error(value, f"Cannot coerce {name} to {wanted}.").at(place)


def _object(items: Sequence) -> Datum:
    made: dict[str, Datum] = {}
    for pair in terminal(items):
        if type(pair) is not list:
            raise expected("ARRAY", pair)
        if len(pair) != _PAIR:
            raise logic_error(f"Expected array of size 2, but got size {len(pair)}.")
        name, value = pair
        if type(name) is not str:
            raise expected("STRING", name)
        if name in made:
            raise logic_error(
                f"Duplicate key {pretty(name)} in coerced object.  (got {short(made[name])} and "
                f"{short(value)} as values)"
            )
        made[name] = value
    return checked(made)


def _from_datum(run: Run, datum: Datum, wanted: str, place: Place) -> Datum:
    kind = _data_kind(datum)
    if wanted == "STRING":
        return _text(datum, kind)
    if kind == "ARRAY" and wanted in ("OBJECT", "DATUM"):
        return _object(datum)
    if (kind, wanted) == ("OBJECT", "ARRAY"):
        run.check_size(len(datum))
        return [[name, datum[name]] for name in sorted(datum)]
    if (kind, wanted) == ("STRING", "BINARY"):
        return make_binary(datum.encode())
    if (kind, wanted) == ("STRING", "NUMBER"):
        return _number(datum)
    raise _cannot(datum, wanted, place)


def _text(datum: Datum, kind: str) -> str:
    if kind != "BINARY":
        return encode_text(datum)
    data = bytes_of(datum)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise not_utf8(data, error) from None


def not_utf8(data: bytes, error: UnicodeDecodeError) -> ReqlError:
    """The complaint about bytes that are no text."""
    start = data[: min(error.start, 20)].decode(errors="replace")
    return logic_error(
        f"String `{start}` (truncated) is not a UTF-8 string; {_reason(data, error)} at position "
        f"{_position(data, error)}."
    )


def _reason(data: bytes, error: UnicodeDecodeError) -> str:
    if "continuation" in error.reason:
        return "Expected continuation byte, saw something else"
    if "unexpected end" in error.reason:
        return "Expected continuation byte, saw end of string"
    if data[error.start] in _CONTINUATION:
        return "Unexpected continuation byte"
    return "Invalid initial byte seen"


def _position(data: bytes, error: UnicodeDecodeError) -> int:
    return error.end if "continuation" in error.reason else error.start


def _number(text: str) -> Datum:
    if not _NUMBER.fullmatch(text):
        raise logic_error(f"Could not coerce `{text}` to NUMBER.")
    if "x" in text.lower():
        return normal(float.fromhex(text.strip()))
    return normal(float(text))
