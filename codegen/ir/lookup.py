"""What the parts of a schema say about each other."""

from codegen.ir.models import Model
from codegen.ir.project import Operation, Project, RootField
from codegen.ir.types import InputType

_ROOTS = frozenset(operation.value for operation in Operation)
_BUILT_IN = frozenset({"Boolean", "Float", "ID", "Int", "String"})


def is_known(project: Project, name: str) -> bool:
    """Whether a type exists; one that does not is reported as unknown, and as nothing else."""
    declared = (project.models, project.objects, project.inputs, project.enums, project.others)
    return name in _BUILT_IN | _ROOTS or any(name in types for types in declared)


def model_of(project: Project, field: RootField) -> Model | None:
    """The model that a root field reads or writes."""
    return field.model(project.models)


def input_of(project: Project, field: RootField) -> InputType | None:
    """The input that a root field takes as `input` or `inputs`."""
    argument = field.field.argument("input") or field.field.argument("inputs")
    return project.inputs.get(argument.type.name) if argument else None
