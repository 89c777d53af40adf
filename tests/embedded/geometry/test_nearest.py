"""The search for the nearest, against looking at everything."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embedded.geometry.covering import index_keys
from embedded.geometry.ellipsoid import UNIT_SPHERE, WGS84, Ellipsoid
from embedded.geometry.errors import RangeError
from embedded.geometry.nearest import Search
from embedded.geometry.positions import Position
from embedded.geometry.shapes import Shape, shape_of
from tests.embedded.geometry.worlds import Geometry, neighbours, positions

FLAT = Ellipsoid(6_378_137.0, 0.2)


def searched(search: Search, shapes: list[Shape]) -> list[float]:
    """What a search finds of shapes that stand in an index."""
    waiting = {number: index_keys(shape) for number, shape in enumerate(shapes)}
    found: list[float] = []
    while True:
        search.check()
        ranges = search.key_ranges(search.radius)
        for number, keys in list(waiting.items()):
            seen = any(first <= key <= last for key in keys for first, last in ranges)
            if seen and (distance := search.distance(shapes[number])) <= search.radius:
                found.append(distance)
                del waiting[number]
        if not search.go_on(len(found)):
            return sorted(found)


@settings(max_examples=50, deadline=None)
@given(positions, st.lists(neighbours(), max_size=3), st.sampled_from([UNIT_SPHERE, WGS84, FLAT]))
def test_all_within_reach_is_found(
    center: Position, pairs: list[tuple[Geometry, Geometry]], ellipsoid: Ellipsoid
) -> None:
    shapes = [shape_of(geometry) for pair in pairs for geometry in pair]
    reach = 0.8 * ellipsoid.radius
    search = Search(center, reach, 1000, ellipsoid)
    within = sorted(it for it in map(search.distance, shapes) if it <= reach)
    assert searched(search, shapes) == within


@settings(max_examples=50, deadline=None)
@given(positions, st.lists(st.tuples(st.floats(0, 360), st.floats(1, 10)), min_size=1))
def test_the_first_found_are_the_nearest(center: Position, ways: list[tuple[float, float]]) -> None:
    ends = [WGS84.go(center, azimuth - 180, 4**steps) for azimuth, steps in ways]
    shapes = [end.vector() for end in ends]
    search = Search(center, 2_000_000, 3, WGS84)
    assert searched(search, list(shapes))[:3] == sorted(map(search.distance, shapes))[:3]


def test_a_search_that_goes_too_far_says_how_far() -> None:
    search = Search(Position(0, 0), 10_000_000, 100, WGS84)
    with pytest.raises(RangeError, match=r"Got 10968937\.995244588703m"):
        searched(search, [])


def test_a_search_without_results_ends_at_its_reach() -> None:
    search = Search(Position(0, 0), 5_000, 100, WGS84)
    assert searched(search, []) == []
    assert search.radius == 5_000
