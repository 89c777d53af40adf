"""Bound root fields: each argument says something, has its type, and agrees with the others."""

from collections.abc import Iterator

from codegen.ir.arguments import TAKEN, Argument, Meaning
from codegen.ir.lookup import is_known
from codegen.ir.project import ActionKind, Project
from codegen.ir.types import TypeRef
from codegen.problems import Problem, did_you_mean
from codegen.rules.bound import Bound, Fields, input_type, written
from codegen.rules.windows import out_of_bounds

_INSTEAD = {
    ActionKind.LIST: dict.fromkeys(
        ("first", "after", "last", "before"), "write `limit` and `offset`, or use @paginate"
    ),
    ActionKind.PAGINATE: dict.fromkeys(
        ("page", "limit", "offset"), "write `first` and `after`, or use @list"
    ),
    ActionKind.CREATE: {"inputs": "write `input`, or use @createMany"},
    ActionKind.CREATE_MANY: {"input": "write `inputs`, or use @create"},
    ActionKind.UPDATE: {"filter": "write `id`, or use @updateMany"},
    ActionKind.DELETE: {"filter": "write `id`, or use @deleteMany"},
}
_NUMBERS = (Meaning.PAGE, Meaning.LIMIT, Meaning.OFFSET, Meaning.FIRST, Meaning.LAST)
_CURSORS = (Meaning.AFTER, Meaning.BEFORE)


def arguments_mean_something(project: Project, fields: Fields) -> Iterator[Problem]:
    """An argument is one that the directive works with, or is named like a field of the model."""
    for bound in written(fields):
        own = [one.value for one in TAKEN[bound.kind].own]
        columns = [one.name for one in bound.model.columns if not one.hidden]
        for one in bound.arguments:
            name = one.value.name
            # Of a model without its key, that is reported.
            is_key = name == "id" and bound.model.column(name) is None
            if one.meaning is None and not is_key:
                instead = _instead(bound, name)
                known = "".join(f"`{found}`, " for found in own).removesuffix(", ")
                message = f"{bound.directive} takes {known} and fields of {bound.model.name}."
                hint = instead or did_you_mean(name, [*own, *columns])
                yield Problem(one.value.position, message, hint)


def _instead(bound: Bound, name: str) -> str:
    column = bound.model.column(name)
    if column and column.hidden:
        return f"{bound.model.name}.{name} is @hidden"
    return _INSTEAD.get(bound.kind, {}).get(name, "")


def arguments_have_their_types(project: Project, fields: Fields) -> Iterator[Problem]:
    """`filter` is JSON or the model's filter, `limit` a number, a column's value of its type."""
    for bound in written(fields):
        for one in bound.arguments:
            type_ = one.value.type
            if one.meaning is None or not is_known(project, type_.name):
                continue
            wanted = _wanted(project, bound, one)
            if wanted and type_.bare not in wanted and str(type_) not in wanted:
                options = " or ".join(wanted)
                message = f"`{one.value.name}` must be {options}, not {type_}."
                yield Problem(type_.position, message)
            elif one.meaning in _NUMBERS:
                yield from out_of_bounds(one.value)


def conditions_can_be_compared(project: Project, fields: Fields) -> Iterator[Problem]:
    """A field that rows are chosen by holds one value that can be equal to another."""
    for bound in fields:
        for one in bound.of(Meaning.CONDITION):
            column = one.column
            if column and not _is_comparable(project, column.type):
                message = (
                    f"{bound.model.name}.{column.name} is {column.type}: it holds no one value."
                )
                yield Problem(one.value.position, message, "take `filter` instead")


def arguments_do_not_contradict(project: Project, fields: Fields) -> Iterator[Problem]:
    """What is said once is not said again in another way."""
    for bound in fields:
        yield from _either(bound, bound.of(Meaning.PAGE, Meaning.OFFSET))
        yield from _either(bound, bound.of(Meaning.INPUT, Meaning.INPUTS))
        yield from _either(bound, [*bound.of(Meaning.INPUTS), *bound.of(Meaning.VALUES)[:1]])
        conditions = bound.of(Meaning.CONDITION)
        yield from _either(bound, [one for one in conditions if _is_id(one)])
        if bound.kind is ActionKind.DELETE:
            ways = bound.of(Meaning.ID, Meaning.INPUT)
            yield from _either(bound, [*ways, *conditions[:1]] if ways else [])
        yield from _twice(bound)


def _either(bound: Bound, given: list[Argument]) -> Iterator[Problem]:
    """Of these, one at most."""
    for other in given[1:]:
        # GraphQL itself reports a name that stands there twice.
        if other.value.name == given[0].value.name:
            continue
        message = (
            f"{bound.directive} takes `{given[0].value.name}` or `{other.value.name}`, not both."
        )
        yield Problem(other.value.position, message, "leave one of them out")


def _twice(bound: Bound) -> Iterator[Problem]:
    """Columns that an argument says and the input, too."""
    inside = {one.name: one for one in (bound.input.fields if bound.input else ())}
    for one in bound.of(Meaning.ID, Meaning.VALUE, Meaning.VALUES):
        name = one.column.name if one.column else one.value.name
        if bound.input and name in inside and bound.kind is not ActionKind.DELETE:
            message = f"`{name}` is an argument and in {bound.input.name}: which of them is meant?"
            yield Problem(one.value.position, message, "leave one of them out")


def _wanted(project: Project, bound: Bound, one: Argument) -> tuple[str, ...]:
    """The types that an argument may have; with `!` only if it must be given."""
    model = bound.model.name
    if one.meaning in _NUMBERS:
        return ("Int",)
    if one.meaning in _CURSORS:
        return ("String",)
    if one.meaning is Meaning.FILTER:
        return ("JSON", f"{model}Filter")
    if one.meaning is Meaning.ORDER:
        return (f"[{model}OrderBy!]", f"{model}OrderBy")
    if one.meaning is Meaning.ID:
        return ("ID!",)
    if one.meaning in (Meaning.INPUT, Meaning.INPUTS):
        return _wanted_input(project, one)
    return _wanted_column(project, bound, one)


def _wanted_input(project: Project, one: Argument) -> tuple[str, ...]:
    named = one.value.type.name
    if named in project.models or named in project.objects:
        # GraphQL itself reports what cannot be given at all.
        return ()
    if named not in project.inputs:
        return ("an input object",)
    return (f"[{named}!]!",) if one.meaning is Meaning.INPUTS else (f"{named}!",)


def _wanted_column(project: Project, bound: Bound, one: Argument) -> tuple[str, ...]:
    if one.column is None or not is_known(project, one.column.type.name):
        return ()
    if _is_id(one) and str(one.column.type) != "ID!":
        # That is reported of the model.
        return ()
    written = input_type(project, one.column.type)
    if one.meaning is Meaning.VALUE:
        return (written,)
    if one.meaning is Meaning.VALUES:
        return (f"[{written}!]!",)
    if not _is_comparable(project, one.column.type):
        return ()
    if one.value.name == "ids" and one.column.name == "id":
        return ("[ID!]",)
    bare = one.column.type.bare
    return (f"{bare}!",) if bound.kind is ActionKind.DELETE else (bare, f"[{bare}!]")


def _is_comparable(project: Project, type_: TypeRef) -> bool:
    return not type_.is_list and type_.name != "JSON" and type_.name not in project.objects


def _is_id(one: Argument) -> bool:
    return one.column is not None and one.column.name == "id"
