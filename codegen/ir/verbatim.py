"""Inputs that reach Python as clients write them: filters and orders, in names of the schema."""

from codegen.ir.lookup import generated_arguments, is_derived
from codegen.ir.project import Project
from codegen.sdl.derive.kinds import DerivedKind


def verbatim(project: Project) -> tuple[str, ...]:
    """The names of all filters and orders, derived or the schema's own."""
    kinds = (DerivedKind.FILTER, DerivedKind.ORDER_BY)
    derived = (name for name in project.inputs if is_derived(project, name, *kinds))
    return tuple(sorted({*derived, *own_filters(project)}))


def own_filters(project: Project) -> tuple[str, ...]:
    """The schema's own filters and orders that generated code reads, and what is in them."""
    names = {f"{model}{kind}" for model in project.models for kind in ("Filter", "OrderBy")}
    own = {name for name in names if name in project.inputs and project.inputs[name].file}
    # Most schemas have none: then nobody looks who takes them.
    found: set[str] = set()
    new = {one.type.name for one in generated_arguments(project)} & own if own else set()
    while new:
        found |= new
        inside = {field.type.name for name in new for field in project.inputs[name].fields}
        new = {name for name in inside - found if _is_own(project, name)}
    return tuple(sorted(found))


def _is_own(project: Project, name: str) -> bool:
    return name in project.inputs and bool(project.inputs[name].file)
