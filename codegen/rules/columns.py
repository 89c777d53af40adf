"""Columns: what can be stored, what defaults and constraints fit."""

import math
import re
from collections.abc import Callable, Iterator
from typing import Any

from codegen.ir.lookup import is_known
from codegen.ir.models import Column, ColumnDefault, Made
from codegen.ir.project import Project
from codegen.ir.types import EnumType, Limit, TypeRef
from codegen.problems import Problem, did_you_mean

_NUMBERS = frozenset({"Int", "Float"})
_TEXTS = frozenset({"String", "ID"})
_LIMITED: dict[str, frozenset[str]] = {
    "minLength": _TEXTS,
    "maxLength": _TEXTS,
    "pattern": _TEXTS,
    "min": _NUMBERS,
    "max": _NUMBERS,
}
_MADE = {Made.NOW: frozenset({"DateTime"}), Made.UUID: _TEXTS}
_INT = 2**31


def columns_are_values_or_lists(project: Project) -> Iterator[Problem]:
    """A list of lists is no column."""
    for column in _columns(project):
        if column.type.item and column.type.item.is_list:
            yield Problem(column.type.position, "A column holds a value or a list, not more lists.")


def defaults_fit(project: Project) -> Iterator[Problem]:
    """A default is one thing, and of the column's type."""
    for column in _known_columns(project):
        default = column.default
        if default and (message := _wrong_default(project, column, default)):
            yield Problem(default.position, message, _enum_hint(project, column, default))


def constraints_fit(project: Project) -> Iterator[Problem]:
    """Lengths are for texts, bounds for numbers; the lower one is not above the upper."""
    for column in _known_columns(project):
        yield from _misfits(column)
        for low, high in (("minLength", "maxLength"), ("min", "max")):
            bounds = {limit.name: limit for limit in column.limits}
            if low in bounds and high in bounds and _crossed(bounds[low], bounds[high]):
                yield Problem(bounds[low].position, f"{low} is above {high}: no value fits both.")


def _columns(project: Project) -> Iterator[Column]:
    return (column for model in project.models.values() for column in model.columns)


def _known_columns(project: Project) -> Iterator[Column]:
    return (column for column in _columns(project) if is_known(project, column.type.name))


def _misfits(column: Column) -> Iterator[Problem]:
    for limit in column.limits:
        types = _LIMITED.get(limit.name)
        if types and column.type.name not in types:
            wanted = " or ".join(sorted(types))
            yield Problem(
                limit.position, f"@constraint({limit.name}:) is for {wanted}, not {column.type}."
            )
        elif message := _wrong_limit(limit):
            yield Problem(limit.position, message)


def _wrong_limit(limit: Limit) -> str:
    if limit.name == "pattern" and isinstance(limit.value, str):
        try:
            re.compile(limit.value)
        except re.error as error:
            return f"The pattern is no regular expression: {error}."
    if (
        limit.name in ("minLength", "maxLength")
        and isinstance(limit.value, int)
        and limit.value < 0
    ):
        return "A length cannot be below 0."
    return ""


def _crossed(low: Limit, high: Limit) -> bool:
    values = (low.value, high.value)
    return all(isinstance(one, int | float) for one in values) and low.value > high.value


def _wrong_default(project: Project, column: Column, default: ColumnDefault) -> str:
    if len(default.given) != 1:
        return "@default needs either `value` or `expr`."
    if default.made:
        types = _MADE[default.made]
        fits = column.type.name in types and not column.type.is_list
        return "" if fits else f"{default.made.value} is no {column.type}."
    if column.name == "id":
        return "An id is made anew for each row: it cannot have a literal default."
    if "expr" in default.given or _fits(project, column.type, default.value):
        return ""
    return f"This is no {column.type}." + (
        " A moment can only be `expr: NOW`." if column.type.name == "DateTime" else ""
    )


def _enum_hint(project: Project, column: Column, default: ColumnDefault) -> str:
    enum = project.enums.get(column.type.name)
    return did_you_mean(str(default.value), enum.values) if enum else ""


def _fits(project: Project, ref: TypeRef, value: Any) -> bool:
    if value is None:
        return ref.nullable
    if ref.item:
        return isinstance(value, list) and all(_fits(project, ref.item, one) for one in value)
    if enum := project.enums.get(ref.name):
        return _is_value_of(enum, value)
    check = _CHECKS.get(ref.name)
    return check is None or check(value)


def _is_value_of(enum: EnumType, value: Any) -> bool:
    return isinstance(value, str) and value in enum.values


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -_INT <= value < _INT


def _is_float(value: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and math.isfinite(value)


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "Boolean": lambda value: isinstance(value, bool),
    "DateTime": lambda value: False,
    "Float": _is_float,
    "ID": lambda value: isinstance(value, str),
    "Int": _is_int,
    "String": lambda value: isinstance(value, str),
}
