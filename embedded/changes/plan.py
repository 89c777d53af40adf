"""What a changefeed follows: the seam between the query language and the feeds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final, Protocol, TypeAlias

from embedded.storage.bounds import MAX, MIN, Bound
from embedded.storage.documents import Document
from embedded.storage.table import TableStore


class Absent(Enum):
    """A document that a filter or a failed mapping left out."""

    ABSENT = "absent"


ABSENT: Final = Absent.ABSENT


@dataclass(frozen=True, slots=True)
class Point:
    """One document, by primary key."""

    key: bytes


@dataclass(frozen=True, slots=True)
class Keys:
    """`get_all`: documents with these keys; a key given twice tells everything twice."""

    keys: tuple[bytes, ...]
    index: str | None = None  # None is the primary key


@dataclass(frozen=True, slots=True)
class Range:
    """A table, `between`, or `order_by(index=…)`; the order is that of the initial documents."""

    lower: Bound = MIN
    upper: Bound = MAX
    index: str | None = None
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """`order_by(index=…).limit(count)`: the first documents of a range."""

    count: int
    range: Range = Range()


Selection: TypeAlias = Point | Keys | Range | Limit


def unchanged(document: Document) -> Any:
    """The transform of a source that has no filter and no mapping."""
    return document


@dataclass(frozen=True, slots=True)
class Source:
    """Part of a table, and what each document becomes on the way (or ABSENT)."""

    table: TableStore
    selection: Selection
    # May raise one of the plan's `failures`: a change counts as absent then, an initial
    # document ends the feed.
    transform: Callable[[Document], Any] = unchanged


@dataclass(frozen=True, slots=True)
class FeedOptions:
    """The optional arguments of `changes()`."""

    include_initial: bool = False
    include_states: bool = False
    include_types: bool = False
    include_offsets: bool = False
    squash: bool | float = False
    queue_size: int = 100_000


class Stage(Protocol):
    """What stood after `changes()`, with its memory (`limit` and `skip` count)."""

    @property
    def finished(self) -> bool:
        """True when nothing more will ever come out (the feed ends then)."""

    def push(self, item: Any) -> list[Any]:
        """What becomes of one item: nothing, itself, or several."""


class Identity:
    """Nothing stood after `changes()`."""

    finished = False

    def push(self, item: Any) -> list[Any]:
        """The item itself."""
        return [item]


@dataclass(frozen=True, slots=True)
class FeedPlan:
    """A changefeed that has not begun; a union of alike ones has several sources."""

    sources: tuple[Source, ...]
    options: FeedOptions = FeedOptions()
    after: Callable[[], Stage] = Identity  # called once, when the feed begins
    failures: tuple[type[Exception], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class UnitedPlan:
    """Feeds of different kinds, or with sequences beside them, that are to be told as one."""

    feeds: tuple["Plan", ...]
    others: tuple[Iterable[Any], ...] = ()
    after: Callable[[], Stage] = Identity


Plan: TypeAlias = FeedPlan | UnitedPlan
