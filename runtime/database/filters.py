"""A JSON filter, checked against a table's columns and turned into a ReQL condition.

`{"name": "x", "createdAt": {"lt": "…"}, "or": [{…}, {…}]}`: names as in the schema, equality or
an object of operators.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from graphql.pyutils import suggestion_list

from runtime.database.column_types import WrongValueError, checked, checked_item, picture
from runtime.database.driver import r
from runtime.database.operators import EVERY_NAME, Operand, Operator, operators_of
from runtime.database.table import Column, Table
from runtime.errors import BadUserInput

Filter: TypeAlias = dict[str, Any]
Path: TypeAlias = tuple[str | int, ...]
Condition: TypeAlias = Callable[[Any], Any]

ARGUMENT: Final = "filter"
MOST_PARTS: Final = 100
MOST_VALUES: Final = 1000
DEEPEST: Final = 10
LONGEST_TEXT: Final = 500


@dataclass(frozen=True, slots=True)
class Selection:
    """A checked filter: its condition, and what else is to be known of it."""

    condition: Condition | None = None
    # Columns that have one value in all rows of the selection: an index may serve it.
    equals: Mapping[str, Any] = field(default_factory=dict)
    # Regular expressions, which only the database can check, and where they stand.
    patterns: Mapping[Path, str] = field(default_factory=dict)


def read_filter(table: Table[Any], filter: Filter | None) -> Selection:
    """The selection that a filter means; BadUserInput says what is wrong with it and where."""
    if not filter and isinstance(filter, dict | None):
        return Selection()
    reader = _Reader(table)
    condition = reader.read(filter, ())
    return Selection(condition, reader.equals, reader.patterns)


def refuse(path: Path, what: str) -> BadUserInput:
    """The error for what stands at `path` of the filter."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    place = ARGUMENT + "".join(steps)
    return BadUserInput(f"{place}: {what}", argument=ARGUMENT, path=list(path))


class _Reader:
    """Reads one filter: counts its parts, and notes what a selection tells besides."""

    def __init__(self, table: Table[Any]) -> None:
        self._table = table
        self._parts: Counter[str] = Counter()
        self.equals: dict[str, Any] = {}
        self.patterns: dict[Path, str] = {}

    def read(self, value: Any, path: Path) -> Condition:
        if not isinstance(value, dict):
            raise refuse(path, f"expected an object, found {picture(value)}.")
        if sum(isinstance(step, str) for step in path) > DEEPEST:
            raise refuse(path, f"a filter may be at most {DEEPEST} levels deep.")
        self._count("objects", path)
        return _all([self._entry(key, item, (*path, key)) for key, item in value.items()])

    def _entry(self, key: str, value: Any, path: Path) -> Condition:
        if key in ("and", "or"):
            conditions = [
                self.read(item, (*path, place)) for place, item in enumerate(_list(value, path))
            ]
            return _all(conditions) if key == "and" else _any(conditions)
        if key == "not":
            return _not(self.read(value, path))
        return self._field(self._column(key, path), value, path)

    def _column(self, key: str, path: Path) -> Column:
        if column := self._table.by_name.get(key):
            return column
        names = [*self._table.by_name, "and", "or", "not"]
        hint = _did_you_mean(key, names)
        raise refuse(path, f"{self._table.type} has no field {picture(key)}.{hint}")

    def _field(self, column: Column, value: Any, path: Path) -> Condition:
        if not isinstance(value, dict):
            return self._condition(column, "eq", value, path)
        return _all(
            [self._condition(column, name, item, (*path, name)) for name, item in value.items()]
        )

    def _count(self, parts: str, path: Path) -> None:
        self._parts[parts] += 1
        if self._parts[parts] > MOST_PARTS:
            raise refuse(path, f"a filter may have at most {MOST_PARTS} {parts}.")

    def _condition(self, column: Column, name: str, value: Any, path: Path) -> Condition:
        self._count("conditions", path)
        operator = _operator(column, name, path)
        operand = _operand(column, operator, value, path)
        # At the top of the filter, `{"x": 1}` or `{"x": {"eq": 1}}`.
        if name == "eq" and operand is not None and path[0] == column.name:
            self.equals[column.key] = operand
        if operator.operand is Operand.PATTERN:
            self.patterns[path] = operand
        return lambda row: operator.condition(row[column.key].default(None), operand)


def _operator(column: Column, name: str, path: Path) -> Operator:
    known = operators_of(column)
    if name in known:
        return known[name]
    of = f"a list of {column.type}" if column.many else column.type
    if name in EVERY_NAME:
        raise refuse(path, f"{picture(name)} is not for {of}, only {', '.join(known)}.")
    hint = _did_you_mean(name, list(known)) or f" There are {', '.join(known)}."
    raise refuse(path, f"there is no operator {picture(name)}.{hint}")


def _did_you_mean(name: str, names: list[str]) -> str:
    close = [picture(suggestion) for suggestion in suggestion_list(name, names)[:3]]
    return f" Did you mean {' or '.join(close)}?" if close else ""


def _operand(column: Column, operator: Operator, value: Any, path: Path) -> Any:
    try:
        return OPERANDS[operator.operand](column, value)
    except WrongValueError as wrong:
        raise refuse(path, f"expected {wrong}, found {picture(wrong.found)}.") from None


def _values(column: Column, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise WrongValueError(f"a list of {column.type}", value)
    if len(value) > MOST_VALUES:
        raise WrongValueError(f"a list of at most {MOST_VALUES} items", value)
    return [checked_item(column, item) for item in value]


def _present(column: Column, value: Any) -> Any:
    if value is None:
        raise WrongValueError(column.type, value)
    return checked_item(column, value)


def _text(column: Column, value: Any) -> Any:
    text = _present(column, value)
    if len(text) > LONGEST_TEXT:
        # The database searches with regular expressions, and refuses very long ones.
        raise WrongValueError(f"a text of at most {LONGEST_TEXT} characters", value)
    return text


def _truth(column: Column, value: Any) -> bool:
    if not isinstance(value, bool):
        raise WrongValueError("true or false", value)
    return value


OPERANDS: Final[Mapping[Operand, Callable[[Column, Any], Any]]] = {
    Operand.VALUE: checked,
    Operand.VALUES: _values,
    Operand.ITEM: _present,
    Operand.ORDERED: _present,
    Operand.TEXT: _text,
    Operand.PATTERN: _text,
    Operand.TRUTH: _truth,
}


def _list(value: Any, path: Path) -> list[Any]:
    if not isinstance(value, list):
        raise refuse(path, f"expected a list of objects, found {picture(value)}.")
    return value


def _all(conditions: Sequence[Condition]) -> Condition:
    return lambda row: r.and_(*(condition(row) for condition in conditions))


def _any(conditions: Sequence[Condition]) -> Condition:
    return lambda row: r.or_(*(condition(row) for condition in conditions))


def _not(condition: Condition) -> Condition:
    return lambda row: r.not_(condition(row))
