"""The cells of an index: what intersects is always found."""

import pytest
from hypothesis import given, settings

from embedded.geometry import construct
from embedded.geometry.covering import KeyRange, index_keys, key_ranges
from embedded.geometry.positions import Position
from embedded.geometry.predicates import intersects
from embedded.geometry.shapes import shape_of
from tests.embedded.geometry.worlds import Geometry, neighbours, points


def found(keys: list[bytes], ranges: list[KeyRange]) -> bool:
    return any(first <= key <= last for key in keys for first, last in ranges)


@settings(max_examples=300)
@given(neighbours())
def test_shapes_that_intersect_find_each_other(pair: tuple[Geometry, Geometry]) -> None:
    one, other = map(shape_of, pair)
    if intersects(one, other):
        assert found(index_keys(one), key_ranges(other))
        assert found(index_keys(other), key_ranges(one))


@given(neighbours())
def test_ranges_ascend_and_do_not_overlap(pair: tuple[Geometry, Geometry]) -> None:
    ends = [key for keys in key_ranges(shape_of(pair[0])) for key in keys]
    assert ends == sorted(ends)
    assert len(set(ends[1::2])) == len(ends) // 2


@given(points())
def test_a_point_is_in_one_cell(point: Geometry) -> None:
    assert len(index_keys(shape_of(point))) == 1


@pytest.mark.parametrize(
    "places",
    [
        [(179, 1), (-179, 2)],
        [(180, -1), (180, 1)],
        [(0, 89.9999999999), (170, 89.9999999999)],
        [(0, 0), (180, 0)],
        [(-120, -80), (60, 80)],
    ],
)
def test_a_line_at_the_edge_of_the_map_has_few_cells(places: list[tuple[float, float]]) -> None:
    line = shape_of(construct.line([Position(*at) for at in places]))
    assert 1 <= len(index_keys(line)) <= 9


def test_a_small_circle_does_not_find_what_is_far_away() -> None:
    circle = shape_of(construct.circle(Position(13.4, 52.5), 1000))
    for longitude, latitude in ((13.5, 52.5), (13.4, 52.6), (-13.4, 52.5), (13.4, -52.5)):
        keys = index_keys(shape_of(construct.point(longitude, latitude)))
        assert not found(keys, key_ranges(circle))


def test_a_polygon_around_a_pole_finds_points_on_all_sides() -> None:
    around = shape_of(construct.polygon([Position(x, 80) for x in (0, 90, 180, -90)]))
    for longitude in range(-180, 180, 15):
        keys = index_keys(shape_of(construct.point(longitude, 88)))
        assert found(keys, key_ranges(around))
