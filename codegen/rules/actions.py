"""Bound root fields: the model that they are about, and what they give."""

from collections.abc import Callable, Iterator, Mapping

from codegen.ir.lookup import is_known, model_of
from codegen.ir.models import Model
from codegen.ir.project import ActionKind, Project
from codegen.ir.types import TypeRef
from codegen.problems import Problem, did_you_mean


def actions_have_a_model(project: Project) -> Iterator[Problem]:
    """A bound field is about a stored type: the one that it gives or names."""
    for field in project.root_fields:
        if model_of(project, field):
            continue
        named, given = field.action.model, field.field.type
        if named:
            hint = did_you_mean(named.text, project.models)
            yield Problem(named.position, f'There is no stored type "{named.text}".', hint)
        elif is_known(project, given.name):
            is_delete = field.action.kind is ActionKind.DELETE
            message = f"@{field.action.kind.value} needs a stored type; {given.name} has no @model."
            yield Problem(given.position, message, "say @delete(model:)" if is_delete else "")


def actions_give_what_they_say(project: Project) -> Iterator[Problem]:
    """`@find` gives a row or null, `@list` rows, `@delete` a Boolean."""
    for field in project.root_fields:
        model = model_of(project, field)
        wanted = model and _GIVEN[field.action.kind](model, field.field.type)
        if wanted and is_known(project, field.field.type.name):
            message = f"@{field.action.kind.value} gives {wanted}, not {field.field.type}."
            yield Problem(field.field.type.position, message)


def changes_have_their_shape(project: Project) -> Iterator[Problem]:
    """A type of changes that the schema itself defines has `kind`, `old` and `new`."""
    for field in project.root_fields:
        given = project.objects.get(field.field.type.name)
        model = model_of(project, field)
        if field.action.kind is ActionKind.CHANGES and given and model:
            wanted = {"kind": "ChangeKind!", "old": model.name, "new": model.name}
            if {one.name: str(one.type) for one in given.fields} != wanted:
                fields = ", ".join(f"{name}: {type_}" for name, type_ in wanted.items())
                message = f"{given.name} must have the fields {fields}."
                yield Problem(given.position, message, "leave it out, and it is made")


def _row_or_null(model: Model, given: TypeRef) -> str:
    fits = given.name == model.name and not given.is_list and given.nullable
    return "" if fits else f"{model.name} (null when there is none)"


def _row(model: Model, given: TypeRef) -> str:
    fits = given.name == model.name and not given.is_list
    return "" if fits else f"{model.name}!"


def _rows(model: Model, given: TypeRef) -> str:
    is_rows = given.item is not None and not given.item.is_list and given.name == model.name
    return "" if is_rows else f"[{model.name}!]!"


def _boolean(model: Model, given: TypeRef) -> str:
    return "" if given.name == "Boolean" and not given.is_list else "Boolean!"


def _change(model: Model, given: TypeRef) -> str:
    fits = given.name == f"{model.name}Change" and not given.is_list
    return "" if fits else f"{model.name}Change!"


_GIVEN: Mapping[ActionKind, Callable[[Model, TypeRef], str]] = {
    ActionKind.FIND: _row_or_null,
    ActionKind.LIST: _rows,
    ActionKind.CREATE: _row,
    ActionKind.CREATE_MANY: _rows,
    ActionKind.GET_OR_CREATE: _row,
    ActionKind.UPDATE: _row,
    ActionKind.DELETE: _boolean,
    ActionKind.CHANGES: _change,
}
