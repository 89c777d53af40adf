"""Conditions on the rows that a row is related to: queries of their tables, for each row.

They go by the index that the relation has; a row whose other is not there is related to none.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from runtime.database.conditions import Condition, Lead, Quantity, among, value_at
from runtime.database.driver import r
from runtime.database.paths import is_indexed, is_served
from runtime.database.planning import answer
from runtime.database.questions import Question
from runtime.database.relations import HasOne, Through, ToMany, ToOne
from runtime.database.table import Table


@dataclass(frozen=True, slots=True)
class Referred:
    """A condition on the row whose id is in a column; without one, that there is no such row."""

    relation: ToOne
    target: Table[Any] = field(repr=False)
    part: Condition | None

    def on(self, row: Any) -> Any:
        """Whether it holds, in ReQL, for a row."""
        other = fetched(self.target, value_at(row, (self.relation.column,)))
        if (part := self.part) is None:
            return other.eq(None)
        return r.do(other, lambda found: found.ne(None) & part.on(found))

    def lead(self) -> Lead | None:
        """The ids of the rows that are like this, if an index finds those."""
        wanted = Question(table=self.target, condition=self.part)
        if not is_indexed(wanted):
            return None
        return Lead(self.relation.column, answer(wanted).rows["id"])


@dataclass(frozen=True, slots=True)
class Referring:
    """A condition on the rows that hold this row's id, or that there are none."""

    relation: HasOne | ToMany
    target: Table[Any] = field(repr=False)
    quantity: Quantity
    part: Condition | None

    def on(self, row: Any) -> Any:
        """Whether it holds, in ReQL, for a row."""
        wanted = self.part and among(self.quantity, self.part)
        fixed = {self.relation.column: row["id"]}
        found = answer(Question(table=self.target, condition=wanted, fixed=fixed)).rows
        return _is_so(self.quantity, found)

    def lead(self) -> Lead | None:
        """The ids that the rows hold that are like this, if an index finds those."""
        wanted = Question(table=self.target, condition=self.part)
        if self.quantity is not Quantity.SOME or not is_indexed(wanted):
            return None
        return Lead("id", _values(answer(wanted).rows, self.relation.column))


@dataclass(frozen=True, slots=True)
class Linked:
    """A condition on the rows that others link to this one."""

    relation: Through
    join: Table[Any] = field(repr=False)
    target: Table[Any] = field(repr=False)
    quantity: Quantity
    part: Condition

    def on(self, row: Any) -> Any:
        """Whether it holds, in ReQL, for a row."""
        wanted = among(self.quantity, self.part)
        links = answer(Question(table=self.join, fixed={self.relation.ours: row["id"]})).rows
        return _is_so(self.quantity, links.filter(self._leads_to(wanted)))

    def lead(self) -> Lead | None:
        """The ids that are linked to rows that are like this, if indexes find those."""
        wanted = Question(table=self.target, condition=self.part)
        served = is_served(self.join, self.relation.theirs) and is_indexed(wanted)
        if self.quantity is not Quantity.SOME or not served:
            return None
        links = answer(wanted).rows.concat_map(lambda found: self._links(found["id"]))
        return Lead("id", _values(links, self.relation.ours))

    def _links(self, id: Any) -> Any:
        return answer(Question(table=self.join, fixed={self.relation.theirs: id})).rows

    def _leads_to(self, wanted: Condition) -> Callable[[Any], Any]:
        def leads(link: Any) -> Any:
            other = fetched(self.target, value_at(link, (self.relation.theirs,)))
            return r.do(other, lambda found: found.ne(None) & wanted.on(found))

        return leads


def fetched(table: Table[Any], id: Any) -> Any:
    """The row with an id, in ReQL; null if there is none, or no id."""
    return r.do(id, lambda key: r.branch(key.eq(None), None, r.table(table.name).get(key)))


def _values(rows: Any, column: str) -> Any:
    return rows.filter(lambda row: value_at(row, (column,)).ne(None))[column]


def _is_so(quantity: Quantity, found: Any) -> Any:
    return ~found.is_empty() if quantity is Quantity.SOME else found.is_empty()
