"""Columns: what can be stored."""

from collections.abc import Iterator

from codegen.ir.project import Project
from codegen.ir.types import Field, ObjectType
from codegen.problems import Problem


def columns_can_be_stored(project: Project) -> Iterator[Problem]:
    """An object inside a row is made of values: no rows, no resolvers, and not of itself."""
    for column in (one for model in project.models.values() for one in model.columns):
        found = project.objects.get(column.type.name)
        if found and (message := _not_embedded(project, found, (found.name,))):
            hint = "say @computed, or the directive of a relation"
            yield Problem(column.type.position, message, hint)


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
