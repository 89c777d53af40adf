"""Columns: what can be stored, and what a new row has in them if nobody says it."""

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.ir.lookup import is_known
from codegen.ir.models import Column, ColumnDefault, Made
from codegen.ir.project import Project
from codegen.ir.types import EnumType, Field, ObjectType, TypeRef
from codegen.problems import Problem, did_you_mean
from codegen.rules.literals import LITERALS, is_word

_MADE = {Made.NOW: frozenset({"DateTime"}), Made.UUID: frozenset({"String", "ID", "UUID"})}


def columns_can_be_stored(project: Project) -> Iterator[Problem]:
    """An object inside a row is made of values: no rows, no resolvers, and not of itself."""
    for column in _columns(project):
        found = project.objects.get(column.type.name)
        if found and (message := _not_embedded(project, found, (found.name,))):
            hint = "say @computed, or the directive of a relation"
            yield Problem(column.type.position, message, hint)


def defaults_fit(project: Project) -> Iterator[Problem]:
    """A default is one thing, and of the column's type."""
    for column in (*_columns(project), *_inner(project)):
        default = column.default
        if not default or not is_known(project, column.type.name):
            continue
        if message := _wrong_default(project, column, default):
            yield Problem(default.position, message, _enum_hint(project, column, default))


def _columns(project: Project) -> Iterator[Column]:
    return (column for model in project.models.values() for column in model.columns)


def _inner(project: Project) -> Iterator[Column]:
    return (column for columns in project.embedded.values() for column in columns)


def _not_embedded(project: Project, found: ObjectType, inside: tuple[str, ...]) -> str:
    """Why an object cannot stand in a row; nothing if it can."""
    if found.resolved:
        return f"{found.name}.{found.resolved[0]} has a resolver: {inside[0]} cannot be a column."
    for field in found.fields:
        inner = project.objects.get(field.type.name)
        if field.type.name in inside:
            return f"{inside[0]} has a {field.type.name} in itself: it cannot be a column."
        if inner is None and not _is_value(project, field):
            return f"{found.name}.{field.name} is no value: {inside[0]} cannot be a column."
        if inner and (message := _not_embedded(project, inner, (*inside, inner.name))):
            return message
    return ""


def _is_value(project: Project, field: Field) -> bool:
    """A scalar or an enum; a type that is not known is reported as that."""
    name = field.type.name
    other = project.others.get(name)
    return not (name in project.models or (other is not None and not other.is_scalar))


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
    return f"This is no {column.type}."


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
    if found := project.objects.get(ref.name):
        return isinstance(value, Mapping) and _is_whole(project, found, value)
    literal = LITERALS.get(ref.name)
    return literal is None or literal(value)


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
