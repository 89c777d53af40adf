"""GraphQL types as Python annotations, with the imports that they need."""

from dataclasses import dataclass

from codegen.ir.project import Project
from codegen.ir.types import InputValue, TypeRef
from codegen.python.imports import Import
from codegen.python.names import class_name, module_name
from codegen.sdl.sources import stem

_DATETIME = Import("datetime", "datetime")
_JSON = Import("runtime.scalars", "Json")
_ANY = Import("typing", "Any")
_SCALARS: dict[str, tuple[str, Import | None]] = {
    "Boolean": ("bool", None),
    "DateTime": ("datetime", _DATETIME),
    "Float": ("float", None),
    "ID": ("str", None),
    "Int": ("int", None),
    "JSON": ("Json", _JSON),
    "String": ("str", None),
}


@dataclass(frozen=True, slots=True)
class PyType:
    """An annotation, and what it imports."""

    text: str
    imports: frozenset[Import] = frozenset()

    def __or__(self, other: str) -> "PyType":
        return PyType(f"{self.text} | {other}", self.imports)


def python_type(project: Project, ref: TypeRef) -> PyType:
    """The annotation of a value of this type."""
    inner = _list(project, ref.item) if ref.item else named_type(project, ref.name)
    anything = inner.text in ("Json", "Any")
    return inner | "None" if ref.nullable and not anything else inner


def named_type(project: Project, name: str) -> PyType:
    """The annotation of a value of a named type that is not null."""
    if name in _SCALARS:
        text, needed = _SCALARS[name]
        return PyType(text, frozenset({needed} if needed else ()))
    if name in project.models:
        return row_type(project, name)
    if (model := changed_model(project, name)) is not None:
        row = row_type(project, model)
        return PyType(
            f"Change[{row.text}]", row.imports | {Import("runtime.feeds.change", "Change")}
        )
    return _declared(project, name)


def row_type(project: Project, model: str) -> PyType:
    """The annotation of a row."""
    folder = project.models[model].folder
    text = class_name(model)
    return PyType(text, frozenset({Import(f"generated.{folder}.model", text)}))


def changed_model(project: Project, name: str) -> str | None:
    """The model of which `name` is the type of changes."""
    model = name.removesuffix("Change")
    return model if model != name and model in project.models else None


def optional_parameter(project: Project, value: InputValue) -> tuple[str, frozenset[Import]]:
    """An argument as a parameter: one that a client may leave out has the default None."""
    annotation = python_type(project, value.type)
    left_out = value.type.nullable and value.default is None
    default = " = None" if left_out else ""
    return f"{value.key}: {annotation.text}{default}", annotation.imports


def types_module(file: str) -> str:
    """The module of the inputs and objects of an SDL file."""
    return f"generated.{module_name(stem(file))}.types"


def enums_module(file: str) -> str:
    """The module of the enums of an SDL file."""
    return f"generated.{module_name(stem(file))}.enums"


def _list(project: Project, item: TypeRef) -> PyType:
    inner = python_type(project, item)
    return PyType(f"list[{inner.text}]", inner.imports)


def _declared(project: Project, name: str) -> PyType:
    """An enum, input or object of a file; what no file defines has no class of its own."""
    text = class_name(name)
    if enum := project.enums.get(name):
        if not enum.file:
            return PyType("str")
        return PyType(text, frozenset({Import(enums_module(enum.file), text)}))
    found = project.inputs.get(name) or project.objects.get(name)
    if found and found.file:
        return PyType(text, frozenset({Import(types_module(found.file), text)}))
    if name in project.others and project.others[name].is_scalar:
        return PyType("Any", frozenset({_ANY}))
    return PyType("Mapping[str, object]", frozenset({Import("collections.abc", "Mapping")}))
