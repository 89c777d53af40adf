"""What terms do to the items of a stream: pulled through by readers, pushed through by feeds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import Any

from embedded.changes.plan import ABSENT, Keys, Limit, Range, Source, Stage
from embedded.reql.errors import ReqlError, array_too_large, logic_error
from embedded.reql.run import ARRAY_LIMIT

AFTER_LIMIT = (
    "Changefeeds are not supported on queries that have a transformation following a `limit` "
    "term.  Transformations include terms such as `filter`, `map`, `pluck`, etc.  Consider "
    "moving the transformation before the `limit` term."
)


class Transform:
    """Something done to a stream."""

    ends = False  # does it make an endless stream end?
    followable = False  # may `changes` stand behind it at all?

    def over(self, items: Iterator[Any]) -> Iterator[Any]:
        """The items as they come out."""
        return chain.from_iterable(map(self.one, items))

    def one(self, item: Any) -> Iterable[Any]:
        """What becomes of one item."""
        raise NotImplementedError

    def stage(self) -> Stage:
        """The same for a feed, whose items come one by one."""
        return _EachAlone(self)

    def follow(self, sources: tuple[Source, ...]) -> tuple[Source, ...] | None:
        """What `changes` follows when it stands behind this; None when it cannot."""
        return None


class _EachAlone:
    """A stage that treats each item without memory of others."""

    finished = False

    def __init__(self, transform: Transform) -> None:
        self._transform = transform

    def push(self, item: Any) -> list[Any]:
        # An item may become much, even something endless.
        items = list(islice(self._transform.one(item), ARRAY_LIMIT + 1))
        if len(items) > ARRAY_LIMIT:
            raise array_too_large(ARRAY_LIMIT)
        return items


class PerDocument(Transform):
    """A transform that gives at most one item for each, so a feed can be behind it."""

    followable = True

    def __init__(
        self, call: Callable[[Any], Any], unsteady: Callable[[], ReqlError | None] | None = None
    ) -> None:
        self._call = call
        self._unsteady = unsteady  # why its result may vary, if it may

    def _becomes(self, item: Any) -> Any:
        """The item that comes out, or ABSENT."""
        return self._call(item)

    def _check(self, source: Source) -> None:
        if isinstance(source.selection, Limit):
            raise logic_error(AFTER_LIMIT)

    def follow(self, sources: tuple[Source, ...]) -> tuple[Source, ...]:
        if self._unsteady is not None and (error := self._unsteady()) is not None:
            raise error
        return tuple(self._behind(source) for source in sources)

    def _behind(self, source: Source) -> Source:
        self._check(source)
        before, becomes = source.transform, self._becomes

        def transform(document: dict[str, Any]) -> Any:
            item = before(document)
            return item if item is ABSENT else becomes(item)

        return replace(source, transform=transform)


class Map(PerDocument):
    """Each item becomes another."""

    def over(self, items: Iterator[Any]) -> Iterator[Any]:
        return map(self._call, items)

    def one(self, item: Any) -> Iterable[Any]:
        return (self._call(item),)


class Keep(PerDocument):
    """Items that pass a test stay."""

    def over(self, items: Iterator[Any]) -> Iterator[Any]:
        return filter(self._call, items)

    def one(self, item: Any) -> Iterable[Any]:
        return (item,) if self._call(item) else ()

    def _becomes(self, item: Any) -> Any:
        return item if self._call(item) else ABSENT

    def _check(self, source: Source) -> None:
        """A filter may stand behind a limit; it acts as if it stood before it."""


class Choose(PerDocument):
    """Each item becomes another or is left out (its function gives ABSENT)."""

    def over(self, items: Iterator[Any]) -> Iterator[Any]:
        return (item for item in map(self._call, items) if item is not ABSENT)

    def one(self, item: Any) -> Iterable[Any]:
        chosen = self._call(item)
        return () if chosen is ABSENT else (chosen,)


class Expand(Transform):
    """Each item becomes any number of others."""

    followable = True  # as far as to say by name why it cannot be

    def __init__(self, call: Callable[[Any], Iterable[Any]], name: str = "concat_map") -> None:
        self._call = call
        self._name = name

    def over(self, items: Iterator[Any]) -> Iterator[Any]:
        return chain.from_iterable(map(self._call, items))

    def one(self, item: Any) -> Iterable[Any]:
        return self._call(item)

    def follow(self, sources: tuple[Source, ...]) -> tuple[Source, ...]:
        raise logic_error(f"Cannot call `changes` after `{self._name}`.")


class Cut(Transform):
    """The items from one position to another."""

    def __init__(self, left: int, right: int | None) -> None:
        self._left = left
        self._right = right
        self.ends = right is not None
        self.followable = left == 0 and right is not None

    def over(self, items: Iterator[Any]) -> Iterator[Any]:
        return islice(items, self._left, self._right)

    def stage(self) -> Stage:
        return _Counting(self._left, self._right)

    def follow(self, sources: tuple[Source, ...]) -> tuple[Source, ...] | None:
        assert self._right is not None
        if len(sources) != 1:
            raise logic_error("Cannot call `changes` on a slice of a union.")
        source = sources[0]
        if source.selection == Keys(()):
            return sources
        if isinstance(source.selection, Keys):  # without any order, which is told later
            return (replace(source, selection=Limit(self._right, Range())),)
        if not isinstance(source.selection, Range):
            return None
        return (replace(source, selection=Limit(self._right, source.selection)),)


class _Counting:
    """The stage of a cut: it knows how many items have come."""

    def __init__(self, left: int, right: int | None) -> None:
        self._left = left
        self._right = right
        self._seen = 0

    @property
    def finished(self) -> bool:
        return self._right is not None and self._seen >= self._right

    def push(self, item: Any) -> list[Any]:
        position = self._seen
        self._seen += 1
        inside = position >= self._left and (self._right is None or position < self._right)
        return [item] if inside else []
