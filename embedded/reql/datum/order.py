"""The total order of data, as keys that Python compares, hashes and finds equal in C."""

from base64 import b64decode
from typing import Any, TypeAlias

from embedded.reql.datum.kinds import MINVAL, PSEUDOTYPE, Datum, Extreme

Rank: TypeAlias = tuple[Any, ...]

_FIRST: Rank = (-1,)
_LAST: Rank = (99,)
_NULL: Rank = (2,)
_FALSE: Rank = (1, False)
_TRUE: Rank = (1, True)


def rank(datum: Datum) -> Rank:
    """A tuple that sorts as the datum does: the kind first, then the value."""
    kind = type(datum)
    if kind is str:
        return (9, datum)
    if kind is int or kind is float:
        return (3, datum)
    if kind is dict:
        return _rank_of_object(datum)
    if kind is list:
        return (0, *map(rank, datum))
    return _rank_of_constant(datum)


def _rank_of_constant(datum: Datum) -> Rank:
    if datum is None:
        return _NULL
    if isinstance(datum, Extreme):
        return _FIRST if datum is MINVAL else _LAST
    return _TRUE if datum else _FALSE


def _rank_of_object(datum: dict[str, Datum]) -> Rank:
    pseudotype = datum.get(PSEUDOTYPE)
    if pseudotype == "TIME":
        return (8, datum["epoch_time"])
    if pseudotype == "BINARY":
        return (6, b64decode(datum["data"]))
    return (4, *((key, rank(datum[key])) for key in sorted(datum)))


def equal(left: Datum, right: Datum) -> bool:
    """Are the two the same datum? (`1` and `true` are not; times compare by instant.)"""
    kind = type(left)
    if kind is str:
        return bool(left == right)
    if kind is int or kind is float:
        return type(right) is not bool and bool(left == right)
    if kind is bool or left is None:
        return left is right
    if kind is not type(right) or (kind is list and len(left) != len(right)):
        return False
    return rank(left) == rank(right)


def less(left: Datum, right: Datum) -> bool:
    """Does the left one come before the right one?"""
    kind = type(left)
    if kind is type(right) and (kind is int or kind is str or kind is float):
        return bool(left < right)
    return rank(left) < rank(right)
