"""Inputs that reach Python as clients write them: filters and orders, in names of the schema."""

from collections.abc import Iterator

from codegen.ir.lookup import is_derived
from codegen.ir.project import Project
from codegen.sdl.derive.kinds import DerivedKind


def verbatim(project: Project) -> tuple[str, ...]:
    """The names of all filters and orders, derived or the schema's own, and what is in them."""
    found = {
        name
        for name in project.inputs
        if is_derived(project, name, DerivedKind.FILTER, DerivedKind.ORDER_BY)
    }
    found |= {name for name in own_filters(project) if name in project.inputs}
    return tuple(sorted(found))


def own_filters(project: Project) -> Iterator[str]:
    """The filters and orders that the schema itself defines, by the names that they must have."""
    for model in project.models:
        for name in (f"{model}Filter", f"{model}ListFilter", f"{model}OrderBy"):
            given = project.inputs.get(name)
            if given and given.file:
                yield name
                yield from (
                    field.type.name for field in given.fields if field.type.name in project.inputs
                )
