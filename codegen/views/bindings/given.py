"""What a root field is given to write: an input, several, columns as arguments, or both."""

from dataclasses import dataclass, replace

from codegen.ir.arguments import Argument, Meaning, arguments_of, input_of, is_nested, of
from codegen.ir.models import Model
from codegen.ir.project import Project, RootField
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Piece, Shape
from codegen.views.bindings.selection import passes_through

_NESTED = Import("runtime.database.crud", "Nested")
_UNPACK = Import("typing", "Unpack")


@dataclass(frozen=True, slots=True)
class Given:
    """The parameters of a function that writes, and the values that it passes on."""

    arguments: tuple[Argument, ...]
    parameters: tuple[str, ...]
    values: Piece
    imports: frozenset[Import] = frozenset()
    is_nested: bool = False
    is_id: bool = False
    passes_through: bool = False

    def after(
        self, parameters: tuple[str, ...], imports: frozenset[Import] = frozenset()
    ) -> "Given":
        """The same behind other parameters."""
        return replace(
            self, parameters=(*parameters, *self.parameters), imports=self.imports | imports
        )

    @property
    def is_many(self) -> bool:
        """Whether it is several inputs."""
        return any(of(self.arguments, Meaning.INPUTS))


def given(project: Project, model: Model, field: RootField, kind: str) -> Given:
    """What is written; `kind` is the end of the name of the model's class for it."""
    arguments = arguments_of(model, field)
    named = [*of(arguments, Meaning.INPUT, Meaning.INPUTS)]
    columns = (
        ["patch" if kind == "Patch" else "values"] if any(of(arguments, Meaning.VALUE)) else []
    )
    found = input_of(project, field)
    nested = found is not None and is_nested(model, found)
    class_ = Import(f"generated.{model.folder}.model", f"{model.name}{kind}")
    input_ = _NESTED if nested else class_
    parameters = [f"{one.value.key}: {_typed(one, input_.name)}" for one in named]
    parameters += [f"**{name}: Unpack[{class_.name}]" for name in columns]
    imports = {input_} if named else set()
    imports |= {class_, _UNPACK} if columns else set()
    return Given(
        arguments,
        tuple(parameters),
        _values(named, columns),
        frozenset(imports),
        is_nested=nested,
        passes_through=all(passes_through(one) for one in arguments),
    )


def _typed(one: Argument, type_: str) -> str:
    return f"list[{type_}]" if one.meaning is Meaning.INPUTS else type_


def _values(named: list[Argument], columns: list[str]) -> Piece:
    """`input`, `values`, or both as one."""
    if not named or not columns:
        return "".join([*(one.value.key for one in named), *columns])
    first, more = named[0].value.key, columns[0]
    if named[0].meaning is Meaning.INPUTS:
        return Bracket("[", (f"{{**one, **{more}}} for one in {first}",), "]")
    return Bracket("{", (f"**{first}", f"**{more}"), "}", Shape.ITEMS)
