"""Bound root fields: what they give."""

from collections.abc import Callable, Iterator, Mapping

from codegen.ir.arguments import Meaning
from codegen.ir.lookup import is_known
from codegen.ir.models import Model
from codegen.ir.project import ActionKind, Project
from codegen.ir.types import TypeRef
from codegen.problems import Problem
from codegen.rules.bound import Bound, Fields, written


def actions_give_what_they_say(project: Project, fields: Fields) -> Iterator[Problem]:
    """`@find` gives a row or null, `@list` rows, `@count` a number."""
    for bound in written(fields):
        given = bound.field.field.type
        wanted = _GIVEN[bound.kind](bound, given)
        if wanted and is_known(project, given.name):
            message = f"{bound.directive} gives {wanted}, not {given}."
            hint = "or is it @paginate?" if _is_connection(bound, given) else ""
            yield Problem(given.position, message, hint)


def _is_connection(bound: Bound, given: TypeRef) -> bool:
    return bound.kind is ActionKind.LIST and given.name == f"{bound.model.name}Connection"


def _row_or_null(bound: Bound, given: TypeRef) -> str:
    fits = _is_row(bound.model, given) and given.nullable
    return "" if fits else f"{bound.model.name} (null when there is none)"


def _row(bound: Bound, given: TypeRef) -> str:
    return "" if _is_row(bound.model, given) else f"{bound.model.name}!"


def _rows(bound: Bound, given: TypeRef) -> str:
    return "" if _is_rows(bound.model, given) else f"[{bound.model.name}!]!"


def _row_or_rows(bound: Bound, given: TypeRef) -> str:
    return _rows(bound, given) if bound.of(Meaning.INPUTS) else _row(bound, given)


def _connection(bound: Bound, given: TypeRef) -> str:
    name = f"{bound.model.name}Connection"
    return "" if given.name == name and not given.is_list else f"{name}!"


def _number(bound: Bound, given: TypeRef) -> str:
    return "" if given.name == "Int" and not given.is_list else "Int!"


def _rows_or_number(bound: Bound, given: TypeRef) -> str:
    fits = _is_rows(bound.model, given) or not _number(bound, given)
    return "" if fits else f"[{bound.model.name}!]! or Int!"


def _row_or_boolean(bound: Bound, given: TypeRef) -> str:
    is_boolean = given.name == "Boolean" and not given.is_list
    fits = is_boolean or _is_row(bound.model, given)
    return "" if fits else f"{bound.model.name}! or Boolean!"


def _change(bound: Bound, given: TypeRef) -> str:
    name = f"{bound.model.name}Change"
    return "" if given.name == name and not given.is_list else f"{name}!"


def _is_row(model: Model, given: TypeRef) -> bool:
    return given.name == model.name and not given.is_list


def _is_rows(model: Model, given: TypeRef) -> bool:
    return given.item is not None and not given.item.is_list and given.name == model.name


_GIVEN: Mapping[ActionKind, Callable[[Bound, TypeRef], str]] = {
    ActionKind.FIND: _row_or_null,
    ActionKind.LIST: _rows,
    ActionKind.PAGINATE: _connection,
    ActionKind.COUNT: _number,
    ActionKind.CREATE: _row,
    ActionKind.CREATE_MANY: _rows,
    ActionKind.GET_OR_CREATE: _row,
    ActionKind.UPSERT: _row_or_rows,
    ActionKind.UPDATE: _row,
    ActionKind.UPDATE_MANY: _rows_or_number,
    ActionKind.DELETE: _row_or_boolean,
    ActionKind.DELETE_MANY: _rows_or_number,
    ActionKind.CHANGES: _change,
}
