"""Any value as the kind that a term needs, or RethinkDB's complaint that it is not one."""

from typing import Any

from embedded.reql.datum.kinds import Datum, type_name
from embedded.reql.datum.numbers import expected, type_error, whole
from embedded.reql.errors import Place, ReqlError
from embedded.reql.values.stream import Sequence
from embedded.reql.values.table import Database, Selection, Single, Slice, Table
from embedded.reql.values.value import PLAIN, Value, wrong_kind


def as_datum(value: Any, place: Place) -> Datum:
    """Plain data; a selected document is read."""
    if value.__class__ in PLAIN or not isinstance(value, Value):
        return value
    return value.datum(place)


def as_number(value: Any, place: Place) -> int | float:
    """A number."""
    datum = as_datum(value, place)
    if type(datum) is int or type(datum) is float:
        return datum
    raise expected("NUMBER", datum).at(place)


def as_integer(value: Any, place: Place) -> int:
    """A number that is whole and within ±2^53."""
    number = as_number(value, place)
    if type(number) is int:
        return number
    try:
        return whole(number)
    except ReqlError as error:
        raise error.at(place) from None


def as_string(value: Any, place: Place) -> str:
    """A string."""
    datum = as_datum(value, place)
    if type(datum) is str:
        return datum
    raise expected("STRING", datum).at(place)


def as_bool(value: Any, place: Place) -> bool:
    """Anything but `false` and `null` counts as true."""
    datum = as_datum(value, place)
    return datum is not False and datum is not None


def as_sequence(value: Any, place: Place) -> Sequence:
    """An array or a stream."""
    if type(value) is list:
        return value
    if isinstance(value, Value):
        return value.sequence(place)
    raise type_error(value, f"Cannot convert {type_name(value)} to SEQUENCE")


def as_table(value: Any, place: Place) -> Table:
    """A whole table."""
    return value.table(place) if isinstance(value, Value) else _refuse("TABLE", value, place)


def as_slice(value: Any, place: Place) -> Slice:
    """A table, or a part of one along an index."""
    return value.slice(place) if isinstance(value, Value) else _refuse("TABLE_SLICE", value, place)


def as_selection(value: Any, place: Place) -> Selection:
    """Documents of a table."""
    if isinstance(value, Value):
        return value.selection(place)
    raise wrong_kind("SELECTION", value, place)


def as_single(value: Any, place: Place) -> Single:
    """One document of a table."""
    if isinstance(value, Value):
        return value.single(place)
    raise wrong_kind("SINGLE_SELECTION", value, place)


def as_database(value: Any, place: Place) -> Database:
    """A database."""
    return value.database(place) if isinstance(value, Value) else _refuse("DATABASE", value, place)


def _refuse(wanted: str, value: Any, place: Place) -> Any:
    raise wrong_kind(wanted, value, place)


def as_array(value: Any, place: Place) -> list[Datum]:
    """An array."""
    datum = as_datum(value, place)
    if type(datum) is list:
        return datum
    raise expected("ARRAY", datum)
