"""Documents of a table found through a geospatial index."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from heapq import heappop, heappush
from itertools import chain, count
from typing import Any, NamedTuple, TypeAlias

from embedded.changes.plan import ABSENT, Range, Source
from embedded.geometry.covering import KeyRange, key_ranges
from embedded.geometry.errors import GeometryError
from embedded.geometry.nearest import Search
from embedded.geometry.predicates import intersects
from embedded.geometry.shapes import Shape, shape_of
from embedded.reql.datum.kinds import Datum, pseudotype
from embedded.reql.errors import ReqlError, logic_error
from embedded.reql.values.geometry import query_error
from embedded.reql.values.stream import Stream
from embedded.reql.values.table import Table
from embedded.storage.documents import Document, unpack
from embedded.storage.entries import Entry
from embedded.storage.indexes import IndexDefinition
from embedded.storage.table import TableStore

ShapesOf: TypeAlias = Callable[[Document], list[Shape]]

_AHEAD = 8  # times as far as asked for
_FEW = 50  # documents that may be taken in too early
_CHECK_EVERY = 64  # documents between two looks at whether anybody still waits


class GeoIndex(NamedTuple):
    """A geospatial index of a table."""

    table: Table
    name: str
    term: str  # that uses it, for the complaint about an index that is not geospatial

    def opened(self) -> tuple[TableStore, ShapesOf]:
        """The table, and what gives the shapes of its documents; raises if it cannot be used."""
        self.table.check_index(self.name, geo=True)
        store = self.table.stored()
        definition = store.index(self.name).definition
        if not definition.geo:
            raise logic_error(
                f"Index `{self.name}` is not a geospatial index.  {self.term} can only be used "
                "with a geospatial index."
            ).at(None)
        return store, _shapes_of(
            definition, self.table.run.revive(definition.function, self.table.run).of_one()
        )

    def entries(self, store: TableStore, ranges: list[KeyRange]) -> Iterator[Entry]:
        """The entries in ranges of keys; a document may be behind several."""
        scans = (store.scan_entries(self.name, (low, True), (high, True)) for low, high in ranges)
        for number, entry in enumerate(chain.from_iterable(scans)):
            if not number % _CHECK_EVERY:
                self.table.run.check_cancelled()
            yield entry


def _shapes_of(definition: IndexDefinition, value_of: Callable[[Document], Datum]) -> ShapesOf:
    def shapes(document: Document) -> list[Shape]:
        try:
            value = value_of(document)
            values = value if definition.multi and type(value) is list else [value]
            return [shape_of(one) for one in values if pseudotype(one) == "GEOMETRY"]
        except (ReqlError, GeometryError):
            return []  # such a document is not in the index

    return shapes


class Intersecting(Stream):
    """The documents of which a geometry in an index intersects a geometry."""

    __slots__ = ("_geometry", "_index")

    def __init__(self, index: GeoIndex, geometry: Datum) -> None:
        self._index = index
        self._geometry = geometry

    def _shape(self) -> Shape:
        try:
            return shape_of(self._geometry)
        except GeometryError as error:
            raise query_error(error).at(None) from None

    def __iter__(self) -> Iterator[Any]:
        store, shapes_of = self._index.opened()
        wanted = self._shape()
        seen: set[bytes] = set()
        for entry in self._index.entries(store, key_ranges(wanted)):
            if entry.primary in seen:
                continue
            document = unpack(entry.data)
            shapes = shapes_of(document)
            if not _has_one_entry(shapes):
                seen.add(entry.primary)
            for shape in shapes:
                if intersects(wanted, shape):
                    yield document

    def followed(self) -> tuple[Source, ...]:
        store, shapes_of = self._index.opened()
        wanted = self._shape()

        def chosen(document: Document) -> Any:
            hit = any(intersects(wanted, shape) for shape in shapes_of(document))
            return document if hit else ABSENT

        return (Source(store, Range(), chosen),)


def _has_one_entry(shapes: list[Shape]) -> bool:
    """A point is in just one cell, so its document need not be remembered."""
    return len(shapes) == 1 and isinstance(shapes[0], tuple)


class Nearest:
    """The documents nearest to a place, in rounds."""

    def __init__(self, index: GeoIndex, search: Search) -> None:
        self._index = index
        self._search = search
        self._reach = 0.0  # all that is within so many meters is known
        self._scanned: set[KeyRange] = set()
        self._known: set[bytes] = set()  # primary keys
        self._waiting: list[tuple[float, int, bytes]] = []  # a heap, nearest first
        self._order = count()

    def found(self) -> list[tuple[float, Document]]:
        """(meters, document) in order of distance, once for each geometry of a document."""
        store, shapes_of = self._index.opened()
        found: list[tuple[float, Document]] = []
        while True:
            self._check()
            if self._search.radius > self._reach:
                self._look(store, shapes_of)
            while self._waiting and self._waiting[0][0] <= self._search.radius:
                distance, _, data = heappop(self._waiting)
                found.append((distance, unpack(data)))
            if not self._search.go_on(len(found)):
                return found

    def _check(self) -> None:
        try:
            self._search.check()
        except GeometryError as error:
            raise query_error(error).at(None) from None

    def _look(self, store: TableStore, shapes_of: ShapesOf) -> None:
        """Take in what is within the radius, and farther ahead where there is little."""
        ahead = min(_AHEAD, math.sqrt(_FEW / max(1, len(self._known))))
        farther = max(self._search.radius, ahead * (self._reach or self._search.radius))
        self._reach = min(farther, self._search.farthest)
        ranges = [it for it in self._search.key_ranges(self._reach) if it not in self._scanned]
        self._scanned.update(ranges)
        for entry in self._index.entries(store, ranges):
            if entry.primary in self._known:
                continue
            self._known.add(entry.primary)
            for shape in shapes_of(unpack(entry.data)):
                distance = self._search.distance(shape)
                heappush(self._waiting, (distance, next(self._order), entry.data))
