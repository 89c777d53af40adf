"""What the parts of a schema say about each other."""

from collections.abc import Iterator

from codegen.ir.models import Column, Model
from codegen.ir.project import ActionKind, Project, RootField
from codegen.ir.types import InputValue, OtherType
from codegen.sdl.built_in import BUILT_IN, ROOTS
from codegen.sdl.derive.kinds import DerivedKind

# The scalars that the runtime knows how to read, store and print.
SCALARS = BUILT_IN | frozenset(
    {
        "BigInt",
        "Date",
        "DateTime",
        "Decimal",
        "Duration",
        "Email",
        "JSON",
        "Time",
        "URL",
        "UUID",
    }
)


def is_known(project: Project, name: str) -> bool:
    """Whether a type exists; one that does not is reported as unknown, and as nothing else."""
    declared = (project.models, project.objects, project.inputs, project.enums, project.others)
    return name in BUILT_IN or name in ROOTS or any(name in types for types in declared)


def model_of(project: Project, field: RootField) -> Model | None:
    """The model that a root field reads or writes."""
    return field.model(project.models)


def is_derived(project: Project, name: str, *kinds: DerivedKind) -> bool:
    """Whether a type is derived, as one of these kinds or at all."""
    derived = project.derived.get(name)
    return derived is not None and (not kinds or derived.kind in kinds)


def paged_models(project: Project) -> frozenset[str]:
    """The models whose rows the server gives page by page, as connections."""
    models = project.models.values()
    many = (one for model in models for one in (*model.has_many, *model.many_to_many))
    return frozenset(
        {
            *(one.target for one in many if one.is_connection),
            *(
                name
                for name, fields in project.bound.items()
                if any(one.action.kind is ActionKind.PAGINATE for one in fields)
            ),
        }
    )


def has_order(project: Project, column: Column) -> bool:
    """Whether one value of a column comes before another."""
    type_ = column.type
    return not type_.is_list and type_.name != "JSON" and type_.name not in project.objects


def stored_columns(project: Project) -> Iterator[Column]:
    """The columns of all models, and the fields of the objects that stand in rows."""
    for model in project.models.values():
        yield from model.columns
    for columns in project.embedded.values():
        yield from columns


def arguments(project: Project) -> Iterator[InputValue]:
    """The arguments of all fields that functions answer."""
    yield from generated_arguments(project)
    for written in project.hand_written:
        yield from written.field.arguments


def generated_arguments(project: Project) -> Iterator[InputValue]:
    """The arguments of fields that generated code answers."""
    for model in project.models.values():
        for relation in model.relations:
            yield from relation.arguments
    for root in project.root_fields:
        yield from root.field.arguments


def custom_scalars(project: Project) -> Iterator[OtherType]:
    """The scalars that the schema itself defines: hand-written code reads and writes them."""
    for one in project.others.values():
        if one.is_scalar and one.file and one.name not in SCALARS:
            yield one
