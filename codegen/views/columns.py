"""Columns as the table declares them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from codegen.ir.models import Column, Made, Model
from codegen.ir.project import Project
from codegen.ir.types import Limit
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Piece, Shape, call
from codegen.python.text import literal, quoted

# Each argument of @constraint: the class that holds it, and the name it has there.
_CONSTRAINTS = {
    "minLength": ("Length", "min"),
    "maxLength": ("Length", "max"),
    "pattern": ("Pattern", "pattern"),
    "min": ("Range", "min"),
    "max": ("Range", "max"),
}
_CONSTRAINTS_MODULE = "runtime.database.constraints"


def column_piece(project: Project, model: Model, column: Column) -> Bracket:
    """`Column("name", "String", …)`."""
    return call("Column", *_arguments(project, model, column))


def column_imports(project: Project, model: Model, column: Column) -> Iterator[Import]:
    """What the declaration of a column names."""
    yield Import("runtime.database.table", "Column")
    if _made(column):
        yield Import("runtime.database.values", str(_made(column)))
    for name in _grouped(column.limits):
        yield Import(_CONSTRAINTS_MODULE, name)
    if _references(project, model, column):
        yield Import("runtime.database.table", "Reference")


def _arguments(project: Project, model: Model, column: Column) -> Iterator[Piece]:
    yield quoted(column.key)
    yield quoted(column.type.name)
    if column.name != column.key:
        yield f"field={quoted(column.name)}"
    if column.type.nullable:
        yield "nullable=True"
    if column.type.is_list:
        yield "many=True"
    if enum := project.enums.get(column.type.name):
        yield _tuple("choices", [quoted(value) for value in enum.values])
    yield from _default(column)
    if column.limits:
        groups = _grouped(column.limits).items()
        yield _tuple("constraints", [_constraint(name, limits) for name, limits in groups])
    if target := _references(project, model, column):
        yield call("references=Reference", quoted(target.table.text), quoted(target.name))


def _tuple(name: str, items: Sequence[Piece]) -> Bracket:
    return Bracket(f"{name}=(", tuple(items), ")", Shape.ITEMS)


def _made(column: Column) -> str | None:
    if column.name == "id":
        # Every id is made by the database's writer, whether the schema says so or not.
        return None
    if column.created_at:
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


def _grouped(limits: tuple[Limit, ...]) -> dict[str, list[Limit]]:
    groups: dict[str, list[Limit]] = defaultdict(list)
    for name, (constraint, _) in _CONSTRAINTS.items():
        groups[constraint] += [limit for limit in limits if limit.name == name]
    return {constraint: found for constraint, found in groups.items() if found}


def _constraint(name: str, limits: list[Limit]) -> Bracket:
    return call(name, *(f"{_CONSTRAINTS[one.name][1]}={_flat(one)}" for one in limits))


def _flat(limit: Limit) -> str:
    value = literal(limit.value)
    assert isinstance(value, str)
    return value


def _references(project: Project, model: Model, column: Column) -> Model | None:
    """The model whose id the column holds."""
    for relation in model.belongs_to:
        if relation.column.text == column.name:
            return project.models.get(relation.type.name)
    return None
