"""Which edges of a chain may touch a given edge: a tree of boxes over neighbours in the chain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from embedded.geometry.sphere.vector import Vector, add, length

Box: TypeAlias = tuple[float, float, float, float, float, float]

_SLACK: Final = 1e-14
_LEAF: Final = 4


class _Node(NamedTuple):
    box: Box
    start: int
    boxes: tuple[Box, ...]  # of the edges, in a leaf
    halves: tuple[_Node, ...]


class Edges:
    """The edges (v[i], v[i + 1]) of a chain of vertices."""

    def __init__(self, vertices: Sequence[Vector]) -> None:
        boxes = [_box(a, b) for a, b in pairwise(vertices)]
        self._root = _node(boxes, 0)

    def near(self, a: Vector, b: Vector) -> Iterator[int]:
        """The numbers of all edges that have a point in common with AB, and maybe of others."""
        box = _box(a, b)
        nodes = [self._root]
        while nodes:
            node = nodes.pop()
            if not _overlap(node.box, box):
                continue
            nodes.extend(reversed(node.halves))
            for number, edge in enumerate(node.boxes, node.start):
                if _overlap(edge, box):
                    yield number


def _node(boxes: list[Box], start: int) -> _Node:
    if len(boxes) <= _LEAF:
        return _Node(_around(boxes), start, tuple(boxes), ())
    middle = len(boxes) // 2
    halves = (_node(boxes[:middle], start), _node(boxes[middle:], start + middle))
    return _Node(_around([half.box for half in halves]), start, (), halves)


def _around(boxes: Sequence[Box]) -> Box:
    x0, y0, z0, x1, y1, z1 = zip(*boxes, strict=True)
    return (min(x0), min(y0), min(z0), max(x1), max(y1), max(z1))


def _box(a: Vector, b: Vector) -> Box:
    # An arc is nowhere farther from its chord than in the middle.
    bulge = max(0.0, 1 - length(add(a, b)) / 2) + _SLACK
    (x0, y0, z0), (x1, y1, z1) = a, b
    return (
        min(x0, x1) - bulge,
        min(y0, y1) - bulge,
        min(z0, z1) - bulge,
        max(x0, x1) + bulge,
        max(y0, y1) + bulge,
        max(z0, z1) + bulge,
    )


def _overlap(one: Box, other: Box) -> bool:
    return (
        one[0] <= other[3]
        and other[0] <= one[3]
        and one[1] <= other[4]
        and other[1] <= one[4]
        and one[2] <= other[5]
        and other[2] <= one[5]
    )
