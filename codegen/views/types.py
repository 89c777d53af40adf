"""GraphQL types as Python annotations, with the imports that they need."""

from dataclasses import dataclass

from codegen.ir.arguments import is_nested
from codegen.ir.lookup import paged_models
from codegen.ir.models import Model
from codegen.ir.project import Project
from codegen.ir.types import InputValue, OtherType, TypeRef
from codegen.ir.verbatim import own_filters
from codegen.python.imports import Import
from codegen.python.names import class_name, module_name
from codegen.sdl.derive.kinds import Derived, DerivedKind
from codegen.sdl.sources import stem

_TYPES = "runtime.scalars.types"
_JSON = Import(_TYPES, "Json")
_ANY = Import("typing", "Any")
_SCALARS: dict[str, tuple[str, Import | None]] = {
    "BigInt": ("int", None),
    "Boolean": ("bool", None),
    "Date": ("date", Import("datetime", "date")),
    "DateTime": ("datetime", Import("datetime", "datetime")),
    "Decimal": ("Decimal", Import("decimal", "Decimal")),
    "Duration": ("timedelta", Import("datetime", "timedelta")),
    "Email": ("str", None),
    "Float": ("float", None),
    "ID": ("str", None),
    "Int": ("int", None),
    "JSON": ("Json", _JSON),
    "String": ("str", None),
    "Time": ("time", Import("datetime", "time")),
    "URL": ("str", None),
    "UUID": ("str", None),
}
# What rows hold of those scalars that the database has no type for.
_STORED: dict[str, tuple[str, Import | None]] = {
    "BigInt": ("BigIntText", Import(_TYPES, "BigIntText")),
    "Date": ("str", None),
    "Decimal": ("DecimalText", Import(_TYPES, "DecimalText")),
    "Duration": ("int", None),
    "Time": ("str", None),
}
_CONNECTIONS = "runtime.database.connections"
_NESTED = Import("runtime.database.crud", "Nested")
_ALIKE = {
    DerivedKind.FILTER: Import("runtime.database.filters", "Filter"),
    DerivedKind.ORDER_BY: Import("runtime.database.windows", "OrderBy"),
    DerivedKind.NESTED: _NESTED,
    DerivedKind.PAGE_INFO: Import(_CONNECTIONS, "PageInfo"),
}
_GENERIC = {
    DerivedKind.CHANGE: Import("runtime.feeds.change", "Change"),
    DerivedKind.CONNECTION: Import(_CONNECTIONS, "Connection"),
    DerivedKind.EDGE: Import(_CONNECTIONS, "Edge"),
}
_INPUTS = {
    DerivedKind.CREATE: "Create",
    DerivedKind.UPDATE: "Patch",
    DerivedKind.UPSERT: "Upsert",
}


@dataclass(frozen=True, slots=True)
class PyType:
    """An annotation, and what it imports."""

    text: str
    imports: frozenset[Import] = frozenset()

    def __or__(self, other: str) -> "PyType":
        return PyType(f"{self.text} | {other}", self.imports)


def python_type(project: Project, ref: TypeRef, *, stored: bool = False) -> PyType:
    """The annotation of a value of this type; `stored`, as rows hold it."""
    if ref.item:
        item = python_type(project, ref.item, stored=stored)
        inner = PyType(f"list[{item.text}]", item.imports)
    else:
        inner = named_type(project, ref.name, stored=stored)
    # Null is one of the values of JSON; a scalar of the project's own has some that are not null.
    return inner | "None" if ref.nullable and inner.text != "Json" else inner


def given_type(project: Project, ref: TypeRef) -> PyType:
    """The annotation of what is to be stored in a column."""
    if ref.item:
        item = given_type(project, ref.item)
        inner = PyType(f"list[{item.text}]", item.imports)
    elif ref.name in project.embedded:
        inner = _given_object(project, ref.name)
    else:
        return python_type(project, ref)
    return inner | "None" if ref.nullable else inner


def given_class(project: Project, name: str) -> str:
    """What is given of an object inside a row; none if that is what the row holds."""
    if not _is_given_otherwise(project, name):
        return ""
    own = project.inputs.get(f"{name}Input") or project.objects.get(f"{name}Input")
    text = class_name(f"{name}Input")
    return f"{text}_" if own and own.file else text


def _is_given_otherwise(project: Project, name: str) -> bool:
    return any(
        field.type.name in _STORED
        or not (field.is_required or field.type.nullable)
        or _is_given_otherwise(project, field.type.name)
        for field in project.embedded.get(name, ())
    )


def _given_object(project: Project, name: str) -> PyType:
    if text := given_class(project, name):
        return PyType(text, frozenset({Import(types_module(project.objects[name].file), text)}))
    return _declared(project, name)


def named_type(project: Project, name: str, *, stored: bool = False) -> PyType:
    """The annotation of a value of a named type that is not null."""
    if scalar := (_STORED.get(name) if stored else None) or _SCALARS.get(name):
        text, needed = scalar
        return PyType(text, frozenset({needed} if needed else ()))
    if name in project.models:
        return row_type(project, name)
    if model := changed_model(project, name):
        return _generic(_GENERIC[DerivedKind.CHANGE], row_type(project, model))
    if page := _own_page(project, name):
        return page
    derived = project.derived.get(name)
    return (derived and _derived(project, name, derived)) or _declared(project, name)


def _derived(project: Project, name: str, derived: Derived) -> PyType | None:
    """A type that no file defines; each kind of them is one class for all models."""
    if alike := _ALIKE.get(derived.kind):
        return PyType(alike.name, frozenset({alike}))
    if generic := _GENERIC.get(derived.kind):
        return _generic(generic, row_type(project, derived.about))
    if derived.kind is DerivedKind.EMBEDDED_INPUT:
        return _given_object(project, derived.about)
    model = project.models.get(derived.about)
    return _input(project, model, name, derived.kind) if model else None


def _input(project: Project, model: Model, name: str, kind: DerivedKind) -> PyType | None:
    if kind not in _INPUTS:
        return None
    if is_nested(model, project.inputs[name]):
        return PyType(_NESTED.name, frozenset({_NESTED}))
    made = Import(f"generated.{model.folder}.model", f"{model.name}{_INPUTS[kind]}")
    return PyType(made.name, frozenset({made}))


def _generic(made: Import, row: PyType) -> PyType:
    return PyType(f"{made.name}[{row.text}]", row.imports | {made})


def row_type(project: Project, model: str) -> PyType:
    """The annotation of a row."""
    folder = project.models[model].folder
    text = class_name(model)
    return PyType(text, frozenset({Import(f"generated.{folder}.model", text)}))


def changed_model(project: Project, name: str) -> str | None:
    """The model of which `name` is the type of changes."""
    model = name.removesuffix("Change")
    return model if model != name and model in project.models else None


def _own_page(project: Project, name: str) -> PyType | None:
    """What a part of a page is that the schema itself defines, where the server makes pages."""
    own = project.objects.get(name)
    if own is None or not own.file:
        return None
    if name == "PageInfo" and paged_models(project):
        return _derived(project, name, Derived(DerivedKind.PAGE_INFO))
    for kind in (DerivedKind.CONNECTION, DerivedKind.EDGE):
        model = name.removesuffix(_GENERIC[kind].name)
        if model != name and model in paged_models(project):
            return _derived(project, name, Derived(kind, model))
    return None


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


def _declared(project: Project, name: str) -> PyType:
    """An enum, input or object of a file; what no file defines has no class of its own."""
    text = class_name(name)
    if enum := project.enums.get(name):
        if not enum.file:
            return PyType("str")
        return PyType(text, frozenset({Import(enums_module(enum.file), text)}))
    if alike := _own_filter(project, name):
        return PyType(alike.name, frozenset({alike}))
    found = project.inputs.get(name) or project.objects.get(name)
    if found and found.file:
        return PyType(text, frozenset({Import(types_module(found.file), text)}))
    return _other(project, project.others.get(name))


def _own_filter(project: Project, name: str) -> Import | None:
    """What a filter or an order of the schema's own is, where generated code reads it, too."""
    for suffix, kind in (("Filter", DerivedKind.FILTER), ("OrderBy", DerivedKind.ORDER_BY)):
        if name.endswith(suffix) and name in own_filters(project):
            return _ALIKE[kind]
    return None


def _other(project: Project, other: OtherType | None) -> PyType:
    """A scalar of the project's own, or one of the objects that an interface or a union can be."""
    if other and other.is_scalar:
        return PyType("Any", frozenset({_ANY}))
    members = [named_type(project, name) for name in other.members] if other else []
    if not members:
        return PyType("Mapping[str, object]", frozenset({Import("collections.abc", "Mapping")}))
    text = " | ".join(dict.fromkeys(one.text for one in members))
    return PyType(text, frozenset(needed for one in members for needed in one.imports))
