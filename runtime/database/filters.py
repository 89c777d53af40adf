"""A filter, checked against a table's columns and relations and turned into a condition.

`{"name": "x", "createdAt": {"lt": "…"}, "author": {"name": "y"}, "or": [{…}, {…}]}`: names as in
the schema; equality or an object of operators for columns, a filter for embedded objects and the
row that a row belongs to, `some`, `none` and `every` for several.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, TypeAlias

from runtime.database.column_types import WrongValueError, picture
from runtime.database.conditions import (
    Condition,
    Either,
    Items,
    Opposite,
    Quantity,
    Test,
    every,
)
from runtime.database.failures import QueryError
from runtime.database.operands import read_operand
from runtime.database.operators import EVERY_NAME, Operand, Operator, operators_of
from runtime.database.refusals import did_you_mean, refusal
from runtime.database.related import Linked, Referred, Referring
from runtime.database.relations import HasOne, Relation, Through, ToMany, ToOne
from runtime.database.table import Column, Table
from runtime.errors import BadUserInput

Filter: TypeAlias = dict[str, Any]
Step: TypeAlias = tuple[str | int, ...]
Tables: TypeAlias = Mapping[str, Table[Any]]
# Regular expressions, which only the database can check, and where they stand.
Patterns: TypeAlias = Mapping[Step, str]

ARGUMENT: Final = "filter"
MOST_PARTS: Final = 100
DEEPEST: Final = 10
refuse: Final = partial(refusal, ARGUMENT)
QUANTITIES: Final = {quantity.value: quantity for quantity in Quantity}


@dataclass(frozen=True, slots=True)
class Selection:
    """A checked filter: its condition, if it has one, and the patterns in it."""

    condition: Condition | None = None
    patterns: Patterns = field(default_factory=dict)


def read_filter(
    table: Table[Any],
    filter: Mapping[str, Any] | None,
    tables: Tables | None = None,
    *,
    equals: Mapping[str, Any] | None = None,
) -> Selection:
    """What a filter means; BadUserInput says what is wrong with it and where.

    `tables` are those that relations lead to: without them no relation is accepted. `equals` are
    values of columns, by key, that rows must have besides; None says nothing of a column.
    """
    reader = _Reader(tables, Counter(), {})
    parts = [
        _equality(table.by_key[key], value)
        for key, value in (equals or {}).items()
        if value is not None
    ]
    if filter or not isinstance(filter, dict | None):
        parts.append(reader.read(_Scope.of(table), filter, ()))
    return Selection(every(parts) if parts else None, reader.patterns)


@contextmanager
def patterns_refused(patterns: Patterns) -> Iterator[None]:
    """Turns the database's refusal of one of these patterns into BadUserInput that names it."""
    try:
        yield
    except QueryError as error:
        text = str(error)
        if not patterns or "regexp" not in text:
            raise
        paths = [path for path, pattern in patterns.items() if f"`{pattern}`" in text]
        raise refuse((paths or [*patterns])[0], text) from error


@dataclass(frozen=True, slots=True)
class _Scope:
    """Whose names a filter has: those of a table, or of an embedded object in its rows."""

    type: str
    columns: Mapping[str, Column]
    relations: Mapping[str, Relation]
    path: tuple[str, ...] = ()
    embedded: Column | None = None

    @classmethod
    def of(cls, table: Table[Any]) -> "_Scope":
        return cls(table.type, _visible(table.columns), table.by_relation)

    @classmethod
    def inside(cls, column: Column, path: tuple[str, ...]) -> "_Scope":
        return cls(column.type, _visible(column.fields), {}, path, column)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one filter: counts its parts, and notes what a selection tells besides."""

    tables: Tables | None
    parts: "Counter[str]"
    patterns: dict[Step, str]

    def read(self, scope: _Scope, value: Any, path: Step) -> Condition:
        _object(value, path)
        if sum(isinstance(step, str) for step in path) > DEEPEST:
            raise refuse(path, f"a filter may be at most {DEEPEST} levels deep.")
        self._count("objects", path)
        return every([self._entry(scope, key, item, (*path, key)) for key, item in value.items()])

    def _entry(self, scope: _Scope, key: str, value: Any, path: Step) -> Condition:
        if key in ("and", "or"):
            items = enumerate(_list(value, path))
            parts = [self.read(scope, item, (*path, place)) for place, item in items]
            return every(parts) if key == "and" else Either(tuple(parts))
        if key == "not":
            return Opposite(self.read(scope, value, path))
        if column := scope.columns.get(key):
            return self._column(scope, column, value, path)
        if relation := scope.relations.get(key):
            return self._relation(relation, value, path)
        if key == "isNull" and scope.embedded:
            return self._test(scope.embedded, scope.path, (key, value), path)
        hint = did_you_mean(key, [*scope.columns, *scope.relations, "and", "or", "not"])
        raise refuse(path, f"{scope.type} has no field {picture(key)}.{hint}")

    def _column(self, scope: _Scope, column: Column, value: Any, path: Step) -> Condition:
        place = (*scope.path, column.key)
        if column.fields:
            if value is None:
                return self._test(column, place, ("isNull", True), path)
            return self._embedded(column, place, _object(value, path), path)
        if not isinstance(value, dict):
            return self._test(column, place, ("eq", value), path)
        return every(
            [self._test(column, place, entry, (*path, entry[0])) for entry in value.items()]
        )

    def _embedded(
        self, column: Column, place: tuple[str, ...], value: dict[str, Any], path: Step
    ) -> Condition:
        """A filter for an embedded object, or for those of a list."""
        scope = _Scope.inside(column, () if column.many else place)
        if not column.many:
            return self.read(scope, value, path)
        return every(
            [
                self._test(column, place, (name, item), (*path, name))
                if name == "isNull"
                else Items(
                    place,
                    self._quantity(name, (*path, name)),
                    self.read(scope, item, (*path, name)),
                )
                for name, item in value.items()
            ]
        )

    def _relation(self, relation: Relation, value: Any, path: Step) -> Condition:
        if self.tables is None:
            own = "changes can be filtered only by a row's own fields."
            raise refuse(path, f"{picture(relation.name)} is of another table: {own}")
        target = self.tables[relation.type]
        scope = _Scope.of(target)
        if isinstance(relation, ToOne | HasOne):
            part = None if value is None else self.read(scope, value, path)
            if isinstance(relation, ToOne):
                return Referred(relation, target, part)
            quantity = Quantity.SOME if part else Quantity.NONE
            return Referring(relation, target, quantity, part)
        return every(
            [
                self._several(relation, name, self.read(scope, item, (*path, name)), (*path, name))
                for name, item in _object(value, path).items()
            ]
        )

    def _several(
        self, relation: ToMany | Through, name: str, part: Condition, path: Step
    ) -> Condition:
        assert self.tables is not None
        quantity, target = self._quantity(name, path), self.tables[relation.type]
        if isinstance(relation, Through):
            return Linked(relation, self.tables[relation.join], target, quantity, part)
        return Referring(relation, target, quantity, part)

    def _quantity(self, name: str, path: Step) -> Quantity:
        if name not in QUANTITIES:
            hint = did_you_mean(name, QUANTITIES) or f" There are {', '.join(QUANTITIES)}."
            raise refuse(path, f"there is no {picture(name)}.{hint}")
        return QUANTITIES[name]

    def _test(
        self, column: Column, place: tuple[str, ...], entry: tuple[str, Any], path: Step
    ) -> Condition:
        """An operator, by its name, with its operand, on the value of a column."""
        self._count("conditions", path)
        name, value = entry
        operator = _operator(column, name, path)
        try:
            operand = read_operand(column, operator.operand, value)
        except WrongValueError as wrong:
            raise refuse(path, f"expected {wrong}, found {picture(wrong.found)}.") from None
        if operator.operand is Operand.PATTERN:
            self.patterns[path] = operand
        return Test(place, name, operand, operator, column)

    def _count(self, parts: str, path: Step) -> None:
        self.parts[parts] += 1
        if self.parts[parts] > MOST_PARTS:
            raise refuse(path, f"a filter may have at most {MOST_PARTS} {parts}.")


def _visible(columns: Iterable[Column]) -> Mapping[str, Column]:
    return {column.name: column for column in columns if not column.hidden}


def _equality(column: Column, value: Any) -> Condition:
    """The condition that an argument is which has a column's name."""
    name = "in" if isinstance(value, list) and not column.many else "eq"
    operator = operators_of(column)[name]
    try:
        operand = read_operand(column, operator.operand, value)
    except WrongValueError as wrong:
        raise BadUserInput(
            f"{column.name}: expected {wrong}, found {picture(wrong.found)}.", argument=column.name
        ) from None
    return Test((column.key,), name, operand, operator, column)


def _operator(column: Column, name: str, path: Step) -> Operator:
    known = operators_of(column)
    if name in known:
        return known[name]
    of = f"a list of {column.type}" if column.many else column.type
    if name in EVERY_NAME:
        raise refuse(path, f"{picture(name)} is not for {of}, only {', '.join(known)}.")
    hint = did_you_mean(name, known) or f" There are {', '.join(known)}."
    raise refuse(path, f"there is no operator {picture(name)}.{hint}")


def _object(value: Any, path: Step) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise refuse(path, f"expected an object, found {picture(value)}.")
    return value


def _list(value: Any, path: Step) -> list[Any]:
    if not isinstance(value, list):
        raise refuse(path, f"expected a list of objects, found {picture(value)}.")
    return value
