"""Defaults: what a new row has, and what an argument is, if nobody says it."""

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.ir.lookup import arguments, is_known, stored_columns
from codegen.ir.models import Column, ColumnDefault, Made
from codegen.ir.project import Project
from codegen.ir.types import EnumType, InputValue, ObjectType, TypeRef
from codegen.problems import Problem, did_you_mean
from codegen.rules.literals import EXAMPLES, is_literal, is_word
from codegen.sdl.built_in import BUILT_IN

_MOST_SHOWN = 8
_ARGUMENTS = frozenset({"value", "expr"})
_MADE = {Made.NOW: frozenset({"DateTime"}), Made.UUID: frozenset({"String", "ID", "UUID"})}


def defaults_fit(project: Project) -> Iterator[Problem]:
    """A default is one thing, and of the type that it is for."""
    for column in stored_columns(project):
        default = column.default
        if not default or not is_known(project, column.type.name):
            continue
        if message := _wrong_default(project, column, default):
            yield Problem(default.position, message, _hint(project, column, default))
    for value in _given(project):
        if value.default and not _can_be_given(project, value.type, value.default.value):
            hint = EXAMPLES.get(value.type.name, "")
            yield Problem(value.default.position, f"This is no {value.type}.", hint)


def _given(project: Project) -> Iterator[InputValue]:
    """The arguments of all fields, and the fields of all inputs."""
    for one in project.inputs.values():
        yield from one.fields
    yield from arguments(project)


def _can_be_given(project: Project, ref: TypeRef, value: Any) -> bool:
    """Whether the server can read a value, as far as GraphQL itself does not know: scalars."""
    if value is None or ref.name in BUILT_IN or ref.name in project.enums:
        return True
    if ref.item:
        values = value if isinstance(value, list) else [value]
        return all(_can_be_given(project, ref.item, one) for one in values)
    if found := project.inputs.get(ref.name):
        given = value if isinstance(value, Mapping) else {}
        return all(_can_be_given(project, one.type, given.get(one.name)) for one in found.fields)
    return is_literal(ref.name, value)


def _wrong_default(project: Project, column: Column, default: ColumnDefault) -> str:
    if not _ARGUMENTS.issuperset(default.given):
        # GraphQL itself reports an argument that there is not.
        return ""
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
    return f"This is no {column.type}."


def _hint(project: Project, column: Column, default: ColumnDefault) -> str:
    if column.type.is_list and not isinstance(default.value, list):
        return "a list is written in [ ]" if "value" in default.given else ""
    if enum := project.enums.get(column.type.name):
        return did_you_mean(str(default.value), enum.values) or _one_of(enum)
    if default.made or default.value is None:
        return ""
    if found := project.objects.get(column.type.name):
        return f"like {{ {', '.join(f'{one.name}: {one.type}' for one in found.fields)} }}"
    return EXAMPLES.get(column.type.name, "")


def _one_of(enum: EnumType) -> str:
    more = ", …" if len(enum.values) > _MOST_SHOWN else ""
    return f"one of {', '.join(enum.values[:_MOST_SHOWN])}{more}"


def _fits(project: Project, ref: TypeRef, value: Any) -> bool:
    if value is None:
        return ref.nullable
    if ref.item:
        return isinstance(value, list) and all(_fits(project, ref.item, one) for one in value)
    if enum := project.enums.get(ref.name):
        return _is_value_of(enum, value)
    if found := project.objects.get(ref.name):
        return isinstance(value, Mapping) and _is_whole(project, found, value)
    return is_literal(ref.name, value)


def _is_value_of(enum: EnumType, value: Any) -> bool:
    return is_word(value) and value in enum.values


def _is_whole(project: Project, found: ObjectType, value: Mapping[str, Any]) -> bool:
    """Whether an object has all fields that it needs, and no others."""
    names = {field.name for field in found.fields}
    columns = project.embedded.get(found.name, ())
    return value.keys() <= names and all(
        _fits(project, one.type, value.get(one.name))
        for one in columns
        if one.name in value or one.is_required
    )
