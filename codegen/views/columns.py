"""Columns as the table declares them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from codegen.ir.models import Column, Made, Model, OnDelete
from codegen.ir.project import Project
from codegen.ir.references import Held, held_rows
from codegen.ir.types import Limit
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Piece, Shape, call
from codegen.python.names import column_name
from codegen.python.text import literal, quoted

# Each argument of @constraint: the class that holds it, and the name it has there.
_CONSTRAINTS = {
    "minItems": ("Items", "min"),
    "maxItems": ("Items", "max"),
    "minLength": ("Length", "min"),
    "maxLength": ("Length", "max"),
    "pattern": ("Pattern", "pattern"),
    "format": ("Format", "name"),
    "min": ("Range", "min"),
    "max": ("Range", "max"),
}
_CONSTRAINTS_MODULE = "runtime.database.constraints"
_TABLE = "runtime.database.table"


def column_pieces(project: Project, model: Model) -> tuple[Bracket, ...]:
    """`Column("name", "String", …)` of each column."""
    held = {one.column.name: one for one in held_rows(project, model)}
    return tuple(
        _column(project, column, *_reference(held.get(column.name))) for column in model.columns
    )


def _column(project: Project, column: Column, *more: Piece) -> Bracket:
    typed, filled = _typed(project, column), _filled(column)
    return call("Column", *typed, *filled, *_parts(project, column), *more)


def column_imports(project: Project, model: Model) -> Iterator[Import]:
    """What the declarations of the columns name."""
    yield Import(_TABLE, "Column")
    for column in model.columns:
        yield from _part_imports(project, column)
    for held in held_rows(project, model):
        yield Import(_TABLE, "Reference")
        if held.on_delete is not OnDelete.NO_ACTION:
            yield Import(_TABLE, "OnDelete")


def constraints(limits: tuple[Limit, ...]) -> Iterator[Bracket]:
    """What `@constraint` says, `constraints=(Length(min=1),)`, if it says anything."""
    message = [limit for limit in limits if limit.name == "message"]
    groups = grouped(limits).items()
    if groups:
        yield _tuple("constraints", [_constraint(name, [*own, *message]) for name, own in groups])


def grouped(limits: tuple[Limit, ...]) -> Mapping[str, list[Limit]]:
    """What `@constraint` says, by the class of the runtime that holds it."""
    groups: dict[str, list[Limit]] = defaultdict(list)
    if not limits:
        return groups
    for name, (constraint, _) in _CONSTRAINTS.items():
        groups[constraint] += [limit for limit in limits if limit.name == name]
    return {constraint: found for constraint, found in groups.items() if found}


def _part_imports(project: Project, column: Column) -> Iterator[Import]:
    if made := _made(column):
        yield Import("runtime.database.values", made)
    yield from (Import(_CONSTRAINTS_MODULE, name) for name in grouped(column.limits))
    for field in project.embedded.get(column.type.name, ()):
        yield from _part_imports(project, field)


def _typed(project: Project, column: Column) -> Iterator[Piece]:
    """The column's names and its type."""
    yield quoted(column.key)
    yield quoted(column.type.name)
    if column.name != column.key:
        yield f"field={quoted(column.name)}"
    if column.type.nullable:
        yield "nullable=True"
    if column.type.is_list:
        yield "many=True"
    if column.type.depth > 1:
        yield f"depth={column.type.depth}"
    if enum := project.enums.get(column.type.name):
        yield _tuple("choices", [quoted(value) for value in enum.values])


def _filled(column: Column) -> Iterator[Piece]:
    """What stands in the column if nobody says it, and who may."""
    yield from _default(column)
    if column.updated_at:
        yield f"updated={Made.NOW.value}"
    for name in ("version", "hidden", "read_only"):
        if getattr(column, name):
            yield f"{name}=True"
    if column.renamed_from:
        yield f"renamed_from={quoted(column_name(column.renamed_from.text))}"


def _parts(project: Project, column: Column) -> Iterator[Piece]:
    """What the values must be, and the fields of those that are objects."""
    yield from constraints(column.limits)
    if found := project.embedded.get(column.type.name):
        yield _tuple("fields", [_column(project, field) for field in found])


def _reference(held: Held | None) -> Iterator[Piece]:
    if held:
        action = held.on_delete
        more = [] if action is OnDelete.NO_ACTION else [f"on_delete=OnDelete.{action.value}"]
        target = held.target
        yield call("references=Reference", quoted(target.table.text), quoted(target.name), *more)


def _tuple(name: str, items: Sequence[Piece]) -> Bracket:
    return Bracket(f"{name}=(", tuple(items), ")", Shape.ITEMS)


def _made(column: Column) -> str | None:
    if column.name == "id":
        # Every id is made by the database's writer, whether the schema says so or not.
        return None
    if column.created_at or column.updated_at:
        return Made.NOW.value
    return column.default.made.value if column.default and column.default.made else None


def _default(column: Column) -> Iterator[Piece]:
    if made := _made(column):
        yield f"default={made}"
    elif column.default and not column.default.made:
        value = literal(column.default.value)
        if isinstance(value, str):
            yield f"default={value}"
        else:
            yield Bracket(f"default={value.head}", value.items, value.tail, value.shape)


def _constraint(name: str, limits: list[Limit]) -> Bracket:
    arguments = (f"{_argument_name(one)}={_flat(one)}" for one in limits)
    return call(name, *arguments)


def _argument_name(limit: Limit) -> str:
    return _CONSTRAINTS[limit.name][1] if limit.name in _CONSTRAINTS else limit.name


def _flat(limit: Limit) -> str:
    value = literal(limit.value)
    assert isinstance(value, str)
    return value
