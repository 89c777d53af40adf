"""What the parts of a schema say about each other."""

from codegen.ir.models import Model
from codegen.ir.project import Project, RootField
from codegen.ir.types import InputType


def model_of(project: Project, field: RootField) -> Model | None:
    """The model that a root field reads or writes: of its directive, else of its type."""
    if field.action.model:
        return project.models.get(field.action.model.text)
    name = field.field.type.name
    return project.models.get(name) or project.models.get(name.removesuffix("Change"))


def input_of(project: Project, field: RootField) -> InputType | None:
    """The input that a root field takes as `input` or `inputs`."""
    argument = field.field.argument("input") or field.field.argument("inputs")
    return project.inputs.get(argument.type.name) if argument else None
