"""Filters of every kind that a type offers, and for most of them which rows they are to find."""

import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from graphql import GraphQLInputObjectType, GraphQLInputType, get_named_type

from runtime.database.column_types import checked, checked_item
from runtime.database.table import Column, Table
from tests.calls.inputs import Inputs
from tests.calls.rows import Row

Judge: TypeAlias = Callable[[Row], bool]
_Compare: TypeAlias = Callable[[Any, Any], bool]

_LISTS: Final = ("and", "or")
_QUANTITIES: Final = ("some", "none", "every")

# What an operator asks of a value and of its operand, both as they are stored.
_OPERATORS: Final[Mapping[str, _Compare]] = {
    "eq": lambda value, other: bool(value == other),
    "ne": lambda value, other: bool(value != other),
    "in": lambda value, others: value in others,
    "notIn": lambda value, others: value not in others,
    "lt": lambda value, other: value is not None and value < other,
    "lte": lambda value, other: value is not None and value <= other,
    "gt": lambda value, other: value is not None and value > other,
    "gte": lambda value, other: value is not None and value >= other,
    "contains": lambda value, text: value is not None and text in value,
    "startsWith": lambda value, text: value is not None and value.startswith(text),
    "endsWith": lambda value, text: value is not None and value.endswith(text),
    "matches": lambda value, pattern: value is not None and bool(re.search(pattern, value)),
    "isNull": lambda value, wanted: (value is None) == wanted,
    "has": lambda value, item: value is not None and item in value,
    "hasSome": lambda value, items: value is not None and any(item in value for item in items),
    "hasEvery": lambda value, items: value is not None and all(item in value for item in items),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter, and which rows it lets through, if that is known."""

    value: Any
    judge: Judge | None = None


@dataclass(frozen=True, slots=True)
class Filters:
    """Makes filters of one table, whose rows are compared with `row`."""

    inputs: Inputs
    table: Table[Any]
    row: Row

    async def brief(self, type: GraphQLInputType) -> AsyncIterator[Filter]:
        """One of each field that the type has, and their combinations."""
        last = ""
        async for filter in self.all(type):
            if (field := next(iter(filter.value), "")) != last or field in (*_LISTS, "not"):
                yield filter
            last = field

    async def all(self, type: GraphQLInputType) -> AsyncIterator[Filter]:
        """One of each field and operator that the type has, and their combinations."""
        named = get_named_type(type)
        if not isinstance(named, GraphQLInputObjectType):
            for column in self.table.columns:
                if not column.hidden:
                    yield Filter({column.name: {"isNull": False}}, _not_null(column))
        else:
            async for filter in self._typed(named):
                yield filter

    async def _typed(self, named: GraphQLInputObjectType) -> AsyncIterator[Filter]:
        found = []
        for name, one in named.fields.items():
            if name not in (*_LISTS, "not"):
                async for made in self._of_field(name, one.type):
                    found.append(made)
                    yield made
        for combined in _combined(found):
            if combined.value.keys() <= named.fields.keys():
                yield combined

    async def _of_field(self, name: str, type: GraphQLInputType) -> AsyncIterator[Filter]:
        column, inner = self.table.by_name.get(name), get_named_type(type)
        if not isinstance(inner, GraphQLInputObjectType):
            return
        if column is None:
            for value in _empty(inner):
                yield Filter({name: value})
            return
        if column.fields:
            for value in self._inside(column, inner):
                yield Filter({name: value})
            return
        for operator in inner.fields:
            operand = self._operand(column, operator, self.row.get(column.key))
            stored = operand
            if operator != "isNull":
                stored = self.inputs.rows.stored(column, operand)
            judge = _judge(column, operator, stored)
            yield Filter({name: {operator: operand}}, judge)

    def _operand(self, column: Column, operator: str, own: Any = None) -> Any:
        """A row's own value if there is one, so that something is found."""
        values = self.inputs.rows.values
        if operator == "isNull":
            return False
        value = values.column(column, self.inputs.rows.number())
        if operator in ("eq", "ne") and column.many:
            return value
        item = values.item(column, self.inputs.rows.number())
        if own and not column.many:
            item = self.inputs.sent(column, own)
        if operator in ("in", "notIn", "hasSome", "hasEvery"):
            return [item]
        if operator == "matches":
            return f"^{re.escape(item[:2])}"
        return item

    def _inside(self, column: Column, type: GraphQLInputObjectType) -> Iterator[Any]:
        """Filters of an embedded object, or of a list of them."""
        by_name = {field.name: field for field in column.fields}
        for name, one in type.fields.items():
            inner = get_named_type(one.type)
            if not isinstance(inner, GraphQLInputObjectType):
                yield {name: False}
            elif name in _QUANTITIES and name not in by_name:
                yield from ({name: value} for value in self._inside(column, inner))
            elif (field := by_name[name]).fields:
                yield from ({name: value} for value in self._inside(field, inner))
            else:
                yield {name: {one: self._operand(field, one) for one in inner.fields}}


def _empty(type: GraphQLInputObjectType) -> Iterator[Any]:
    """Filters of related rows that ask nothing of them, and one that asks for their id."""
    for name in _QUANTITIES:
        if name in type.fields:
            yield {name: {}}
    if "some" in type.fields:
        yield {"some": {"id": {"ne": "nobody"}}}
    if "id" in type.fields:
        yield {"id": {"ne": "nobody"}}
        yield None


def _combined(found: list[Filter]) -> Iterator[Filter]:
    judged = [(one.value, one.judge) for one in found if one.judge is not None][:4]
    if len(judged) > 1:
        (first, one), (second, other) = judged[0], judged[-1]
        yield Filter({"and": [first, second]}, lambda row: one(row) and other(row))
        yield Filter({"or": [first, second]}, lambda row: one(row) or other(row))
        yield Filter({"not": first}, lambda row: not one(row))
        yield Filter({"not": {"and": [first]}, **second}, lambda row: not one(row) and other(row))
    yield Filter({}, lambda row: True)
    yield Filter({"and": []}, lambda row: True)
    yield Filter({"or": []}, lambda row: False)


def _judge(column: Column, operator: str, operand: Any) -> Judge:
    compare = _OPERATORS[operator]
    known = operand
    if operator in ("in", "notIn", "hasSome", "hasEvery"):
        known = [checked_item(column, item) for item in operand]
    elif operator == "has":
        known = checked_item(column, operand)
    elif operator not in ("isNull", "contains", "startsWith", "endsWith", "matches"):
        known = checked(column, operand)
    return lambda row: compare(row.get(column.key), known)


def _not_null(column: Column) -> Judge:
    return lambda row: row.get(column.key) is not None
