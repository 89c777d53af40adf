"""The relations of a model: each a load of a batch."""

from collections.abc import Iterator
from dataclasses import replace

from codegen.ir.models import BelongsTo, HasMany, HasOne, ManyToMany, Model
from codegen.ir.project import Project
from codegen.ir.tables import order_keys
from codegen.ir.types import InputValue
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Piece, Shape, call
from codegen.python.text import quoted
from codegen.views.bindings.binding import (
    Binding,
    Function,
    bind_field,
    given_or_default,
    parameter,
)
from codegen.views.functions import awaited
from codegen.views.loaders import Loader, by_id_name, by_parent, joined
from codegen.views.types import PyType, optional_parameter, row_type

_LOADERS = "info.context.loaders"
_WINDOW = Import("runtime.database.windows", "Window")
_ORDER = Import("runtime.database.relations", "Order")
_FROM_KEY = Import("runtime.database", "loaders")
_FEW = 2
# What these arguments are, whatever the schema calls their types.
_TYPES = {
    "filter": PyType("Filter", frozenset({Import("runtime.database.filters", "Filter")})),
    "orderBy": PyType("list[OrderBy]", frozenset({Import("runtime.database.windows", "OrderBy")})),
}


def relation_bindings(project: Project, model: Model) -> Iterator[Binding]:
    """The fields of a model that other tables answer."""
    row = row_type(project, model.name)
    for belongs in model.belongs_to:
        yield _with_row(model, belongs.name, row, _belongs_to(project, model, belongs))
    for one in model.has_one:
        yield _with_row(model, one.name, row, _has_one(project, one))
    for many in model.has_many:
        loader = by_parent(project.models[many.target], many)
        yield _with_row(model, many.name, row, _windowed(project, many, loader))
    for joining in model.many_to_many:
        loader = joined(project, model, joining)
        yield _with_row(model, joining.name, row, _windowed(project, joining, loader))


def _with_row(model: Model, name: str, row: PyType, function: Function) -> Binding:
    with_row = replace(function, imports=function.imports | row.imports)
    return bind_field(model, name, row.text, with_row)


def _belongs_to(project: Project, model: Model, relation: BelongsTo) -> Function:
    target = project.models[relation.target]
    column = model.column(relation.column.text)
    assert column
    loader, key = f"{_LOADERS}.{by_id_name(target)}", f'row["{column.key}"]'
    if not relation.type.nullable:
        found = awaited("loaders.required", loader, quoted(target.name), key)
        return Function((), row_type(project, target.name), (found,), frozenset({_FROM_KEY}))
    returns = row_type(project, target.name) | "None"
    if column.type.nullable:
        found = awaited("loaders.optional", loader, key)
        return Function((), returns, (found,), frozenset({_FROM_KEY}))
    return Function((), returns, (awaited(f"{loader}.load", key),))


def _has_one(project: Project, relation: HasOne) -> Function:
    target = project.models[relation.target]
    load = f"{_LOADERS}.{by_parent(target, relation).name}.load"
    returns = row_type(project, target.name) | "None"
    return Function((), returns, (awaited(load, 'row["id"]'),))


def _windowed(project: Project, relation: HasMany | ManyToMany, loader: Loader) -> Function:
    """Many rows: as many of them, and in which order, as the arguments say."""
    usual = _usual(relation)
    taken = [usual] if usual else [_parameter(project, one) for one in relation.arguments]
    orders = order_keys(project.models[relation.target], relation)
    options: list[Piece] = [f"{one.key}={given_or_default(one)}" for one in relation.arguments]
    if usual:
        options = ["**wanted"]
    if orders:
        options.append(Bracket("order=(", tuple(_order(*key) for key in orders), ")", Shape.ITEMS))
    body = (
        call(f"loader = {_LOADERS}.{loader.name}", call("Window", *options)),
        awaited("loader.load", 'row["id"]'),
    )
    imports = {_WINDOW, *([_ORDER] if orders else [])}
    imports |= {needed for _, found in taken for needed in found}
    returns = PyType(loader.gives, loader.types - {_WINDOW})
    return Function(tuple(text for text, _ in taken), returns, body, frozenset(imports))


def _usual(relation: HasMany | ManyToMany) -> tuple[str, frozenset[Import]] | None:
    """The arguments as one parameter, where none of them has a default or must be given."""
    arguments = relation.arguments
    if len(arguments) < _FEW or any(one.default or not one.type.nullable for one in arguments):
        return None
    wanted = Import("runtime.database.windows", "Cursors" if relation.is_connection else "Limited")
    imports = frozenset({wanted, Import("typing", "Unpack")})
    return f"**wanted: Unpack[{wanted.name}]", imports


def _parameter(project: Project, value: InputValue) -> tuple[str, frozenset[Import]]:
    type_ = _TYPES.get(value.name)
    return parameter(value, type_) if type_ else optional_parameter(project, value)


def _order(column: str, descending: bool) -> Bracket:
    return call("Order", quoted(column), *(["descending=True"] if descending else []))
