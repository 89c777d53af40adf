"""Parts of sequences by position."""

from typing import Any

from embedded.reql.compiler.declare import Call, Grouping, Traits, term
from embedded.reql.compiler.parameters import Anything, Integer, ManyItems
from embedded.reql.datum.binary import bytes_of, make_binary
from embedded.reql.datum.kinds import Datum, pseudotype, type_name
from embedded.reql.datum.numbers import type_error
from embedded.reql.errors import Place, ReqlError, logic_error
from embedded.reql.run import Run
from embedded.reql.values.access import position
from embedded.reql.values.brackets import nth
from embedded.reql.values.convert import as_datum, as_string
from embedded.reql.values.polymorphic import SEQUENCES
from embedded.reql.values.selected import reselected
from embedded.reql.values.stream import through
from embedded.reql.values.transforms import Cut
from embedded.reql.values.value import Value

_INT_RANGE = 2**31


@term("NTH", 2, Traits(grouping=Grouping.WITHIN))
def nth_(call: Call, source: Anything, index: Integer) -> Any:
    """The item at a position; -1 is the last one."""
    return nth(source, index, call.arguments[0].place)


@term("LIMIT", 2)
def limit(run: Run, call: Call, source: ManyItems, count: Integer) -> Any:
    """The first items."""
    check_int(count, call.arguments[1].place)
    if count < 0:
        raise logic_error(f"LIMIT takes a non-negative argument (got {count})")
    cut = Cut(0, count)
    return reselected(source, call.arguments[0].place, lambda items: through(items, cut, run))


def check_int(number: int, place: Place) -> None:
    """Refuse what does not fit in 32 bits."""
    if not -_INT_RANGE <= number < _INT_RANGE:
        raise logic_error(f"Integer too large: {number}").at(place)


@term("SKIP", 2)
def skip(run: Run, call: Call, source: Anything, count: Integer) -> Any:
    """All but the first items."""
    return _slice(run, call.arguments[0].place, source, (count, False), (-1, False))


@term("SLICE", (2, 3))
def slice_(  # noqa: PLR0913  one parameter per option of the term
    run: Run,
    call: Call,
    source: Anything,
    left: Integer,
    right: Integer | None = None,
    *,
    left_bound: Anything = "closed",
    right_bound: Anything = "open",
) -> Any:
    """The items between two positions."""
    left_open = is_open(call, "left_bound", left_bound)
    if right is None:
        return _slice(run, call.arguments[0].place, source, (left, left_open), (-1, False))
    right_open = is_open(call, "right_bound", right_bound)
    return _slice(run, call.arguments[0].place, source, (left, left_open), (right, right_open))


def is_open(call: Call, name: str, value: Datum) -> bool:
    """What `left_bound` or `right_bound` says."""
    if value in ("open", "closed"):
        return bool(value == "open")
    text = as_string(value, call.options[name].place)
    raise logic_error(f'Expected `open` or `closed` for optarg `{name}` (got `"{text}"`).')


End = tuple[int, bool]


def _slice(run: Run, at: Place, source: Any, left: End, right: End) -> Any:
    if isinstance(source, Value) and source.kind in SEQUENCES:
        cut = _cut(left, right)
        return reselected(source, at, lambda items: through(items, cut, run))
    if isinstance(source, Value) and source.kind != "SINGLE_SELECTION":
        raise logic_error("Cannot slice non-sequences.").at(at)
    return _slice_datum(as_datum(source, at), at, left, right)


def _slice_datum(datum: Datum, at: Place, left: End, right: End) -> Datum:
    if type(datum) is list or type(datum) is str:
        return datum[_span(len(datum), left, right)]
    if pseudotype(datum) == "BINARY":
        data = bytes_of(datum)
        return make_binary(data[_span(len(data), left, right)])
    raise type_error(False, f"Expected ARRAY, BINARY, or STRING, but found {type_name(datum)}.").at(
        at
    )


def _span(size: int, left: End, right: End) -> slice:
    """The positions in Python's terms; an end before the beginning is the beginning."""
    start, before = _canonical(left[0], size)
    if left[1] and not before:
        start += 1
    stop, before = _canonical(right[0], size)
    if not right[1] and not before:
        stop += 1
    return slice(start, max(start, stop))


def _canonical(index: int, size: int) -> tuple[int, bool]:
    try:
        return position(index, size), False
    except ReqlError:
        return 0, True


def _cut(left: End, right: End) -> Cut:
    if left[0] < 0:
        raise logic_error("Cannot use a negative left index on a stream.")
    start = left[0] + left[1]
    if right[0] < -1:
        raise logic_error("Cannot use a right index < -1 on a stream.")
    if right[0] == -1:
        if right[1]:
            raise logic_error("Cannot slice to an open right index of -1 on a stream.")
        return Cut(start, None)
    return Cut(start, max(start, right[0] + (not right[1])))
