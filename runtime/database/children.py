"""The rows that belong to each of many parents, in one query for all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeAlias

from runtime.database.driver import r
from runtime.database.filters import Selection
from runtime.database.paths import is_served
from runtime.database.planning import Answer, answer
from runtime.database.questions import Question
from runtime.database.reads import whole
from runtime.database.relations import Order
from runtime.database.table import Table

# What is wanted of one parent's children.
Wanted: TypeAlias = Callable[[Question], Answer]


@dataclass(frozen=True, slots=True)
class Search:
    """Which children are wanted, and their order."""

    selection: Selection
    order: tuple[Order, ...]


class Kinship(Protocol):
    """How children are found by their parents."""

    @property
    def gathers(self) -> bool:
        """Whether all children are read at once, for want of an index."""

    @property
    def table(self) -> Table[Any]:
        """The children's table."""

    def of_each(self, parents: Sequence[Any], ask: Callable[[Question], Any]) -> Any:
        """For each parent what is asked about its children, in ReQL."""


@dataclass(frozen=True, slots=True)
class ByColumn:
    """Children hold their parent's id in a column."""

    table: Table[Any]
    column: str

    @property
    def gathers(self) -> bool:
        """Whether all children are read at once, for want of an index."""
        return not is_served(self.table, self.column)

    def of_each(self, parents: Sequence[Any], ask: Callable[[Question], Any]) -> Any:
        """For each parent what is asked about its children, in ReQL."""
        ids = r.expr(list(parents))
        if not self.gathers:
            return ids.map(lambda id: ask(Question(table=self.table, fixed={self.column: id})))
        gathered = r.table(self.table.name).filter(lambda row: ids.contains(self._parent(row)))
        return r.do(
            gathered.coerce_to("array"),
            lambda rows: ids.map(
                lambda id: ask(Question(table=self.table, among=self._of(rows, id)))
            ),
        )

    def _parent(self, row: Any) -> Any:
        return row[self.column].default(None)

    def _of(self, rows: Any, id: Any) -> Any:
        return rows.filter(lambda row: self._parent(row).eq(id))


@dataclass(frozen=True, slots=True)
class ByJoin:
    """Rows of a third table hold the ids of both in two columns."""

    table: Table[Any]
    join: Table[Any]
    ours: str
    theirs: str

    @property
    def gathers(self) -> bool:
        """Whether all links are read at once, for want of an index."""
        return not is_served(self.join, self.ours)

    def of_each(self, parents: Sequence[Any], ask: Callable[[Question], Any]) -> Any:
        """For each parent what is asked about its children, in ReQL."""

        def children(links: Question) -> Any:
            ids = answer(links).rows[self.theirs].distinct().coerce_to("array")
            among = r.table(self.table.name).get_all(r.args(ids))
            return ask(Question(table=self.table, among=among))

        return ByColumn(self.join, self.ours).of_each(parents, children)


def asked(kinship: Kinship, parents: Sequence[Any], search: Search, wanted: Wanted) -> Any:
    """For each parent what is wanted of its children that fit, in their order."""
    asks: list[Answer] = []

    def ask(question: Question) -> Any:
        found = wanted(replace(question, condition=search.selection.condition, order=search.order))
        asks.append(found)
        return found.rows

    rows = kinship.of_each(parents, ask)
    sorts = kinship.gathers or any(found.sorts for found in asks)
    scans = kinship.gathers or any(found.scans for found in asks)
    return whole(Answer(rows, sorts, scans), search.selection.patterns)


def listed(limit: int | None) -> Wanted:
    """The first rows, or all."""

    def wanted(question: Question) -> Answer:
        found = answer(replace(question, few=limit is not None))
        if limit is None:
            # All of them are held at once, however many.
            return replace(found, rows=found.rows.coerce_to("array"), sorts=True)
        return replace(found, rows=found.rows.limit(limit).coerce_to("array"))

    return wanted


def counted(question: Question) -> Answer:
    """How many there are."""
    found = answer(replace(question, order=()))
    # Those that others link to are known by their ids, which are held all at once.
    return replace(found, rows=found.rows.count(), sorts=question.among is not None or found.sorts)
