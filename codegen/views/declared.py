"""`enums.py` and `types.py` of an SDL file: what rows and hand-written fields are made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codegen.ir.models import Column
from codegen.ir.project import HandWritten, Project
from codegen.ir.types import EnumType, InputType, ObjectType, TypeRef
from codegen.python.imports import Import, imports_text
from codegen.python.layout import INDENT, entries, lay
from codegen.python.names import class_name
from codegen.python.text import quoted, summary
from codegen.views.classes import DictClass, dict_class, field_line, not_required
from codegen.views.modules import Header, header
from codegen.views.types import PyType, given_class, given_type, python_type, types_module


@dataclass(frozen=True, slots=True)
class EnumsView:
    """What the template places."""

    header: Header
    enums: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypesView:
    """What the template places; `deferred` are imports that only the type checker follows."""

    header: Header
    deferred: tuple[str, ...]
    classes: tuple[DictClass, ...]


def used_names(project: Project) -> frozenset[str]:
    """The types that columns and hand-written fields mention, and those that these mention."""
    found: set[str] = set()
    open_names = set(_mentioned(project))
    while open_names:
        found |= open_names
        fields = (field for name in open_names for field in _fields(project, name))
        open_names = {ref.name for ref in fields} - found
    return frozenset(found)


def enums_view(project: Project, enums: Sequence[EnumType]) -> EnumsView:
    """The module of the enums of one file."""
    file = enums[0].file
    imports = {Import("typing", "Literal"), Import("typing", "TypeAlias")}
    return EnumsView(
        header([file], f"The values of the enums in `{file}`.", imports),
        tuple(_enum(one) for one in enums),
    )


def types_view(project: Project, declared: Sequence[InputType | ObjectType]) -> TypesView:
    """The module of the inputs and objects of one file."""
    file = declared[0].file
    classes = tuple(found for one in declared for found in _classes(project, one))
    needed = {
        found
        for one in declared
        for found in _imports(project, one)
        if found.module != types_module(file)
    }
    # Files may mention each other's types, and rows hold some: only the type checker follows these.
    deferred = {found for found in needed if found.module.endswith((".types", ".model"))}
    imports = {
        Import("__future__", "annotations"),
        Import("typing", "TypedDict"),
        *not_required(line for one in classes for line in one.fields),
        *(needed - deferred),
        *([Import("typing", "TYPE_CHECKING")] if deferred else []),
    }
    return TypesView(
        header([file], f"Inputs and objects of `{file}` for hand-written resolvers.", imports),
        tuple(f"{INDENT}{line}" for line in imports_text(deferred).splitlines()),
        classes,
    )


def _mentioned(project: Project) -> Iterator[str]:
    for model in project.models.values():
        yield from (column.type.name for column in model.columns)
    for one in project.hand_written:
        yield one.parent
        yield from (ref.name for ref in types_of(one))


def types_of(field: HandWritten) -> Iterator[TypeRef]:
    """The types that a hand-written field takes and gives."""
    yield field.field.type
    yield from (argument.type for argument in field.field.arguments)


def _fields(project: Project, name: str) -> Iterator[TypeRef]:
    found = project.inputs.get(name) or project.objects.get(name)
    yield from (field.type for field in found.fields) if found else ()
    if other := project.others.get(name):
        yield from (TypeRef(member, True, other.position) for member in other.members)


def _enum(enum: EnumType) -> str:
    values = tuple(quoted(value) for value in enum.values)
    return lay(entries(f"{class_name(enum.name)}: TypeAlias = Literal[", values, "]"))


def _imports(project: Project, declared: InputType | ObjectType) -> Iterator[Import]:
    for field in declared.fields:
        yield from _type(project, declared, field.type).imports
    if given_class(project, declared.name):
        for column in project.embedded[declared.name]:
            yield from given_type(project, column.type).imports


def _classes(project: Project, declared: InputType | ObjectType) -> Iterator[DictClass]:
    yield _class(project, declared)
    if given := given_class(project, declared.name):
        says = f"{declared.name}: as it is given."
        columns = project.embedded[declared.name]
        yield dict_class(given, ("TypedDict",), says, [_given(project, one) for one in columns])


def _given(project: Project, column: Column) -> str:
    annotation = given_type(project, column.type)
    return field_line(column.key, annotation, may_be_left_out=not column.is_required)


def _class(project: Project, declared: InputType | ObjectType) -> DictClass:
    fields = [_line(project, declared, index) for index in range(len(declared.fields))]
    says = summary(declared.name, declared.description or "as the schema declares it.")
    return dict_class(class_name(declared.name), ("TypedDict",), says, fields)


def _line(project: Project, declared: InputType | ObjectType, index: int) -> str:
    field = declared.fields[index]
    has_default = isinstance(declared, InputType) and declared.fields[index].default is not None
    left_out = field.type.nullable and not has_default
    annotation = _type(project, declared, field.type)
    return field_line(field.key, annotation, may_be_left_out=left_out)


def _type(project: Project, declared: InputType | ObjectType, ref: TypeRef) -> PyType:
    """What stands in a row has the form that it is stored in."""
    return python_type(project, ref, stored=declared.name in project.embedded)
