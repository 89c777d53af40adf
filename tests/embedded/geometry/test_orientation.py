"""Which side a point is on: consistent for all points, also for those on one great circle."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from embedded.geometry.sphere.orientation import ordered, orientation
from embedded.geometry.sphere.vector import Vector, from_degrees
from tests.embedded.geometry.worlds import positions

vectors = positions.map(lambda at: from_degrees(at.longitude, at.latitude))
on_one_circle = st.one_of(
    st.integers(-179, 180).map(lambda degrees: from_degrees(degrees, 0)),
    st.integers(-89, 89).map(lambda degrees: from_degrees(0, degrees)),
)


@given(vectors, vectors, vectors)
def test_going_round_the_other_way_turns_the_other_way(a: Vector, b: Vector, c: Vector) -> None:
    assert orientation(a, b, c) == -orientation(c, b, a) == orientation(b, c, a)


@given(on_one_circle, on_one_circle, on_one_circle)
def test_three_points_on_one_circle_have_a_side_all_the_same(
    a: Vector, b: Vector, c: Vector
) -> None:
    assert (orientation(a, b, c) == 0) == (len({a, b, c}) < 3)


@given(vectors, vectors, vectors)
def test_the_sign_is_that_of_the_exact_determinant(a: Vector, b: Vector, c: Vector) -> None:
    (ax, ay, az), (bx, by, bz), (cx, cy, cz) = (map(Fraction, p) for p in (a, b, c))
    exact = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
    if exact:
        assert orientation(a, b, c) == (1 if exact > 0 else -1)


@given(vectors, vectors, vectors, vectors)
def test_of_two_orders_around_a_point_one_is_right(
    a: Vector, b: Vector, c: Vector, o: Vector
) -> None:
    if len({a, b, c, o}) == 4:
        assert ordered(a, b, c, o) != ordered(a, c, b, o)
