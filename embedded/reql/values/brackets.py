"""`value[key]`: a field, an element, or the fields of all elements."""

from typing import Any

from embedded.changes.plan import ABSENT
from embedded.reql.datum.kinds import PSEUDOTYPE, Datum, type_name
from embedded.reql.datum.numbers import type_error, whole
from embedded.reql.datum.objects import field
from embedded.reql.errors import Place, logic_error, missing
from embedded.reql.values.access import (
    each_field,
    element,
    not_an_object,
    of_object,
    position,
)
from embedded.reql.values.grouped import Grouped
from embedded.reql.values.stream import Stream, terminal
from embedded.reql.values.table import Selection, Single
from embedded.reql.values.transforms import Choose
from embedded.reql.values.value import Value

_INT_RANGE = 2**31


def bracket(value: Any, key: Datum, place: Place) -> Any:
    """What `value[key]` gives; `place` is that of the value."""
    if type(key) is str:
        if type(value) is dict and PSEUDOTYPE not in value:
            return field(value, key)
        return get_field("bracket", value, key, place)
    if type(key) is int or type(key) is float:
        return nth(value, whole(key), place)
    raise type_error(
        key,
        f"Expected NUMBER or STRING as second argument to `bracket` but found {type_name(key)}.",
    )


def get_field(name: str, value: Any, key: str, place: Place) -> Any:
    """A field of an object, or the fields of all objects in a sequence that have it."""
    if isinstance(value, Single):
        value = value.datum(place)
    if isinstance(value, Value):
        sequence = value.sequence(place) if _is_sequence(value) else None
        if sequence is None:
            raise not_an_object(name, value, place)
        return (
            sequence.through(Choose(each_field(name, key, place)))
            if isinstance(sequence, Stream)
            else _fields(name, sequence, key, place)
        )
    if type(value) is list:
        return _fields(name, value, key, place)
    return of_object(name, value, place, lambda made: field(made, key))


def _is_sequence(value: Value) -> bool:
    return value.kind in ("SEQUENCE", "SELECTION", "TABLE_SLICE", "TABLE")


def _fields(name: str, array: list[Datum], key: str, place: Place) -> list[Datum]:
    chosen = map(each_field(name, key, place), array)
    return [item for item in chosen if item is not ABSENT]


def nth(value: Any, index: int, place: Place) -> Any:
    """The element at a position; of a selection, the document as a selection."""
    if not -_INT_RANGE <= index < _INT_RANGE:
        raise logic_error(f"Integer too large: {index}").at(place)
    if isinstance(value, Single):
        value = value.datum(place)
    if isinstance(value, Grouped):
        return value.arrays().each(lambda items: element(items, index))
    if not isinstance(value, Value):
        if type(value) is not list:
            raise type_error(value, f"Expected type ARRAY but found {type_name(value)}.")
        return element(value, index)
    sequence = value.sequence(place)
    if index < -1:
        raise logic_error(f"Cannot use an index < -1 ({index}) on a stream.")
    row = (
        _from_array(sequence, index)
        if isinstance(sequence, list)
        else _from_stream(sequence, index)
    )
    if value.kind in ("SELECTION", "TABLE_SLICE", "TABLE"):
        whole_table = (
            value.selection(place).whole if not isinstance(value, Selection) else value.whole
        )
        return Single(whole_table, row[whole_table.store.primary_key], row)
    return row


def _from_array(array: list[Datum], index: int) -> Datum:
    found = position(index, len(array)) if array else index
    if not 0 <= found < len(array):
        raise missing(f"Index out of bounds: {index}")
    return array[found]


def _from_stream(stream: Stream, index: int) -> Datum:
    last: Any = ABSENT
    for at, item in enumerate(terminal(stream) if index == -1 else stream):
        if at == index:
            return item
        last = item
    if index == -1 and last is not ABSENT:
        return last
    raise missing(f"Index out of bounds: {index}")
