"""The cells of a geometry in an index, and the keys to look at for what may intersect a geometry.

Two shapes with a point in common have cells of which one is a part of the other, or the same.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import Final, NamedTuple, Protocol, TypeAlias

from embedded.geometry.cells import FINEST, Box, Cell, Key, boxes_of, cells_over, finest_at
from embedded.geometry.shapes import Shape
from embedded.geometry.sphere.bounds import Rectangle, edge_bounds
from embedded.geometry.sphere.polygon import Polygon
from embedded.geometry.sphere.vector import Vector, add, length, subtract, unit

KeyRange: TypeAlias = tuple[Key, Key]  # both ends belong to it

# More cells follow a shape more closely, and make more entries and more ranges.
_CELLS_STORED: Final = 8
_CELLS_SEARCHED: Final = 16
# Around a pole even the smallest piece goes through many longitudes.
_SHORTEST_PIECE: Final = 1e-8


def index_keys(shape: Shape) -> list[Key]:
    """The keys under which an index keeps a shape."""
    return [cell.key for cell in _cells(shape, _CELLS_STORED)]


def key_ranges(shape: Shape) -> list[KeyRange]:
    """Where the keys are of every shape that intersects this one; ascending, none twice."""
    return _ranges(_cells(shape, _CELLS_SEARCHED))


def key_ranges_within(rectangle: Rectangle) -> list[KeyRange]:
    """Where the keys are of every shape that has a point in the rectangle."""
    boxes = boxes_of(rectangle)
    return _ranges(_cover(chain.from_iterable(map(cells_over, boxes)), _Area(boxes)))


def _ranges(cells: Iterable[Cell]) -> list[KeyRange]:
    found = {cell: cell.keys for cell in cells}
    for cell in list(found):
        for above in cell.ancestors():
            if above in found:
                break  # and with it, now or soon, all that are above it
            found[above] = (above.key, above.key)
    ranges: list[KeyRange] = []
    for first, last in sorted(found.values(), key=_widest_first):
        if not ranges or first > ranges[-1][1]:
            ranges.append((first, last))
    return ranges


def _widest_first(keys: KeyRange) -> tuple[Key, int]:
    return keys[0], -int.from_bytes(keys[1], "big")


def _cells(shape: Shape, limit: int) -> list[Cell]:
    if isinstance(shape, tuple):
        return [finest_at(shape)]
    pieces = [_Piece(a, b) for a, b in shape.edges()]
    inside = shape.holds if isinstance(shape, Polygon) else _nothing
    start = chain.from_iterable(map(cells_over, boxes_of(shape.bounds))) if pieces else ()
    return _cover(start, _Edges(pieces, inside), limit)


def _nothing(_: Vector) -> bool:
    return False


class _Part(Protocol):
    """What of a region is in a cell."""

    @property
    def fills_cell(self) -> bool:
        """Is the whole cell in the region?"""

    def within(self, cell: Cell) -> _Part | None:
        """What of it is in a smaller cell."""


def _cover(start: Iterable[Cell], region: _Part, limit: int = _CELLS_SEARCHED) -> list[Cell]:
    """Divide the largest cell that can be divided, until there would be too many."""
    waiting = deque(_parts(region, dict.fromkeys(start)))
    done: list[Cell] = []
    while waiting:
        cell, part = waiting.popleft()
        others = len(done) + len(waiting)
        if part.fills_cell or cell.level == FINEST or others + 1 >= limit:
            done.append(cell)
            continue
        smaller = _parts(part, cell.children())
        if len(smaller) > 1 and others + len(smaller) > limit:
            done.append(cell)
        else:
            waiting.extend(smaller)
    return done


def _parts(part: _Part, cells: Iterable[Cell]) -> list[tuple[Cell, _Part]]:
    found = ((cell, part.within(cell)) for cell in cells)
    return [(cell, inner) for cell, inner in found if inner is not None]


class _Area(NamedTuple):
    """Some boxes."""

    boxes: tuple[Box, ...]
    fills_cell: bool = False

    def within(self, cell: Cell) -> _Area | None:
        """The boxes that overlap the cell."""
        boxes = tuple(box for box in self.boxes if box.overlaps(cell.box))
        return _Area(boxes, any(box.contains(cell.box) for box in boxes)) if boxes else None


class _Piece:
    """A piece of an edge, and boxes around it."""

    def __init__(self, a: Vector, b: Vector) -> None:
        self._ends: Final = (a, b)
        self._boxes: Final = boxes_of(edge_bounds(a, b))

    @cached_property
    def _halves(self) -> tuple[_Piece, _Piece]:
        a, b = self._ends
        middle = unit(add(a, b))
        return _Piece(a, middle), _Piece(middle, b)

    def within(self, cell: Box) -> Iterator[_Piece]:
        """The pieces of it that may be in a cell, none much larger than the cell."""
        if not any(box.overlaps(cell) for box in self._boxes):
            return
        if self._fits(cell):
            yield self
            return
        for half in self._halves:
            yield from half.within(cell)

    def _fits(self, cell: Box) -> bool:
        return all(box.is_no_larger_than(cell) for box in self._boxes) or (
            length(subtract(*self._ends)) < _SHORTEST_PIECE
        )


class _Edges(NamedTuple):
    """The boundary of a polygon, or a line, as far as it is in a cell."""

    pieces: list[_Piece]
    holds: Callable[[Vector], bool]

    @property
    def fills_cell(self) -> bool:
        """A cell without boundary is inside as a whole (else it would not be here)."""
        return not self.pieces

    def within(self, cell: Cell) -> _Edges | None:
        """The pieces in a smaller cell, or in their stead the inside of the polygon."""
        box = cell.box
        pieces = [smaller for piece in self.pieces for smaller in piece.within(box)]
        if pieces or self.holds(cell.center):
            return _Edges(pieces, self.holds)
        return None
