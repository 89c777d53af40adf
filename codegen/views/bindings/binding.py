"""One bound field: a call alone, or a decorated function; and what it imports."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from codegen.ir.models import Model
from codegen.ir.project import Operation, Project, RootField
from codegen.ir.types import InputValue
from codegen.python.imports import Import
from codegen.python.layout import Piece, call, lay
from codegen.python.names import snake
from codegen.python.text import literal, quoted
from codegen.views.functions import signature
from codegen.views.types import PyType, optional_parameter

_ROOT_WORDS = frozenset(operation.value.lower() for operation in Operation)
INFO = Import("generated.context", "Info")


@dataclass(frozen=True, slots=True)
class Binding:
    """What the template places of one field; a field that a call answers has no function."""

    bind: str
    function: str
    imports: frozenset[Import]


@dataclass(frozen=True, slots=True)
class Function:
    """A function that answers a field: what it takes, gives and does."""

    parameters: tuple[str, ...]
    returns: PyType
    body: tuple[Piece, ...]
    imports: frozenset[Import] = frozenset()


@dataclass(frozen=True, slots=True)
class PassThrough:
    """A call, or a table, that answers a field: the arguments are passed on as they are."""

    to: str
    imports: frozenset[Import]


Answer: TypeAlias = Function | PassThrough


def bind_root(field: RootField, answer: Answer) -> Binding:
    """A field of Query, Mutation or Subscription."""
    root = field.operation.value.lower()
    if isinstance(answer, PassThrough):
        bind = call(f"bind.{root}", quoted(field.field.name), answer.to)
        return Binding(lay(bind), "", answer.imports)
    return _bind(
        call(f"@bind.{root}", quoted(field.field.name)),
        f"{root}_{snake(field.field.name)}",
        "_: object",
        answer,
        prefix="" if field.operation is Operation.SUBSCRIPTION else "async ",
    )


def bind_field(model: Model, name: str, row: str, function: Function) -> Binding:
    """A field of a model."""
    decorator = call("@bind.field", quoted(name))
    return _bind(decorator, _own_name(model, snake(name)), f"row: {row}", function)


def _own_name(model: Model, word: str) -> str:
    """`channel_messages`; of a model called `QueryLog`, no root field can have the name."""
    name = f"{model.noun}_{word}"
    return f"{name}_" if model.noun.split("_")[0] in _ROOT_WORDS else name


def parameters(
    project: Project, arguments: Iterable[InputValue]
) -> tuple[tuple[str, ...], frozenset[Import]]:
    """The arguments as parameters, and what their types import."""
    found = [optional_parameter(project, argument) for argument in arguments]
    imports = frozenset(one for _, needed in found for one in needed)
    return tuple(text for text, _ in found), imports


def parameter(value: InputValue, type_: PyType) -> tuple[str, frozenset[Import]]:
    """An argument as a parameter of a type that its own does not say."""
    annotation = type_ | "None" if value.type.nullable else type_
    default = " = None" if value.type.nullable and value.default is None else ""
    return f"{value.key}: {annotation.text}{default}", annotation.imports


def given_or_default(argument: InputValue) -> str:
    """An argument whose null means its default."""
    if not argument.type.nullable or not argument.default or argument.default.value is None:
        return argument.key
    value = argument.default.value
    if not value:
        return f"{argument.key} or {lay(literal(value))}"
    return f"{lay(literal(value))} if {argument.key} is None else {argument.key}"


def crud_import(model: Model) -> Import:
    """`from generated.channel.crud import crud`."""
    return Import(f"generated.{model.folder}.crud", "crud")


def _bind(
    decorator: Piece, name: str, parent: str, function: Function, prefix: str = "async "
) -> Binding:
    takes = _takes(parent, function.parameters)
    head = signature(name, takes, function.returns.text, prefix=prefix)
    text = "\n".join((head, *(lay(statement, 1) for statement in function.body)))
    return Binding(lay(decorator), text, function.returns.imports | function.imports | {INFO})


def _takes(parent: str, parameters: Sequence[str]) -> Sequence[str]:
    """All parameters; where columns are keywords, none of them can be taken for the first two."""
    columns = [one for one in parameters if one.startswith("**")]
    named = [one for one in parameters if one not in columns]
    mark = ("/",) if columns else ()
    return (parent, "info: Info", *mark, *(("*", *named) if named else ()), *columns)
