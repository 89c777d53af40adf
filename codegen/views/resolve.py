"""`resolve.py` of an SDL file: a typed place for each field and codec that is written by hand."""

from dataclasses import dataclass

from codegen.ir.places import CodecName, FilePlaces, PlaceName
from codegen.ir.project import HandWritten, Operation, Project
from codegen.python.imports import Import
from codegen.python.layout import assigned, call, lay
from codegen.python.names import pascal
from codegen.python.text import docstring, quoted
from codegen.views.classes import class_head
from codegen.views.functions import protocol_call
from codegen.views.modules import Header, header
from codegen.views.types import PyType, named_type, optional_parameter, python_type

_INFO = Import("generated.context", "Info")


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A protocol that says how the resolver is called, and the place that marks it."""

    head: str
    docstring: str
    signature: str
    place: str


@dataclass(frozen=True, slots=True)
class ResolveView:
    """What the template places."""

    header: Header
    places: tuple[PlaceView, ...]
    codecs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """How a resolver is written: its parameters and what it returns."""

    parent: tuple[str, ...]
    arguments: tuple[str, ...]
    returns: str
    is_source: bool
    imports: frozenset[Import]


def resolve_view(project: Project, found: FilePlaces) -> ResolveView:
    """The module of the places of one SDL file."""
    imports: set[Import] = set()
    if found.fields:
        imports |= {Import("runtime.places", "Place"), Import("typing", "Protocol")}
    if found.codecs:
        imports.add(Import("runtime.places", "CodecPlace"))
    for one in found.fields:
        imports |= shape_of(project, one.field).imports
    says = f"Places for the hand-written code of `{found.file}`."
    return ResolveView(
        header([found.file], says, imports),
        tuple(_place(project, one) for one in found.fields),
        tuple(_codec(one) for one in found.codecs),
    )


def _codec(named: CodecName) -> str:
    arguments = (quoted(named.scalar.name), quoted(named.scalar.file))
    return lay(call(f"{named.name} = CodecPlace", *arguments))


def shape_of(project: Project, field: HandWritten) -> Shape:
    """The signature of a field's resolver."""
    is_source = field.operation is Operation.SUBSCRIPTION
    given = python_type(project, field.field.type)
    found = [optional_parameter(project, argument) for argument in field.field.arguments]
    imports = {_INFO, *given.imports, *(one for _, needed in found for one in needed)}
    parent: tuple[str, ...] = ()
    if field.operation is None:
        row = named_type(project, field.parent)
        parent = (f"row: {row.text}",)
        imports |= row.imports
    if is_source:
        given = PyType(f"AsyncIterator[{given.text}]")
        imports.add(Import("collections.abc", "AsyncIterator"))
    arguments = tuple(text for text, _ in found)
    return Shape(parent, arguments, given.text, is_source, frozenset(imports))


def _free_class(project: Project, name: str) -> str:
    """A name that no class of the schema has."""
    classes = (project.models, project.objects, project.inputs, project.enums)
    return f"{name}_" if any(name in types for types in classes) else name


def _place(project: Project, named: PlaceName) -> PlaceView:
    field, shape = named.field, shape_of(project, named.field)
    kind = "Source" if shape.is_source else "Resolver"
    protocol = _free_class(project, f"{pascal(named.name)}{kind}")
    keywords = ("*", *shape.arguments) if shape.arguments else ()
    parameters = ("self", *shape.parent, "info: Info", "/", *keywords)
    place = call(
        "Place",
        quoted(field.parent),
        quoted(field.field.name),
        quoted(field.file),
    )
    return PlaceView(
        class_head(protocol, "Protocol"),
        docstring(f"How the resolver of {field} is called.", 1),
        protocol_call(parameters, shape.returns, is_async=not shape.is_source),
        assigned(named.name, "Place", protocol, place),
    )
