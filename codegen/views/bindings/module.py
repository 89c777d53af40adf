"""`bindings.py` of a model: its relations, and the root fields that its table answers."""

from dataclasses import dataclass

from codegen.ir.lookup import is_derived
from codegen.ir.models import Model
from codegen.ir.project import Operation, Project, RootField
from codegen.python.imports import Import
from codegen.python.layout import call, lay
from codegen.python.text import quoted
from codegen.sdl.derive.kinds import DerivedKind
from codegen.views.bindings.actions import root_binding
from codegen.views.bindings.binding import Binding
from codegen.views.bindings.relations import relation_bindings
from codegen.views.modules import Header, header

_BINDINGS = Import("runtime.bindings", "Bindings")


@dataclass(frozen=True, slots=True)
class BindingsView:
    """What the template places."""

    header: Header
    bind: str
    calls: tuple[str, ...]
    functions: tuple[Binding, ...]


def has_bindings(project: Project, model: Model) -> bool:
    """Whether the model's table answers any field; clients never see a join that is derived."""
    if is_derived(project, model.name, DerivedKind.JOIN):
        return False
    return bool(model.relations or _root_fields(project, model))


def bindings_view(project: Project, model: Model) -> BindingsView:
    """The module of a model's bindings."""
    fields = _root_fields(project, model)
    roots = (root_binding(project, field) for field in fields)
    bindings = (*roots, *relation_bindings(project, model))
    imports = {_BINDINGS}.union(*(binding.imports for binding in bindings))
    sources = [model.file, *(field.file for field in fields)]
    return BindingsView(
        header(sources, f"The fields that {model.name}'s table answers.", imports),
        lay(call("bind = Bindings", quoted(model.name))),
        tuple(one.bind for one in bindings if not one.function),
        tuple(one for one in bindings if one.function),
    )


def _root_fields(project: Project, model: Model) -> list[RootField]:
    fields = project.bound.get(model.name, ())
    return sorted(fields, key=lambda one: list(Operation).index(one.operation))
