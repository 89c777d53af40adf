"""Pages as Relay has them: edges with cursors, what lies before and after, and the total."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Generic

from runtime.database.cursors import cursor_of, read_cursor
from runtime.database.driver import r
from runtime.database.limits import checked_limit
from runtime.database.orders import Place, reversed_order
from runtime.database.planning import Answer, answer
from runtime.database.questions import Question
from runtime.database.relations import Order
from runtime.database.table import Row
from runtime.database.windows import Window
from runtime.errors import BadUserInput

BOTH: Final = "Give first or last, not both: first counts from the start, last from the end."


@dataclass(frozen=True, slots=True)
class Edge(Generic[Row]):
    """A row and its place in the list."""

    node: Row
    order: Sequence[Order] = field(repr=False)

    @property
    def cursor(self) -> str:
        """The place, to be given as `after` or `before`."""
        return cursor_of(self.order, self.node)


@dataclass(frozen=True, slots=True)
class PageInfo:
    """Whether there are rows beyond the page, and the cursors of its ends."""

    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


@dataclass(frozen=True, slots=True)
class Connection(Generic[Row]):
    """One page of a list. The total is counted when it is asked for."""

    edges: list[Edge[Row]]
    has_next_page: bool
    has_previous_page: bool
    count: Callable[[], Awaitable[int]] = field(repr=False)

    @property
    def nodes(self) -> list[Row]:
        """The rows alone."""
        return [edge.node for edge in self.edges]

    @property
    def page_info(self) -> PageInfo:
        """What there is beyond the page."""
        ends = [self.edges[0].cursor, self.edges[-1].cursor] if self.edges else [None, None]
        return PageInfo(self.has_next_page, self.has_previous_page, *ends)

    async def total_count(self, *_: object) -> int:
        """How many rows the list has on all pages; GraphQL calls it with what it knows."""
        return await self.count()


@dataclass(frozen=True, slots=True)
class Paging:
    """The page that is wanted: so many rows from one end of what lies between two places."""

    size: int
    backward: bool
    after: Place | None
    before: Place | None

    @classmethod
    def of(cls, order: Sequence[Order], window: Window) -> "Paging":
        """What a window says of pages; BadUserInput if that cannot be."""
        first, last = checked_limit(window.first, "first"), checked_limit(window.last, "last")
        if window.first is not None and window.last is not None:
            raise BadUserInput(BOTH, argument="last")
        return cls(
            size=first if window.last is None else last,
            backward=window.last is not None,
            after=read_cursor(order, window.after, "after"),
            before=read_cursor(order, window.before, "before"),
        )

    def answer(self, question: Question) -> Answer:
        """The page of a list, in ReQL, with one row more than it has if there are more."""
        order, after, before = question.order, self.after, self.before
        backwards = reversed_order(order)
        if self.backward:
            wanted = replace(question, order=backwards, after=before, before=after)
        else:
            wanted = replace(question, after=after, before=before)
        found = answer(replace(wanted, few=True))
        page = {
            "rows": found.rows.limit(self.size + 1).coerce_to("array"),
            "earlier": _is_any(replace(question, order=backwards), after),
            "later": _is_any(question, before),
        }
        return replace(found, rows=r.expr(page))

    def connection(
        self, found: Mapping[str, Any], order: Sequence[Order], count: Callable[[], Awaitable[int]]
    ) -> Connection[Any]:
        """The page that an answer means."""
        rows: list[Any] = found["rows"][: self.size]
        more = len(found["rows"]) > self.size
        later, earlier = found["later"], found["earlier"]
        if self.backward:
            rows, earlier = rows[::-1], earlier or more
        else:
            later = later or more
        edges = [Edge(row, order) for row in rows]
        return Connection(edges, later, earlier, count)


def _is_any(question: Question, place: Place | None) -> Any:
    """Whether there is a row at a place or past it."""
    if place is None:
        return False
    past = Place(place.values, inclusive=True)
    return ~answer(replace(question, after=past, sorted=False)).rows.is_empty()
