"""Root fields that write: each a call of crud."""

from dataclasses import replace

from codegen.ir.arguments import Meaning, arguments_of, columns_given, of
from codegen.ir.models import Model
from codegen.ir.project import Project, RootField
from codegen.ir.tables import unique_index_of
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Piece, Shape, call
from codegen.python.text import quoted
from codegen.views.bindings.binding import Answer, crud_import, parameters
from codegen.views.bindings.given import Given, given
from codegen.views.bindings.reads import DB, rows_type
from codegen.views.bindings.selection import Selection, equals, selection
from codegen.views.crud import by_columns
from codegen.views.functions import awaited
from codegen.views.types import PyType, row_type

_ANY = Import("typing", "Any")


def create(project: Project, model: Model, field: RootField) -> Answer:
    """`@create`: one row of an input, of columns, or of both."""
    new = given(project, model, field, "Create")
    return _write(project, model, new, _nesting("create", new))


def create_many(project: Project, model: Model, field: RootField) -> Answer:
    """`@createMany`: a row of each input, or of each value of one column."""
    new = given(project, model, field, "Create")
    if values := next(of(new.arguments, Meaning.VALUES), None):
        assert values.column
        takes, imports = parameters(project, [values.value])
        one = "{" + ("**values, " if new.values else "") + f"{quoted(values.column.key)}: value}}"
        rows = Bracket("[", (f"{one} for value in {values.value.key}",), "]")
        new = replace(new.after(takes, imports), values=rows)
    return _write(project, model, new, _nesting("create_many", new), rows_type(project, model))


def get_or_create(project: Project, model: Model, field: RootField) -> Answer:
    """`@getOrCreate`: the row with the unique columns of what is given."""
    new = given(project, model, field, "Create")
    index = unique_index_of(model, columns_given(project, model, field))
    assert index
    function = f"crud.get_or_create_by_{by_columns(index)}"
    return _write(project, model, new, awaited(function, DB, new.values))


def upsert(project: Project, model: Model, field: RootField) -> Answer:
    """`@upsert`: made, or changed where it is there."""
    new = given(project, model, field, "Upsert")
    options: tuple[Piece, ...] = ()
    if by := field.action.by:
        keys = tuple(quoted(found.key) for name in by if (found := model.column(name.text)))
        options = (Bracket("by=(", keys, ")", Shape.ITEMS),)
    function = "crud.upsert_many" if new.is_many else "crud.upsert"
    returns = rows_type(project, model) if new.is_many else None
    return _write(project, model, new, awaited(function, DB, new.values, *options), returns)


def update(project: Project, model: Model, field: RootField) -> Answer:
    """`@update`: the row with an id that is an argument or in the input."""
    id_ = next(of(arguments_of(model, field), Meaning.ID), None)
    patch = given(project, model, field, "Patch" if id_ else "Update")
    function = "crud.update_nested" if patch.is_nested else "crud.update"
    known = "id" if id_ else f'{patch.values}["id"]'
    body = awaited(function, DB, known, patch.values)
    return _write(project, model, patch.after(("id: str",) if id_ else ()), body)


def update_many(project: Project, model: Model, field: RootField) -> Answer:
    """`@updateMany`: the rows that fit, or how many there were."""
    chosen, patch = _chosen(project, model, field), given(project, model, field, "Patch")
    arguments = (DB, chosen.filter, patch.values, *chosen.options)
    patch = patch.after(chosen.parameters, chosen.imports)
    function = "await crud.update_many_nested" if patch.is_nested else "await crud.update_many"
    return _many(project, model, field, patch, call(function, *arguments))


def delete(project: Project, model: Model, field: RootField) -> Answer:
    """`@delete`: whether the row was there, or the row."""
    known, returns = _known(project, model, field), row_type(project, model.name)
    by = "" if known.is_id else "_by"
    if field.field.type.name != model.name:
        found = call(f"found = await crud.delete{by}", DB, known.values)
        answer = _write(project, model, known, found, PyType("bool"))
        return replace(answer, body=(*answer.body, "return found is not None"))
    if field.field.type.nullable:
        body, returns = awaited(f"crud.delete{by}", DB, known.values), returns | "None"
    else:
        body = awaited(f"crud.remove{by}", DB, known.values)
    return _write(project, model, known, body, returns)


def delete_many(project: Project, model: Model, field: RootField) -> Answer:
    """`@deleteMany`: the rows that fit, or how many there were."""
    chosen = _chosen(project, model, field)
    rows = call("await crud.delete_many", DB, chosen.filter, *chosen.options)
    return _many(project, model, field, Given((), chosen.parameters, "", chosen.imports), rows)


def _chosen(project: Project, model: Model, field: RootField) -> Selection:
    arguments = arguments_of(model, field)
    return selection(project, tuple(of(arguments, Meaning.FILTER, Meaning.CONDITION)))


def _known(project: Project, model: Model, field: RootField) -> Given:
    """What the row that is deleted is known by: its id, or unique columns."""
    arguments = arguments_of(model, field)
    if columns := tuple(of(arguments, Meaning.CONDITION)):
        takes, imports = parameters(project, [one.value for one in columns])
        return Given(arguments, takes, equals(columns), imports)
    if any(of(arguments, Meaning.ID)):
        return Given(arguments, ("id: str",), "id", is_id=True)
    if columns_given(project, model, field) == {"id"}:
        return Given(arguments, ("input: dict[str, str]",), 'input["id"]', is_id=True)
    return Given(arguments, ("input: dict[str, Any]",), "input", frozenset({_ANY}))


def _nesting(function: str, new: Given) -> Bracket:
    """The call that makes rows, with those that are nested in them."""
    nested = "_nested" if new.is_nested else ""
    return awaited(f"crud.{function}{nested}", DB, new.values)


def _many(
    project: Project, model: Model, field: RootField, written: Given, rows: Bracket
) -> Answer:
    """The rows, or their number."""
    if field.field.type.name != "Int":
        body, returns = replace(rows, head=f"return {rows.head}"), rows_type(project, model)
    else:
        body, returns = call("return len", rows), PyType("int")
    return _write(project, model, written, body, returns)


def _write(
    project: Project, model: Model, written: Given, body: Piece, returns: PyType | None = None
) -> Answer:
    imports = written.imports | {crud_import(model)}
    return Answer(written.parameters, returns or row_type(project, model.name), (body,), imports)
