"""The ways to the rows that a question asks for: by the indexes there are, or through all rows.

The database leaves rows with a null in any column of an index out of it, so an index serves only
where its columns cannot be null, or where a condition excludes that.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile
from typing import Any, Final, TypeAlias

from runtime.database.conditions import Condition
from runtime.database.driver import r, term
from runtime.database.facts import Edge, Fact, Facts, facts_of
from runtime.database.keys import fits_index, fits_key
from runtime.database.orders import Place
from runtime.database.questions import Question
from runtime.database.relations import Order
from runtime.database.stretch import Stretch
from runtime.database.table import Index, Table

# From the table, in ReQL, to some of its rows.
Step: TypeAlias = Callable[[Any], Any]
# The same for any values, in ReQL, of a column.
ByValues: TypeAlias = Callable[[Any, Any], Any]

PRIMARY: Final = Index("id")

# What a path is worth: how few rows it is likely to read.
BY_ID, BY_UNIQUE, BY_VALUE, BY_MEMBER, BY_CHOICE, BY_RANGE, BY_SCAN = 100, 90, 10, 8, 6, 5, 0


@dataclass(frozen=True, slots=True)
class Path:
    """A way to the rows of a table: what it is worth, and which conditions it makes sure of."""

    worth: int
    find: Step
    used: tuple[Condition | None, ...] = ()
    ordered: bool = False
    # Whether it comes by the same row several times, and has to look at all to tell.
    repeats: bool = False

    def rows(self, table: Any) -> Any:
        """The rows in ReQL, each once."""
        found = self.find(table)
        return found.distinct() if self.repeats else found


def paths_to(question: Question, conditions: Sequence[Condition]) -> list[Path]:
    """Every path, by the question's conditions; the one through all rows is always there."""
    return [*_paths(question, facts_of(conditions))]


def is_indexed(question: Question) -> bool:
    """Whether an index leads to the rows that a condition holds for."""
    return any(path.worth > BY_SCAN for path in paths_to(question, question.conditions))


def is_served(table: Table[Any], column: str) -> bool:
    """Whether an index finds the rows with a value in a column."""
    return any(_serving(table, column))


def by_any(table: Table[Any], column: str) -> ByValues | None:
    """By an index that finds the rows that have one of several values in a column."""
    index = min(_serving(table, column), key=lambda index: len(index.columns), default=None)
    if index is None:
        return None
    if index is PRIMARY:
        return lambda rows, values: rows.get_all(r.args(values))
    if len(index.columns) == 1:
        return lambda rows, values: rows.get_all(r.args(values), index=index.name)
    return lambda rows, values: values.concat_map(lambda value: Stretch(index, (value,)).rows(rows))


def _serving(table: Table[Any], column: str) -> Iterator[Index]:
    for index in (PRIMARY, *table.indexes):
        if index.columns[0] == column and not index.multi and _is_whole(table, index, 1):
            yield index


def _paths(question: Question, facts: Facts) -> Iterator[Path]:
    if question.among is not None:
        yield Path(BY_SCAN, lambda _: question.among)
        return
    yield Path(BY_SCAN, lambda table: table)
    yield from _by_ids(facts)
    for index in (PRIMARY, *question.table.indexes):
        if index.multi:
            yield from _by_members(index, facts)
        else:
            yield from _by_choices(question.table, index, facts)
            yield from _by_keys(index, facts)
            yield from _by_index(question, index, facts)


def _by_ids(facts: Facts) -> Iterator[Path]:
    for known, ordered in ((facts.equal, True), (facts.chosen, False)):
        if (fact := known.get("id")) is not None:
            ids = [id for id in fact.values if not isinstance(id, str) or fits_key(id)]
            yield Path(BY_ID, _got(ids), (fact.said_by,), ordered)


def _by_members(index: Index, facts: Facts) -> Iterator[Path]:
    if (fact := facts.members.get(index.columns[0])) is not None and len(index.columns) == 1:
        # A row is in the index once for each item of its list, and may have an item twice.
        find = _got(fact.values, index=index.name)
        yield Path(BY_MEMBER, find, (fact.said_by,), repeats=True)


def _by_choices(table: Table[Any], index: Index, facts: Facts) -> Iterator[Path]:
    fact = facts.chosen.get(index.columns[0])
    if index is PRIMARY or fact is None or not _is_whole(table, index, 1):
        return
    alone = len(index.columns) == 1 or not fact.values
    find = _got(fact.values, index=index.name) if alone else _got_by_first(fact.values, index)
    yield Path(BY_CHOICE, find, (fact.said_by,))


def _by_keys(index: Index, facts: Facts) -> Iterator[Path]:
    """By whole keys of an index: all its columns have one value, but for one that has several."""
    equal = {column: facts.equal[column] for column in index.columns if column in facts.equal}
    rest = [column for column in index.columns if column not in equal]
    fact = facts.chosen.get(rest[0]) if len(rest) == 1 else None
    if fact is None or not equal:
        return
    one = {column: known.values[0] for column, known in equal.items()}
    keys = [[one.get(column, value) for column in index.columns] for value in fact.values]
    used = (*(known.said_by for known in equal.values()), fact.said_by)
    yield Path(BY_VALUE * len(equal) + BY_CHOICE, _got(keys, index=index.name), used)


def _got(values: Sequence[Any], **named: str) -> Step:
    return lambda table: table.get_all(*values, **named) if values else table.limit(0)


def _got_by_first(values: Sequence[Any], index: Index) -> Step:
    return lambda table: term(list(values)).concat_map(
        lambda value: Stretch(index, (value,)).rows(table)
    )


def _by_index(question: Question, index: Index, facts: Facts) -> Iterator[Path]:
    """By an index's first columns, each of which has one value, and a range of the next one."""
    equal = [facts.equal[column] for column in _equal_columns(index, facts)]
    rest = index.columns[len(equal) :]
    low, high = (edges.get(rest[0]) if rest else None for edges in (facts.low, facts.high))
    limited = low is not None or high is not None
    if not _is_whole(question.table, index, len(equal) + limited):
        return
    worth = BY_VALUE * len(equal) + (BY_RANGE if limited else 0)
    if index.unique and not rest:
        worth = BY_UNIQUE
    stretch = Stretch(index, [fact.values[0] for fact in equal], low, high)
    if question.order and (keys := _keys_in_index(question, rest, facts)) is not None:
        descending = any(key.descending for key in keys)
        stretch = _placed(question, stretch, keys)
        find = partial(stretch.sorted, descending=descending)
        yield Path(worth, find, _said(equal, stretch), ordered=True)
    elif worth:
        yield Path(worth, stretch.rows, _said(equal, stretch))


def _equal_columns(index: Index, facts: Facts) -> Iterator[str]:
    return takewhile(lambda column: column in facts.equal, index.columns)


def _is_whole(table: Table[Any], index: Index, excluded: int) -> bool:
    """Whether all rows are in an index that have a value in its first columns, so many of them."""
    return not any(table.by_key[column].nullable for column in index.columns[excluded:])


def _keys_in_index(
    question: Question, columns: Sequence[str], facts: Facts
) -> tuple[Order, ...] | None:
    """The order's keys that are not the same in all rows, if these columns of an index are so."""
    keys = tuple(key for key in question.order if key.column not in facts.equal)
    wanted = columns if "id" in columns else (*columns, "id")
    same = len({key.descending for key in keys}) <= 1
    fits = not keys or [key.column for key in keys] == list(wanted)
    return keys if same and fits else None


def _placed(question: Question, stretch: Stretch, keys: Sequence[Order]) -> Stretch:
    """The part of a stretch between the places of a question, with the rows that tie with them."""
    columns = [key.column for key in keys][: len(stretch.index.columns) - len(stretch.prefix)]
    if not columns:
        return stretch
    low, high = question.after, question.before
    if keys[0].descending:
        low, high = high, low
    return replace(
        stretch,
        low=_edge(question, columns, low) or stretch.low,
        high=_edge(question, columns, high) or stretch.high,
    )


def _edge(question: Question, columns: Sequence[str], place: Place | None) -> Edge | None:
    if place is None:
        return None
    by_column = {key.column: value for key, value in zip(question.order, place.values, strict=True)}
    values = tuple(by_column[column] for column in columns)
    # Rows that tie with the place are in: its condition sorts them out.
    return Edge(values, inclusive=True) if all(map(fits_index, values)) else None


def _said(equal: Sequence[Fact], stretch: Stretch) -> tuple[Condition | None, ...]:
    edges = (edge.said_by for edge in (stretch.low, stretch.high) if edge is not None)
    return (*(fact.said_by for fact in equal), *edges)
