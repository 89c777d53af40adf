"""Documents of a table found through a geospatial index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
        return store, _shapes_of(definition, self.table.run.revive(definition.function).of_one())

    def entries(self, store: TableStore, ranges: list[KeyRange]) -> Iterator[Entry]:
        """The entries in ranges of keys; a document may be behind several."""
        count = 0
        for first, last in ranges:
            for entry in store.scan_entries(self.name, (first, True), (last, True)):
                if not count % _CHECK_EVERY:
                    self.table.run.check_cancelled()
                count += 1
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


class _Found(NamedTuple):
    distance: float
    document: Document


class Nearest:
    """The documents nearest to a place, in rounds."""

    def __init__(self, index: GeoIndex, search: Search) -> None:
        self._index = index
        self._search = search
        self._waiting: dict[bytes, list[float]] = {}  # by primary key: distances yet too far

    def found(self) -> list[tuple[float, Document]]:
        """(meters, document) in order of distance, once for each geometry of a document."""
        store, shapes_of = self._index.opened()
        found: list[_Found] = []
        while True:
            found += sorted(self._round(store, shapes_of), key=_distance)
            if not self._search.go_on(len(found)):
                return [*found]

    def _round(self, store: TableStore, shapes_of: ShapesOf) -> Iterator[_Found]:
        visited: set[bytes] = set()
        for entry in self._index.entries(store, self._ranges()):
            if entry.primary in visited:
                continue
            visited.add(entry.primary)
            yield from self._near(entry, shapes_of)

    def _ranges(self) -> list[KeyRange]:
        try:
            return self._search.key_ranges()
        except GeometryError as error:
            raise query_error(error).at(None) from None

    def _near(self, entry: Entry, shapes_of: ShapesOf) -> Iterator[_Found]:
        distances = self._waiting.get(entry.primary)
        if distances is None:
            distances = [self._search.distance(one) for one in shapes_of(unpack(entry.data))]
        self._waiting[entry.primary] = [it for it in distances if it > self._search.radius]
        for distance in distances:
            if distance <= self._search.radius:
                yield _Found(distance, unpack(entry.data))


def _distance(found: _Found) -> float:
    return found.distance
