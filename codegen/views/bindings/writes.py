"""Root fields that write: each a call of crud."""

from dataclasses import replace

from codegen.ir.arguments import Meaning, arguments_of, columns_given, of
from codegen.ir.models import Model
from codegen.ir.project import Project, RootField
from codegen.ir.tables import unique_indexes_of
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Piece, Shape, call
from codegen.python.text import quoted
from codegen.views.bindings.binding import Answer, Function, PassThrough, crud_import, parameters
from codegen.views.bindings.given import Given, given
from codegen.views.bindings.reads import DB, rows_type
from codegen.views.bindings.selection import Selection, equals, selection
from codegen.views.crud import by_columns
from codegen.views.functions import awaited
from codegen.views.types import PyType, row_type

_ANY = Import("typing", "Any")


def create(project: Project, model: Model, field: RootField) -> Answer:
    """`@create`: one row of an input, of columns, or of both."""
    new, returns = given(project, model, field, "Create"), row_type(project, model.name)
    return _write(model, new, returns, _nesting("create", new), new.values)


def create_many(project: Project, model: Model, field: RootField) -> Answer:
    """`@createMany`: a row of each input, or of each value of one column."""
    new, returns = given(project, model, field, "Create"), rows_type(project, model)
    if values := next(of(new.arguments, Meaning.VALUES), None):
        assert values.column
        takes, imports = parameters(project, [values.value])
        one = "{" + ("**values, " if new.values else "") + f"{quoted(values.column.key)}: value}}"
        rows = Bracket("[", (f"{one} for value in {values.value.key}",), "]")
        new = replace(new.after(takes, imports), values=rows)
    return _write(model, new, returns, _nesting("create_many", new), new.values)


def get_or_create(project: Project, model: Model, field: RootField) -> Answer:
    """`@getOrCreate`: the row with the unique columns of what is given."""
    new, returns = given(project, model, field, "Create"), row_type(project, model.name)
    known = unique_indexes_of(model, columns_given(project, model, field))
    # Of several, what is given decides.
    by = f"_by_{by_columns(known[0])}" if len(known) == 1 else ""
    return _write(model, new, returns, f"get_or_create{by}", new.values)


def upsert(project: Project, model: Model, field: RootField) -> Answer:
    """`@upsert`: made, or changed where it is there."""
    new = given(project, model, field, "Upsert")
    function, returns = "upsert", row_type(project, model.name)
    if new.is_many:
        function, returns = "upsert_many", rows_type(project, model)
    if not (by := field.action.by):
        return _write(model, new, returns, function, new.values)
    keys = tuple(quoted(found.key) for name in by if (found := model.column(name.text)))
    known = Bracket("by=(", keys, ")", Shape.ITEMS)
    return _function(model, new, returns, awaited(f"crud.{function}", DB, new.values, known))


def update(project: Project, model: Model, field: RootField) -> Answer:
    """`@update`: the row with an id that is an argument or in the input."""
    returns = row_type(project, model.name)
    if any(of(arguments_of(model, field), Meaning.ID)):
        patch = given(project, model, field, "Patch").after(("id: str",))
        return _write(model, patch, returns, _nesting("update", patch), "id", patch.values)
    patch = given(project, model, field, "Update")
    body = awaited("crud.update", DB, f'{patch.values}["id"]', patch.values)
    return _function(model, patch, returns, body)


def update_many(project: Project, model: Model, field: RootField) -> Answer:
    """`@updateMany`: the rows that fit, or how many there were."""
    chosen, patch = _chosen(project, model, field), given(project, model, field, "Patch")
    written = patch.after(chosen.parameters, chosen.imports)
    arguments = (chosen.filter, patch.values, *chosen.options)
    return _many(project, model, field, written, _nesting("update_many", patch), *arguments)


def delete(project: Project, model: Model, field: RootField) -> Answer:
    """`@delete`: whether the row was there, or the row."""
    known, returns = _known(project, model, field), row_type(project, model.name)
    by = "" if known.is_id else "_by"
    if field.field.type.name != model.name:
        found = call(f"found = await crud.delete{by}", DB, known.values)
        return _function(model, known, PyType("bool"), found, "return found is not None")
    if field.field.type.nullable:
        return _write(model, known, returns | "None", f"delete{by}", known.values)
    return _write(model, known, returns, f"remove{by}", known.values)


def delete_many(project: Project, model: Model, field: RootField) -> Answer:
    """`@deleteMany`: the rows that fit, or how many there were."""
    chosen = _chosen(project, model, field)
    known = Given((), chosen.parameters, "", chosen.imports, passes_through=chosen.passes_through)
    return _many(project, model, field, known, "delete_many", chosen.filter, *chosen.options)


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
        return Given(arguments, ("id: str",), "id", is_id=True, passes_through=True)
    if columns_given(project, model, field) == {"id"}:
        return Given(arguments, ("input: dict[str, str]",), 'input["id"]', is_id=True)
    return Given(arguments, ("input: dict[str, Any]",), "input", frozenset({_ANY}))


def _nesting(function: str, written: Given) -> str:
    """The function that writes rows, with those that are nested in them."""
    return f"{function}_nested" if written.is_nested else function


def _many(
    project: Project,
    model: Model,
    field: RootField,
    written: Given,
    function: str,
    *arguments: Piece,
) -> Answer:
    """The rows, or their number."""
    if field.field.type.name != "Int":
        return _write(model, written, rows_type(project, model), function, *arguments)
    rows = call(f"await crud.{function}", DB, *arguments)
    return _function(model, written, PyType("int"), call("return len", rows))


def _write(
    model: Model, written: Given, returns: PyType, function: str, *arguments: Piece
) -> Answer:
    if written.passes_through:
        return PassThrough(f"crud.{function}", frozenset({crud_import(model)}))
    return _function(model, written, returns, awaited(f"crud.{function}", DB, *arguments))


def _function(model: Model, written: Given, returns: PyType, *body: Piece) -> Answer:
    return Function(written.parameters, returns, body, written.imports | {crud_import(model)})
