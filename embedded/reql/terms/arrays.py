"""Arrays changed element by element, and arrays as sets."""

from collections.abc import Callable
from typing import Any, TypeAlias

from embedded.reql.compiler.bind import located, of_first
from embedded.reql.compiler.declare import Arity, Call, Term, builder, term
from embedded.reql.compiler.node import Evaluate, Scope
from embedded.reql.compiler.parameters import AnyDatum
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import expected, whole
from embedded.reql.datum.order import Rank, rank
from embedded.reql.errors import logic_error, missing
from embedded.reql.run import Run
from embedded.reql.values.access import position
from embedded.reql.values.convert import as_array, as_datum


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


Given: TypeAlias = Callable[[], Datum]
Modify: TypeAlias = Callable[[list[Datum], int, Given], list[Datum]]


def _at(name: str, arity: Arity, modify: Modify, *, spaces: int = 0) -> Term:
    """A term for a position in an array; the last argument is evaluated after that is found."""

    @builder(name, arity)
    def build(call: Call) -> Evaluate:
        array_node, index_node, *_ = call.arguments
        last = call.arguments[-1]

        def apply(value: Any, scope: Scope) -> list[Datum]:
            array = _limited(scope.run, as_array(value, array_node.place))
            index = _index(as_datum(index_node.evaluate(scope), index_node.place))
            at = position(index, len(array) + spaces)
            if last is index_node:
                return modify(array, at, lambda: ...)
            found = modify(array, at, lambda: as_datum(last.evaluate(scope), last.place))
            return _limited(scope.run, found)

        return located(of_first(call, apply), call.place)

    return build


def _index(datum: Any) -> int:
    if type(datum) is not int and type(datum) is not float:
        raise expected("NUMBER", datum)
    return whole(datum)


def _check(index: int, most: int, size: int) -> None:
    if index > most:
        raise missing(f"Index `{index}` out of bounds for array of size: `{size}`.")


def _inserted(array: list[Datum], at: int, given: Given) -> list[Datum]:
    item = given()
    _check(at, len(array), len(array))
    return [*array[:at], item, *array[at:]]


def _spliced(array: list[Datum], at: int, given: Given) -> list[Datum]:
    items = given()
    _check(at, len(array), len(array))
    return [*array[:at], *_array(items), *array[at:]]


def _changed(array: list[Datum], at: int, given: Given) -> list[Datum]:
    item = given()
    _check(at, len(array) - 1, len(array))
    return [*array[:at], item, *array[at + 1 :]]


def _deleted(array: list[Datum], start: int, given: Given) -> list[Datum]:
    end = given()
    size = len(array)
    if end is ...:
        _check(start, size - 1, size)
        return [*array[:start], *array[start + 1 :]]
    stop = position(_index(end), size)
    _check(start, size, size)
    _check(stop, size, size)
    if start > stop:
        raise logic_error(f"Start index `{start}` is greater than end index `{stop}`.")
    return [*array[:start], *array[stop:]]


INSERT_AT = _at("INSERT_AT", 3, _inserted, spaces=1)
SPLICE_AT = _at("SPLICE_AT", 3, _spliced, spaces=1)
CHANGE_AT = _at("CHANGE_AT", 3, _changed)
DELETE_AT = _at("DELETE_AT", (2, 3), _deleted)
