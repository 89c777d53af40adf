"""Fields and positions: what brackets do to objects, arrays, streams and selections."""

from collections.abc import Callable
from typing import Any

from embedded.changes.plan import ABSENT
from embedded.reql.datum.kinds import PSEUDOTYPE, Datum, pseudotype, type_name
from embedded.reql.datum.numbers import type_error
from embedded.reql.datum.objects import field
from embedded.reql.errors import Kind, Place, ReqlError, logic_error, missing
from embedded.reql.values.value import shown_short


def of_object(
    name: str,
    datum: Any,
    place: Place,
    call: Callable[[Datum], Datum],
    accepts: str | None = None,
) -> Datum:
    """Do something to an object, and refuse everything that is none (`name` is the term).

    Of pseudotypes only the one that it `accepts` counts as an object.
    """
    if type(datum) is dict:
        if PSEUDOTYPE in datum and pseudotype(datum) not in (None, accepts):
            raise logic_error(f"Cannot call `{name}` on objects of type `{type_name(datum)}`.").at(
                place
            )
        return call(datum)
    if type(datum) is list:
        raise logic_error(f"Cannot perform {name} on a sequence of sequences.")
    raise not_an_object(name, datum, place)


def not_an_object(name: str, value: Any, place: Place) -> ReqlError:
    """The complaint about a value that is neither an object nor a sequence."""
    return type_error(
        value, f"Cannot perform {name} on a non-object non-sequence `{shown_short(value)}`."
    ).at(place)


def each_field(name: str, key: str, place: Place) -> Callable[[Datum], Any]:
    """For a sequence: the field of each object that has it, ABSENT for the others."""

    def choose(item: Datum) -> Any:
        try:
            return of_object(name, item, place, lambda made: field(made, key))
        except ReqlError as error:
            if error.kind is Kind.NON_EXISTENCE:
                return ABSENT
            raise error.at(place) from None

    return choose


def position(index: int, size: int) -> int:
    """A position counted from either end; refuses what lies before the beginning."""
    if index >= 0:
        return index
    if -index > size:
        raise missing(f"Index out of bounds: {index}")
    return size + index


def element(array: list[Datum], index: int) -> Datum:
    """An element of an array by its position."""
    place = position(index, len(array))
    if place >= len(array):
        raise missing(f"Index out of bounds: {place}")
    return array[place]
