"""The one order of all data."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedded.reql.datum.binary import make_binary
from embedded.reql.datum.kinds import MAXVAL, MINVAL
from embedded.reql.datum.order import equal, less, rank
from embedded.reql.datum.times import make_time
from embedded.storage.keys import encode_key

NUMBERS = st.one_of(
    st.integers(-(2**53), 2**53), st.floats(allow_nan=False, allow_infinity=False, width=64)
)
KEYS = st.recursive(
    st.one_of(
        st.booleans(),
        NUMBERS,
        st.text(),
        st.binary().map(make_binary),
        st.integers(-(10**12), 10**12).map(make_time),
    ),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=8,
)
DATA = st.recursive(
    st.one_of(KEYS, st.none()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)

ASCENDING: list[Any] = [
    MINVAL,
    [],
    [1],
    [1, 2],
    [2],
    False,
    True,
    None,
    -5,
    0,
    0.5,
    2,
    10**15,
    1e300,
    {},
    {"a": 1},
    {"a": 1, "b": 0},
    {"a": 2},
    {"b": 0},
    make_binary(b""),
    make_binary(b"\x00"),
    make_binary(b"\xff"),
    make_time(-1),
    make_time(5.5),
    "",
    "a",
    "a\x00",
    "b",
    "é",
    "\uffff",
    "\U00010000",
    MAXVAL,
]


def test_kinds_come_in_the_order_of_their_names() -> None:
    shuffled = [*ASCENDING[1::2], *ASCENDING[::2]]
    assert sorted(shuffled, key=rank) == ASCENDING


@pytest.mark.parametrize(("left", "right"), [(1, True), (0, False), ([1], [True]), ("1", 1)])
def test_data_of_different_kinds_are_never_equal(left: Any, right: Any) -> None:
    assert not equal(left, right)


@pytest.mark.parametrize(
    ("left", "right"), [(1, 1.0), (0, -0.0), (make_time(3, "+02:00"), make_time(3, "-07:00"))]
)
def test_equal_data_may_look_different(left: Any, right: Any) -> None:
    assert equal(left, right)


@given(DATA, DATA)
def test_exactly_one_of_less_equal_and_greater_holds(left: Any, right: Any) -> None:
    assert [less(left, right), equal(left, right), less(right, left)].count(True) == 1


@given(KEYS, KEYS)
def test_keys_in_storage_are_in_the_same_order(left: Any, right: Any) -> None:
    assert (encode_key(left) < encode_key(right)) == less(left, right)
    assert (encode_key(left) == encode_key(right)) == equal(left, right)


@given(DATA)
def test_ranks_can_be_members_of_a_set(datum: Any) -> None:
    assert rank(datum) in {rank(datum)}
