"""The relations of a model: each a load of a batch."""

from collections.abc import Iterator

from codegen.ir.models import BelongsTo, HasMany, Model
from codegen.ir.project import Project
from codegen.ir.tables import children
from codegen.python.layout import INDENT, call
from codegen.views.bindings.binding import (
    Answer,
    Binding,
    bind_field,
    given_or_default,
    parameters,
)
from codegen.views.functions import awaited
from codegen.views.loaders import by_id_name, by_parent_name
from codegen.views.types import PyType, row_type

_LOADERS = "info.context.loaders"


def relation_bindings(project: Project, model: Model) -> Iterator[Binding]:
    """The fields of a model that other tables answer."""
    row = row_type(project, model.name)
    for one in model.belongs_to:
        yield _with_row(model, one.name, row, _belongs_to(project, model, one))
    for many in model.has_many:
        yield _with_row(model, many.name, row, _has_many(project, many))


def _with_row(model: Model, name: str, row: PyType, answer: Answer) -> Binding:
    with_row = Answer(answer.parameters, answer.returns, answer.body, answer.imports | row.imports)
    return bind_field(model, name, row.text, with_row)


def _belongs_to(project: Project, model: Model, relation: BelongsTo) -> Answer:
    target = project.models[relation.type.name]
    column = model.column(relation.column.text)
    assert column
    load = f"{_LOADERS}.{by_id_name(target)}.load"
    returns = row_type(project, target.name) | "None"
    if not column.type.nullable:
        return Answer((), returns, (awaited(load, f'row["{column.key}"]'),))
    body = (
        f'key = row["{column.key}"]',
        "if key is None:",
        f"{INDENT}return None",
        awaited(load, "key"),
    )
    return Answer((), returns, body)


def _has_many(project: Project, relation: HasMany) -> Answer:
    target = project.models[relation.type.name]
    row = row_type(project, target.name)
    takes, imports = parameters(project, relation.arguments)
    limit = next((one for one in relation.arguments if one.name == "limit"), None)
    listed = children(project, relation)
    assert listed
    name = by_parent_name(target, listed)
    body = (
        call(f"loader = {_LOADERS}.{name}", f"limit={given_or_default(limit)}"),
        awaited("loader.load", 'row["id"]'),
    )
    return Answer(takes, PyType(f"list[{row.text}]", row.imports), body, imports)
