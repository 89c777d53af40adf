"""Arrays changed element by element, and arrays as sets."""

from typing import Any

from embedded.reql.compiler.declare import term
from embedded.reql.compiler.parameters import AnyDatum, Array
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import expected, whole
from embedded.reql.datum.order import Rank, rank
from embedded.reql.errors import logic_error, missing
from embedded.reql.run import Run
from embedded.reql.values.access import position


def _limited(run: Run, array: list[Datum]) -> list[Datum]:
    run.check_size(len(array))
    return array


@term("APPEND", 2)
def append(run: Run, array: AnyDatum, item: AnyDatum) -> list[Datum]:
    """With one more element at the end."""
    return _limited(run, [*_array(array), item])


@term("PREPEND", 2)
def prepend(run: Run, array: AnyDatum, item: AnyDatum) -> list[Datum]:
    """With one more element at the beginning."""
    return _limited(run, [item, *_array(array)])


def _array(datum: Datum) -> list[Any]:
    """What must be an array; asked only when the other arguments have been evaluated."""
    if type(datum) is not list:
        raise expected("ARRAY", datum)
    return datum


def _unique(*arrays: Datum) -> dict[Rank, Datum]:
    found: dict[Rank, Datum] = {}
    for array in arrays:
        for item in _array(array):
            found.setdefault(rank(item), item)
    return found


@term("SET_INSERT", 2)
def set_insert(run: Run, array: AnyDatum, item: AnyDatum) -> list[Datum]:
    """The distinct elements and one more."""
    return _limited(run, list(_unique(array, [item]).values()))


@term("SET_UNION", 2)
def set_union(run: Run, left: AnyDatum, right: AnyDatum) -> list[Datum]:
    """The distinct elements of both."""
    return _limited(run, list(_unique(left, right).values()))


@term("SET_INTERSECTION", 2)
def set_intersection(run: Run, left: AnyDatum, right: AnyDatum) -> list[Datum]:
    """The distinct elements that are in both."""
    known = _unique(left)
    return _limited(run, [item for key, item in _unique(right).items() if key in known])


@term("SET_DIFFERENCE", 2)
def set_difference(run: Run, left: AnyDatum, right: AnyDatum) -> list[Datum]:
    """The distinct elements of the left one that are not in the right one."""
    unwanted = _unique(right)
    return _limited(run, [item for key, item in _unique(left).items() if key not in unwanted])


@term("INSERT_AT", 3)
def insert_at(run: Run, array: Array, index: AnyDatum, item: AnyDatum) -> list[Datum]:
    """With an element put in before a position."""
    return _splice(run, array, _index(index), [item])


@term("SPLICE_AT", 3)
def splice_at(run: Run, array: Array, index: AnyDatum, items: AnyDatum) -> list[Datum]:
    """With the elements of another array put in before a position."""
    return _splice(run, array, _index(index), items)


def _splice(run: Run, array: list[Datum], index: int, items: Datum) -> list[Datum]:
    at = position(index, len(array) + 1)
    if at > len(array):
        raise _out_of_bounds(at, len(array))
    return _limited(run, [*array[:at], *_array(items), *array[at:]])


def _out_of_bounds(index: int, size: int) -> Exception:
    return missing(f"Index `{index}` out of bounds for array of size: `{size}`.")


@term("DELETE_AT", (2, 3))
def delete_at(array: Array, index: AnyDatum, end: AnyDatum = ...) -> list[Datum]:
    """Without the element at a position, or those up to another."""
    start = position(_index(index), len(array))
    if end is ...:
        if start >= len(array):
            raise _out_of_bounds(start, len(array))
        return [*array[:start], *array[start + 1 :]]
    stop = position(_index(end), len(array))
    return _without(array, start, stop)


def _index(datum: Any) -> int:
    if type(datum) is not int and type(datum) is not float:
        raise expected("NUMBER", datum)
    return whole(datum)


def _without(array: list[Datum], start: int, stop: int) -> list[Datum]:
    if start > len(array):
        raise _out_of_bounds(start, len(array))
    if stop > len(array):
        raise _out_of_bounds(stop, len(array))
    if start > stop:
        raise logic_error(f"Start index `{start}` is greater than end index `{stop}`.")
    return [*array[:start], *array[stop:]]


@term("CHANGE_AT", 3)
def change_at(array: Array, index: AnyDatum, item: AnyDatum) -> list[Datum]:
    """With another element at a position."""
    at = position(_index(index), len(array))
    if at >= len(array):
        raise _out_of_bounds(at, len(array))
    return [*array[:at], item, *array[at + 1 :]]
