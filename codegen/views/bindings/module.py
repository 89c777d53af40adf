"""`bindings.py` of a model: its relations, and the root fields that its table answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from codegen.ir.lookup import is_derived
from codegen.ir.models import Model
from codegen.ir.project import Operation, Project, RootField
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Shape, call, lay
from codegen.python.text import quoted
from codegen.sdl.derive.kinds import DerivedKind
from codegen.views.bindings.actions import root_binding
from codegen.views.bindings.binding import Binding, type_variable
from codegen.views.bindings.relations import relation_bindings
from codegen.views.modules import Header, header

_ROOT_CLASSES = {
    Operation.QUERY: "QueryType",
    Operation.MUTATION: "MutationType",
    Operation.SUBSCRIPTION: "SubscriptionType",
}


@dataclass(frozen=True, slots=True)
class BindingsView:
    """What the template places."""

    header: Header
    bindables: tuple[str, ...]
    bindings: tuple[Binding, ...]
    all: str


def has_bindings(project: Project, model: Model) -> bool:
    """Whether the model's table answers any field; clients never see a join that is derived."""
    if is_derived(project, model.name, DerivedKind.JOIN):
        return False
    return bool(model.relations or _root_fields(project, model))


def bindings_view(project: Project, model: Model) -> BindingsView:
    """The module of a model's bindings."""
    fields = _root_fields(project, model)
    roots = [root_binding(project, field) for field in fields]
    relations = list(relation_bindings(project, model))
    bindables = _bindables(model, fields, has_relations=bool(relations))
    imports = {Import("ariadne", made) for made, *_ in bindables.values()}
    for binding in (*roots, *relations):
        imports |= binding.imports
    sources = [model.file, *(field.file for field in fields)]
    return BindingsView(
        header(sources, f"The fields that {model.name}'s table answers.", imports),
        tuple(lay(call(f"{name} = {made}", *given)) for name, (made, *given) in bindables.items()),
        (*roots, *relations),
        lay(Bracket("BINDABLES = (", tuple(bindables), ")", Shape.ITEMS)),
    )


def _root_fields(project: Project, model: Model) -> list[RootField]:
    fields = project.bound.get(model.name, ())
    return sorted(fields, key=lambda one: list(Operation).index(one.operation))


def _bindables(
    model: Model, fields: Sequence[RootField], *, has_relations: bool
) -> dict[str, tuple[str, ...]]:
    """Each bindable object's name, what makes it, and what that is given."""
    used = {field.operation for field in fields}
    roots = {
        operation.value.lower(): (name,)
        for operation, name in _ROOT_CLASSES.items()
        if operation in used
    }
    own = {type_variable(model): ("ObjectType", quoted(model.name))}
    return {**roots, **(own if has_relations else {})}
