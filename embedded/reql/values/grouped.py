"""Groups: of a stream that is still to be read, and of results."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from embedded.reql.datum.kinds import PSEUDOTYPE, Datum
from embedded.reql.datum.order import Rank, rank
from embedded.reql.errors import Place, logic_error, over_limit
from embedded.reql.values.aggregates import Aggregate
from embedded.reql.values.stream import Stream
from embedded.reql.values.transforms import Transform
from embedded.reql.values.value import Value

if TYPE_CHECKING:
    from embedded.reql.run import Run


class Groups(Value):
    """A result for each group, in the order of the groups."""

    __slots__ = ("_results",)
    kind = "GROUPED_DATA"

    def __init__(self, results: dict[Rank, tuple[Datum, Datum]]) -> None:
        self._results = results

    def __iter__(self) -> Iterator[tuple[Datum, Datum]]:
        for key in sorted(self._results):
            yield self._results[key]

    def each(self, call: Callable[[Datum], Datum]) -> Groups:
        """The same groups with something done to each result."""
        return Groups(
            {key: (group, call(result)) for key, (group, result) in self._results.items()}
        )

    def encoded(self) -> Datum:
        """The form in which a client gets it."""
        return {PSEUDOTYPE: "GROUPED_DATA", "data": [list(pair) for pair in self]}


class Grouped(Stream):
    """A stream whose items belong to groups; what is done to it is done within each."""

    __slots__ = ("_groups_of", "_items", "_made_at", "_steps", "run")

    def __init__(
        self,
        items: Callable[[], Iterable[Any]],
        groups_of: Callable[[Any], Iterable[tuple[Datum, Any]]],
        run: Run,
        made_at: Place,
        steps: tuple[Transform, ...] = (),
    ) -> None:
        self._items = items
        self._groups_of = groups_of
        self._steps = steps
        self._made_at = made_at  # the place of the term that grouped
        self.run = run

    def __iter__(self) -> Iterator[Any]:
        raise logic_error(
            "Cannot treat the output of `group` as a stream (did you mean to `ungroup`?)."
        )

    def through(self, transform: Transform) -> Grouped:
        steps = (*self._steps, transform)
        return Grouped(self._items, self._groups_of, self.run, self._made_at, steps)

    def pairs(self) -> Iterator[tuple[Datum, Any]]:
        """(group, item) of everything that the steps let through."""
        for source in self._items():
            for group, item in self._groups_of(source):
                for result in self._after_steps(item):
                    yield group, result

    def _after_steps(self, item: Any) -> Iterable[Any]:
        items: Iterable[Any] = (item,)
        for step in self._steps:
            items = step.over(iter(items))
        return items

    def aggregate(self, make: Callable[[], Aggregate]) -> Groups:
        """One result per group, without keeping the items."""
        running: dict[Rank, tuple[Datum, Aggregate]] = {}
        for group, item in self.pairs():
            key = rank(group)
            found = running.get(key)
            if found is None:
                found = running[key] = (group, make())
                self._check_groups(len(running))
            found[1].add(item)
        return Groups(
            {key: (group, one.result()) for key, (group, one) in running.items() if one.used}
        )

    def _check_groups(self, count: int) -> None:
        limit = self.run.array_limit
        if count > limit:
            raise over_limit(f"Too many groups (> {limit}).").at(self._made_at)

    def arrays(self) -> Groups:
        """The items of each group in an array."""
        lists: dict[Rank, tuple[Datum, list[Any]]] = {}
        limit = self.run.array_limit
        for size, (group, item) in enumerate(self.pairs(), 1):
            if size > limit:
                raise over_limit(
                    f"Grouped data over size limit `{limit}`.  Try putting a reduction (like "
                    "`.reduce` or `.count`) on the end."
                ).at(None)
            lists.setdefault(rank(group), (group, []))[1].append(item)
        return Groups(dict(lists.items()))


def as_groups(value: Any, place: Place) -> Groups | None:
    """The groups in a value, if it is grouped at all."""
    if isinstance(value, Groups):
        return value
    return value.arrays() if isinstance(value, Grouped) else None
