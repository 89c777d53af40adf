"""Which rows a query reads, and by which index.

An index that begins with columns that have one value, or values in a range, spares reading the
other rows; one that holds the rows in the wanted order spares sorting them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from runtime.database.conditions import Condition, Lead, Leading, every
from runtime.database.driver import r
from runtime.database.orders import sort_keys
from runtime.database.paths import BY_SCAN, BY_UNIQUE, ByValues, Path, by_any, paths_to
from runtime.database.questions import Question
from runtime.database.table import Table

# More rows than these are not sorted if an index holds them in order and few are wanted.
MOST_SORTED: Final = 10_000


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows, or what is made of them, in ReQL, and what that asks of the database.

    Rows that it `sorts` it has to hold all at once, however many; when it `scans` it may have to
    look at all of a table.
    """

    rows: Any
    sorts: bool
    scans: bool


def answer(question: Question) -> Answer:
    """The rows that are wanted, by the best path there is."""
    conditions = question.conditions
    paths = paths_to(question, conditions)
    found = _answer(question, conditions, paths)
    if question.among is None and max(path.worth for path in paths) == BY_SCAN:
        for lead in (part.lead() for part in conditions if isinstance(part, Leading)):
            if lead is not None and (step := by_any(question.table, lead.column)):
                return _led(question, conditions, (lead, step), found)
    return found


def _answer(question: Question, conditions: Sequence[Condition], paths: Sequence[Path]) -> Answer:
    best = max(paths, key=lambda path: (path.worth, path.ordered))
    if best.ordered or not (question.order and question.sorted):
        return _along(best, question.table, conditions)
    sorted = _sorted(question, _along(best, question.table, conditions))
    in_order = [path for path in paths if path.ordered]
    if not (question.few and in_order) or best.worth >= BY_UNIQUE:
        return sorted
    # Where a condition holds for very many rows, a few of them are soon met on the way through
    # the order, while sorting all of them takes long.
    few = best.find(r.table(question.table.name)).limit(MOST_SORTED + 1)
    way = _along(max(in_order, key=lambda path: path.worth), question.table, conditions)
    rows = r.branch(few.count() > MOST_SORTED, way.rows, sorted.rows)
    return Answer(rows, sorts=way.sorts, scans=True)


def _led(
    question: Question,
    conditions: Sequence[Condition],
    way: tuple[Lead, ByValues],
    otherwise: Answer,
) -> Answer:
    """The rows that a condition leads to, unless it leads to very many."""
    lead, step = way

    def led(values: Any) -> Any:
        rows = step(r.table(question.table.name), values.distinct())
        too_many = values.count() > MOST_SORTED
        if question.few:
            too_many |= rows.limit(MOST_SORTED + 1).count() > MOST_SORTED
        found = Answer(filtered(rows, conditions), sorts=False, scans=False)
        if question.order and question.sorted:
            found = _sorted(question, found)
        return r.branch(too_many, otherwise.rows, found.rows)

    values = lead.values.limit(MOST_SORTED + 1).coerce_to("array")
    return Answer(r.do(values, led), sorts=otherwise.sorts or not question.few, scans=True)


def _along(path: Path, table: Table[Any], conditions: Sequence[Condition]) -> Answer:
    rest = [part for part in conditions if not _among(path.used, part)]
    rows = filtered(path.rows(r.table(table.name)), rest)
    return Answer(rows, sorts=path.repeats, scans=path.worth == BY_SCAN and bool(rest))


def _sorted(question: Question, found: Answer) -> Answer:
    keys = sort_keys(question.table, question.order)
    return replace(found, rows=found.rows.order_by(*keys), sorts=True)


def filtered(rows: Any, conditions: Sequence[Condition]) -> Any:
    """The rows, in ReQL, that these conditions hold for."""
    if not conditions:
        return rows
    condition = every(conditions)
    return rows.filter(lambda row: condition.on(row))


def _among(conditions: Sequence[Condition | None], wanted: Condition) -> bool:
    return any(condition is wanted for condition in conditions)
