"""Bound root fields: the model that they are about, and how they know its rows."""

from collections.abc import Iterator

from codegen.ir.arguments import Argument, Meaning
from codegen.ir.lookup import is_known, model_of
from codegen.ir.project import ActionKind, Project
from codegen.ir.tables import unique_index_of
from codegen.problems import Problem, did_you_mean
from codegen.rules.bound import Bound, Fields, of_kind
from codegen.rules.sites import is_unmarked
from codegen.sdl.lost import is_lost

_NAMED = frozenset({ActionKind.UPDATE_MANY, ActionKind.DELETE, ActionKind.DELETE_MANY})
_WRITING = (
    ActionKind.CREATE,
    ActionKind.CREATE_MANY,
    ActionKind.GET_OR_CREATE,
    ActionKind.UPSERT,
    ActionKind.UPDATE,
    ActionKind.UPDATE_MANY,
)
_WRITTEN = "an input object, or fields as arguments"
_ELSE_WRITTEN = {
    ActionKind.CREATE_MANY: 'input objects, or a list of one field: @createMany(field: "…")',
    ActionKind.UPDATE_MANY: "an input object",
}


def actions_have_a_model(project: Project) -> Iterator[Problem]:
    """A bound field is about a stored type: the one that it gives or names."""
    for field in project.root_fields:
        if model_of(project, field):
            continue
        named, given = field.action.model, field.field.type
        about = named.text if named else given.name
        if is_unmarked(project, about) or is_lost(about, project.lost):
            continue
        if named:
            hint = did_you_mean(named.text, project.models)
            yield Problem(named.position, f'There is no stored type "{named.text}".', hint)
        # A count without a model is what GraphQL itself reports.
        elif is_known(project, given.name) and field.action.kind is not ActionKind.COUNT:
            kind = field.action.kind
            message = f"@{kind.value} needs a stored type; {given.name} has no @model."
            hint = f'say @{kind.value}(model: "…")' if kind in _NAMED else ""
            yield Problem(given.position, message, hint)


def lists_are_filled_by_a_column(project: Project, fields: Fields) -> Iterator[Problem]:
    """`@createMany(field:)` names a column, and takes a list of its values."""
    for bound in of_kind(fields, ActionKind.CREATE_MANY):
        named, values = bound.field.action.field, bound.of(Meaning.VALUES)
        if named is None:
            continue
        if bound.model.column(named.text) is None:
            hint = did_you_mean(named.text, [one.name for one in bound.model.columns])
            message = f"@createMany(field:): {bound.model.name} has no such column."
            yield Problem(named.position, message, hint)
        elif not values:
            message = f"@createMany(field:) takes a list of {named.text}."
            yield Problem(bound.field.field.position, message, f"(values: {_list_of(bound)})")
        for other in values[1:]:
            message = f"@createMany(field:) takes one list of {named.text}, not several."
            yield Problem(other.value.position, message)


def upserts_know_their_row(project: Project, fields: Fields) -> Iterator[Problem]:
    """`@upsert` knows the row by its id, or by the fields of one `@unique`."""
    for bound in of_kind(fields, ActionKind.UPSERT):
        by, given = bound.field.action.by, bound.values
        names = {name.text for name in by or ()}
        if by is None:
            is_told = "id" in given or unique_index_of(bound.model, bound.names)
            if given and not is_told and not _misspells_a_key(bound):
                message = (
                    f"@upsert knows a row by its id or a @unique: {_given(bound)} has neither."
                )
                yield Problem(
                    bound.field.action.position, message, 'add `id: ID`, or say `by: ["…"]`'
                )
        elif names != {"id"} and unique_index_of(bound.model, names, exactly=True) is None:
            where = by[0].position if by else bound.field.action.position
            message = f"@upsert(by:) needs all fields of one @unique of {bound.model.name}."
            yield Problem(where, message, _uniques(bound))
        else:
            for name in by:
                is_excused = bound.is_unread or bound.misspells([name.text])
                if name.text not in given and not is_excused:
                    message = f'@upsert(by:): {_given(bound)} has no "{name.text}".'
                    yield Problem(name.position, message)


def actions_know_their_rows(project: Project, fields: Fields) -> Iterator[Problem]:
    """What reads one row, or changes or deletes any, is told which."""
    for bound in fields:
        message, hint = _unknown_rows(bound)
        if message and not (bound.has_strangers or bound.is_unread):
            yield Problem(bound.field.field.position, message, hint)


def actions_have_what_they_write(project: Project, fields: Fields) -> Iterator[Problem]:
    """What makes or changes rows is given an input, or columns as arguments."""
    for bound in of_kind(fields, *_WRITING):
        is_many = bound.kind is ActionKind.CREATE_MANY
        written = (Meaning.INPUTS,) if is_many else (Meaning.INPUT, Meaning.INPUTS, Meaning.VALUE)
        is_told = bound.of(*written) or bound.field.action.field or bound.has_strangers
        if not is_told:
            name = "inputs" if is_many else "input"
            message = f"{bound.directive} has nothing to write: it takes `{name}`."
            hint = _ELSE_WRITTEN.get(bound.kind, _WRITTEN)
            yield Problem(bound.field.field.position, message, hint)


def _unknown_rows(bound: Bound) -> tuple[str, str]:
    if bound.kind is ActionKind.FIND:
        return _unfound(bound)
    if bound.kind in (ActionKind.UPDATE_MANY, ActionKind.DELETE_MANY):
        return _everything(bound)
    if bound.kind is ActionKind.DELETE and not bound.of(Meaning.ID, Meaning.INPUT):
        return _undeleted(bound)
    if bound.kind is ActionKind.UPDATE and not bound.of(Meaning.ID):
        return _unchanged(bound)
    if bound.kind is ActionKind.GET_OR_CREATE and bound.values:
        return _unshared(bound)
    return "", ""


def _unfound(bound: Bound) -> tuple[str, str]:
    filters, conditions = bound.of(Meaning.FILTER), bound.of(Meaning.CONDITION)
    if not filters and not conditions:
        return "@find has nothing to find a row by.", "take `id: ID!`, or `filter: JSON!`"
    if not filters and not any(one.value.required for one in conditions):
        message = "@find gives any row when none of its arguments is given."
        return message, _require(conditions)
    return "", ""


def _everything(bound: Bound) -> tuple[str, str]:
    chosen = bound.of(Meaning.FILTER, Meaning.CONDITION)
    if any(one.value.required for one in chosen):
        return "", ""
    does = "deletes" if bound.kind is ActionKind.DELETE_MANY else "changes"
    when = " when none of its arguments is given" if chosen else ""
    message = f"{bound.directive} {does} every {bound.model.name}{when}."
    return message, _require(chosen) if chosen else "take `filter: JSON!`"


def _undeleted(bound: Bound) -> tuple[str, str]:
    names = {one.column.name for one in bound.of(Meaning.CONDITION) if one.column}
    if names and unique_index_of(bound.model, names, exactly=True):
        return "", ""
    if names:
        message = f"@delete knows its row by the fields of one @unique of {bound.model.name}."
        return message, f"{_uniques(bound)}; @deleteMany takes any fields"
    return "@delete has nothing to know its row by.", "take `id: ID!`"


def _unchanged(bound: Bound) -> tuple[str, str]:
    if bound.own_input is None:
        return "@update needs the id of the row that it changes.", "add `id: ID!`"
    if bound.of(Meaning.VALUE):
        message = "@update takes the id as an argument, too, where it takes fields as arguments."
        return message, f"add `id: ID!`, and leave it out of {bound.own_input.name}"
    return "", ""


def _unshared(bound: Bound) -> tuple[str, str]:
    if unique_index_of(bound.model, bound.names) or _misspells_a_key(bound):
        return "", ""
    message = (
        f"@getOrCreate needs all fields of a @unique of {bound.model.name} in {_given(bound)}."
    )
    return message, _uniques(bound)


def _require(arguments: list[Argument]) -> str:
    if len(arguments) > 1:
        return "make one of them required"
    return f"write `{arguments[0].value.name}: {arguments[0].value.type}!`"


def _given(bound: Bound) -> str:
    return bound.input.name if bound.input else f"{bound.field}"


def _keys(bound: Bound) -> list[tuple[str, ...]]:
    """The fields of each @unique."""
    uniques = (index for index in bound.model.indexes if index.unique and index.fields)
    return [tuple(name.text for name in index.fields) for index in uniques]


def _misspells_a_key(bound: Bound) -> bool:
    return bound.misspells(name for key in _keys(bound) for name in key)


def _uniques(bound: Bound) -> str:
    keys = [" and ".join(key) for key in _keys(bound)]
    return f"it has {', '.join(keys)}" if keys else "it has none"


def _list_of(bound: Bound) -> str:
    named = bound.field.action.field
    column = bound.model.column(named.text) if named else None
    return f"[{column.type.bare}!]!" if column else ""
