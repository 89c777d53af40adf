"""What a root field is given to write: an input, several, columns as arguments, or both."""

from dataclasses import dataclass, replace

from codegen.ir.arguments import Argument, Meaning, arguments_of, input_of, is_nested, of
from codegen.ir.models import Model
from codegen.ir.project import Project, RootField
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Piece, Shape

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
    named = [one.value.key for one in of(arguments, Meaning.INPUT, Meaning.INPUTS)]
    columns = (
        ["patch" if kind == "Patch" else "values"] if any(of(arguments, Meaning.VALUE)) else []
    )
    found = input_of(project, field)
    nested = found is not None and is_nested(model, found)
    one = Import(f"generated.{model.folder}.model", f"{model.name}{kind}")
    input_ = _NESTED if nested else one
    parameters = [f"{name}: {_listed(name, input_.name)}" for name in named]
    parameters += [f"**{name}: Unpack[{one.name}]" for name in columns]
    imports = {input_} if named else set()
    imports |= {one, _UNPACK} if columns else set()
    return Given(
        arguments, tuple(parameters), _values([*named, *columns]), frozenset(imports), nested
    )


def _listed(name: str, type_: str) -> str:
    return f"list[{type_}]" if name == "inputs" else type_


def _values(names: list[str]) -> Piece:
    """`input`, `values`, or both as one."""
    if len(names) <= 1:
        return "".join(names)
    first, columns = names
    if first == "inputs":
        return Bracket("[", (f"{{**one, **{columns}}} for one in inputs",), "]")
    return Bracket("{", (f"**{first}", f"**{columns}"), "}", Shape.ITEMS)
