"""Databases, tables, and the documents in them that a query has chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from embedded.changes.plan import Keys, Range, Source
from embedded.reql.datum.keys import lower_bound, primary_key, upper_bound
from embedded.reql.datum.kinds import MAXVAL, MINVAL, Datum
from embedded.reql.datum.order import rank
from embedded.reql.datum.printing import pretty
from embedded.reql.errors import Place, ReqlError, failed, logic_error
from embedded.reql.values.store import Store
from embedded.reql.values.stream import Sequence, Stream
from embedded.reql.values.value import Value
from embedded.storage.bounds import Bound
from embedded.storage.documents import Document
from embedded.storage.errors import DoesNotExistError
from embedded.storage.table import TableStore

if TYPE_CHECKING:
    from embedded.reql.run import Run


_document_of = itemgetter(1)


class Database(Value):
    """A database, by name."""

    __slots__ = ("id", "name")
    kind = "DATABASE"

    def __init__(self, name: str, id: str) -> None:
        self.name = name
        self.id = id

    def __str__(self) -> str:
        return f'db("{self.name}")'

    def database(self, place: Place) -> Database:
        return self


class Table(Value):
    """A whole table."""

    __slots__ = ("db", "name", "place", "run", "store")
    kind = "TABLE"

    def __init__(self, run: Run, db: Database, name: str, store: Store) -> None:
        self.run = run
        self.db = db
        self.name = name
        self.store = store
        self.place: Place = None  # where it stands in the query

    def __str__(self) -> str:
        return f'table("{self.name}")'

    @property
    def full_name(self) -> str:
        """`database.table`, as error texts have it."""
        return f"{self.db.name}.{self.name}"

    def table(self, place: Place) -> Table:
        return self

    def slice(self, place: Place) -> Slice:
        return Slice(self)

    def selection(self, place: Place) -> Selection:
        return Selection(self, Documents(Slice(self)))

    def sequence(self, place: Place) -> Sequence:
        return Documents(Slice(self))

    def stored(self, refusal: str = "") -> TableStore:
        """The table as one that is stored, and no system table."""
        if isinstance(self.store, TableStore):
            return self.store
        raise failed(refusal or "Changefeeds on system tables are not supported.")

    def secondary(self, index: str | None) -> str | None:
        """The index to read along: None for the primary key."""
        return None if index == self.store.primary_key else index

    def check_index(self, name: str, *, geo: bool = False) -> None:
        """Refuse an index that is not there, not ready, or of the wrong sort."""
        try:
            found = self.store.index(name)
        except DoesNotExistError:
            raise _at_root(
                failed(f"Index `{name}` was not found on table `{self.full_name}`.")
            ) from None
        if not found.ready:
            raise _at_root(
                failed(
                    f"Index `{name}` on table `{self.full_name}` was accessed before its "
                    "construction was finished."
                )
            )
        if found.definition.geo and not geo:
            raise _at_root(
                logic_error(
                    f"Index `{name}` is a geospatial index.  Only get_nearest and "
                    "get_intersecting can use a geospatial index."
                )
            )


def _at_root(error: ReqlError) -> ReqlError:
    return error.at(None)


@dataclass(frozen=True, slots=True)
class Slice(Value):
    """A part of a table along an index, in order or not."""

    whole: Table
    index: str | None = None  # None: not said yet
    sorting: str = "UNORDERED"
    left: Datum = MINVAL
    right: Datum = MAXVAL
    left_open: bool = False
    right_open: bool = True
    bounded: bool = False

    kind = "TABLE_SLICE"

    def __str__(self) -> str:
        return f"SELECTION ON table({self.whole.name})"

    def slice(self, place: Place) -> Slice:
        return self

    def selection(self, place: Place) -> Selection:
        return Selection(self.whole, Documents(self))

    def sequence(self, place: Place) -> Sequence:
        return Documents(self)

    def sorted(self, index: str, *, descending: bool) -> Slice:
        """The slice in the order of an index."""
        if self.sorting != "UNORDERED":
            raise self._error("Cannot perform multiple indexed ORDER_BYs on the same table.")
        if self.index is not None and self.index != index:
            raise self._error(
                f"Cannot order by index `{index}` after calling BETWEEN on index `{self.index}`."
            )
        return replace(self, index=index, sorting="DESCENDING" if descending else "ASCENDING")

    def _error(self, text: str) -> ReqlError:
        return logic_error(text).at(self.whole.place)

    def between(self, index: str, bounds: tuple[Datum, Datum], opens: tuple[bool, bool]) -> Slice:
        """The part of the slice between two keys."""
        if self.bounded:
            raise self._error("Cannot perform multiple BETWEENs on the same table.")
        if self.index is not None and self.index != index:
            raise self._error(
                f"Cannot call BETWEEN on index `{index}` after ordering on index `{self.index}`."
            )
        left, right = bounds
        left_open, right_open = opens
        return replace(
            self,
            index=index,
            left=left,
            right=right,
            left_open=left_open,
            right_open=right_open,
            bounded=not (left is MINVAL and left_open and right is MAXVAL and right_open),
        )

    @property
    def empty(self) -> bool:
        """Whether nothing can lie in it, be there an index or not, and be its ends keys or not."""
        if not self.bounded or not isinstance(self.whole.store, TableStore):
            return False
        left, right = rank(self.left), rank(self.right)
        return left > right or (left == right and (self.left_open or self.right_open))

    def ends(self) -> tuple[Bound, Bound]:
        """The two ends as the storage takes them."""
        primary = self.secondary is None
        return (
            lower_bound(self.left, is_open=self.left_open, primary=primary),
            upper_bound(self.right, is_open=self.right_open, primary=primary),
        )

    @property
    def secondary(self) -> str | None:
        """The secondary index it lies along, if any."""
        return self.whole.secondary(self.index)


@dataclass(frozen=True, slots=True)
class Ordered(Range):
    """A range whose order was asked for, so that `limit` means something."""


class Documents(Stream):
    """The documents of a slice."""

    __slots__ = ("part",)

    def __init__(self, part: Slice) -> None:
        self.part = part

    def __iter__(self) -> Iterator[Document]:
        return map(_document_of, self.keyed())

    def keyed(self) -> Iterator[tuple[bytes, Document]]:
        """The documents with their keys in the index, or their primary keys."""
        part, table = self.part, self.part.whole
        if part.empty:
            return iter(())
        lower, upper = part.ends()
        descending = part.sorting == "DESCENDING"
        if (index := part.secondary) is None:
            found = table.store.scan_keyed(lower, upper, descending=descending)
        else:
            table.check_index(index)
            found = table.store.scan_index(index, lower, upper, descending=descending)
        return table.run.while_wanted(found)

    def followed(self) -> tuple[Source, ...]:
        part = self.part
        if part.empty:
            return (Source(part.whole.stored(), Keys(())),)
        lower, upper = part.ends()
        if (index := part.secondary) is not None:
            part.whole.check_index(index)
        kind = Range if part.sorting == "UNORDERED" else Ordered
        chosen = kind(lower, upper, index, part.sorting == "DESCENDING")
        return (Source(part.whole.stored(), chosen),)


class Selection(Value):
    """Documents of a table that can be written to: a stream, or an array in some order."""

    __slots__ = ("items", "whole")
    kind = "SELECTION"

    def __init__(self, whole: Table, items: Sequence) -> None:
        self.whole = whole
        self.items = items

    def __str__(self) -> str:
        return f"SELECTION ON table({self.whole.name})"

    def selection(self, place: Place) -> Selection:
        return self

    def sequence(self, place: Place) -> Sequence:
        return self.items


class Single(Value):
    """One document of a table, which may be missing, and is read when it is needed."""

    __slots__ = ("_read", "_row", "key", "whole")
    kind = "SINGLE_SELECTION"

    def __init__(self, whole: Table, key: Datum, row: Document | None = None) -> None:
        self.whole = whole
        self.key = key
        self._row = row
        self._read = row is not None

    def __str__(self) -> str:
        return pretty(self.row())

    def row(self) -> Document | None:
        """The document, or None."""
        if not self._read:
            self._row = self.whole.store.get(self.key_bytes())
            self._read = True
        return self._row

    def key_bytes(self) -> bytes:
        """Its primary key as the storage has it."""
        return primary_key(self.key)

    def datum(self, place: Place) -> Any:
        return self.row()

    def single(self, place: Place) -> Single:
        return self
