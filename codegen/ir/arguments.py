"""What the arguments of a bound root field mean: to its action, or as columns of its model."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from enum import Enum

from codegen.ir.models import Column, Model
from codegen.ir.project import ActionKind, Project, RootField
from codegen.ir.types import InputType, InputValue


class Meaning(Enum):
    """What an argument says; of those that have a name of their own, the values are the names."""

    ID = "id"
    INPUT = "input"
    INPUTS = "inputs"
    FILTER = "filter"
    ORDER = "orderBy"
    PAGE = "page"
    LIMIT = "limit"
    OFFSET = "offset"
    FIRST = "first"
    AFTER = "after"
    LAST = "last"
    BEFORE = "before"
    # A column that rows are chosen by, one that is written, and one that makes a row each.
    CONDITION = "a condition"
    VALUE = "a value"
    VALUES = "values"


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument, what it means, if anything, and the column that it is about."""

    value: InputValue
    meaning: Meaning | None
    column: Column | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What an action takes: arguments by their own names, and what columns are to it."""

    own: tuple[Meaning, ...]
    columns: Meaning


_CURSORS = (Meaning.FIRST, Meaning.AFTER, Meaning.LAST, Meaning.BEFORE)
_PAGES = (Meaning.PAGE, Meaning.LIMIT, Meaning.OFFSET)
_CHOOSE = Meaning.CONDITION
_WRITE = Meaning.VALUE
TAKEN: Mapping[ActionKind, Taken] = {
    ActionKind.FIND: Taken((Meaning.FILTER, Meaning.ORDER), _CHOOSE),
    ActionKind.LIST: Taken((Meaning.FILTER, Meaning.ORDER, *_PAGES), _CHOOSE),
    ActionKind.PAGINATE: Taken((Meaning.FILTER, Meaning.ORDER, *_CURSORS), _CHOOSE),
    ActionKind.COUNT: Taken((Meaning.FILTER,), _CHOOSE),
    ActionKind.CREATE: Taken((Meaning.INPUT,), _WRITE),
    ActionKind.CREATE_MANY: Taken((Meaning.INPUTS,), _WRITE),
    ActionKind.GET_OR_CREATE: Taken((Meaning.INPUT,), _WRITE),
    ActionKind.UPSERT: Taken((Meaning.INPUT, Meaning.INPUTS), _WRITE),
    ActionKind.UPDATE: Taken((Meaning.ID, Meaning.INPUT), _WRITE),
    ActionKind.UPDATE_MANY: Taken((Meaning.FILTER, Meaning.INPUT), _CHOOSE),
    ActionKind.DELETE: Taken((Meaning.ID, Meaning.INPUT), _CHOOSE),
    ActionKind.DELETE_MANY: Taken((Meaning.FILTER,), _CHOOSE),
    ActionKind.CHANGES: Taken((Meaning.FILTER,), _CHOOSE),
}


def arguments_of(model: Model, field: RootField) -> tuple[Argument, ...]:
    """The arguments of a root field, in their order."""
    return tuple(_argument(model, field, value) for value in field.field.arguments)


def of(arguments: tuple[Argument, ...], *meanings: Meaning) -> Iterator[Argument]:
    """Those that mean one of these."""
    return (one for one in arguments if one.meaning in meanings)


def _argument(model: Model, field: RootField, value: InputValue) -> Argument:
    """An argument means what its name says to the action; only then a column."""
    taken, each = TAKEN[field.action.kind], field.action.field
    own = next((one for one in taken.own if one.value == value.name), None)
    if own:
        return Argument(value, own)
    column = _column(model, value, taken.columns)
    if column and not (each and each.text == column.name):
        return Argument(value, taken.columns, column)
    if each and (column or value.type.is_list):
        return Argument(value, Meaning.VALUES, model.column(each.text))
    return Argument(value, None)


def _column(model: Model, value: InputValue, use: Meaning) -> Column | None:
    """The column that an argument is named like; `ids` are many of `id`."""
    column = model.column(value.name)
    if column is None and value.name == "ids" and use is _CHOOSE:
        column = model.column("id")
    return column if column and not column.hidden else None


def columns_given(project: Project, model: Model, field: RootField) -> frozenset[str]:
    """The columns that a root field is given, in an input or as arguments, by name."""
    found = input_of(project, field)
    values = (*(found.fields if found else ()), *field.field.arguments)
    return frozenset(one.name for one in values if model.column(one.name))


def input_of(project: Project, field: RootField) -> InputType | None:
    """The input that a root field takes as `input` or `inputs`."""
    argument = field.field.argument("input") or field.field.argument("inputs")
    return project.inputs.get(argument.type.name) if argument else None


def is_nested(model: Model, given: InputType) -> bool:
    """Whether an input that is derived writes rows of relations, too."""
    return not given.file and any(model.column(one.name) is None for one in given.fields)


def keyed_by_columns(field: RootField, models: Mapping[str, Model]) -> RootField:
    """The same, with arguments that are written called in Python as their columns are."""
    model = field.model(models)
    if model is None or TAKEN[field.action.kind].columns is not Meaning.VALUE:
        return field
    arguments = arguments_of(model, field)
    if not any(of(arguments, Meaning.VALUE)):
        return field
    taken = {"values", "patch", *(column.key for column in model.columns)}
    values = tuple(_keyed(one, taken) for one in arguments)
    return replace(field, field=replace(field.field, arguments=values))


def _keyed(one: Argument, taken: Set[str]) -> InputValue:
    """Columns are keywords beside the other arguments, which are called otherwise."""
    if one.meaning is Meaning.VALUE and one.column:
        return replace(one.value, key=one.column.key)
    is_beside = one.meaning in (Meaning.INPUT, Meaning.INPUTS, Meaning.VALUES)
    return (
        replace(one.value, key=f"{one.value.key}_")
        if is_beside and one.value.key in taken
        else one.value
    )
