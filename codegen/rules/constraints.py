"""Constraints: bounds that fit the type of what they are on, and leave something between them."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from codegen.ir.lookup import arguments, is_derived, is_known, stored_columns
from codegen.ir.models import Column
from codegen.ir.project import Project
from codegen.ir.types import Default, Limit, TypeRef
from codegen.problems import Problem
from codegen.rules.bounds import is_broken

_TEXTS = frozenset({"Email", "ID", "String", "URL", "UUID"})
_NUMBERS = frozenset({"BigInt", "Decimal", "Float", "Int"})
_LIMITED: Mapping[str, tuple[str, frozenset[str]]] = {
    "minLength": ("text", _TEXTS),
    "maxLength": ("text", _TEXTS),
    "pattern": ("text", _TEXTS),
    "format": ("text", _TEXTS),
    "min": ("numbers", _NUMBERS),
    "max": ("numbers", _NUMBERS),
}
_COUNTS = ("minLength", "maxLength", "minItems", "maxItems")
_PAIRS = (("minLength", "maxLength"), ("min", "max"), ("minItems", "maxItems"))


@dataclass(frozen=True, slots=True)
class _Limited:
    """Something that a constraint is on."""

    type: TypeRef
    limits: tuple[Limit, ...]
    default: Default | None = None


def constraints_fit(project: Project) -> Iterator[Problem]:
    """Lengths are for texts, bounds for numbers; no bound is above another, or below a default."""
    for one in _limited(project):
        if one.limits and is_known(project, one.type.name):
            problems = [*_misfits(one), *_crossed(one)]
            yield from problems or _broken_by_default(one)


def _limited(project: Project) -> Iterator[_Limited]:
    yield from (_Limited(one.type, one.limits, _literal(one)) for one in stored_columns(project))
    for given in project.inputs.values():
        if not is_derived(project, given.name):
            yield from (_Limited(one.type, one.limits, one.default) for one in given.fields)
    yield from (_Limited(one.type, one.limits, one.default) for one in arguments(project))


def _literal(column: Column) -> Default | None:
    default = column.default
    return Default(default.value, default.position) if default and not default.made else None


def _misfits(one: _Limited) -> Iterator[Problem]:
    for limit in one.limits:
        wanted, types = _LIMITED.get(limit.name, ("", frozenset()))
        if wanted and one.type.name not in types:
            message = f"@constraint({limit.name}:) is for {wanted}, not {one.type}."
            yield Problem(limit.position, message)
        elif limit.name in ("minItems", "maxItems") and not one.type.is_list:
            message = f"@constraint({limit.name}:) is for lists, not {one.type}."
            yield Problem(limit.position, message)
        elif message := _wrong_limit(limit):
            yield Problem(limit.position, message)
    if [limit.name for limit in one.limits] == ["message"]:
        message = "@constraint has a message, and nothing that could be broken."
        yield Problem(one.limits[0].position, message)


def _wrong_limit(limit: Limit) -> str:
    if limit.name == "pattern" and isinstance(limit.value, str):
        try:
            re.compile(limit.value)
        except re.error as error:
            return f"The pattern is no regular expression: {error}."
    if limit.name in _COUNTS and isinstance(limit.value, int) and limit.value < 0:
        what = "length" if limit.name.endswith("Length") else "number of items"
        return f"A {what} cannot be below 0."
    return ""


def _crossed(one: _Limited) -> Iterator[Problem]:
    bounds = {limit.name: limit for limit in one.limits}
    for low, high in _PAIRS:
        if low in bounds and high in bounds:
            values = (bounds[low].value, bounds[high].value)
            are_numbers = all(isinstance(value, int | float) for value in values)
            if are_numbers and values[0] > values[1]:
                message = f"{low} is above {high}: no value fits both."
                yield Problem(bounds[low].position, message)


def _broken_by_default(one: _Limited) -> Iterator[Problem]:
    if default := one.default:
        for limit in one.limits:
            if is_broken(limit, default.value):
                bound = f"@constraint({limit.name}: {json.dumps(limit.value, ensure_ascii=False)})"
                message = f"The default breaks {bound}: it would be refused each time."
                yield Problem(default.position, message, "change one of them")
