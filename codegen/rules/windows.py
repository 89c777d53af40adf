"""Arguments of relations that give many rows: which of them, how many, in which order."""

from collections.abc import Iterator, Mapping

from codegen.ir.lookup import is_known
from codegen.ir.models import ToMany
from codegen.ir.project import Project
from codegen.ir.types import InputValue
from codegen.problems import Problem, did_you_mean

_LIST = ("filter", "orderBy", "limit")
_CONNECTION = ("filter", "orderBy", "first", "after", "last", "before")
_TYPES: Mapping[str, str] = {
    "limit": "Int",
    "first": "Int",
    "after": "String",
    "last": "Int",
    "before": "String",
}
# So many rows the server gives at once.
LARGEST_LIMIT = 1000
_MOST: Mapping[str, int] = dict.fromkeys(("limit", "first", "last"), LARGEST_LIMIT)


def relations_take_what_they_know(project: Project) -> Iterator[Problem]:
    """A list takes `filter`, `orderBy`, `limit`, a connection `filter`, `orderBy` and cursors."""
    for model in project.models.values():
        for relation in (*model.has_many, *model.many_to_many):
            if not is_known(project, relation.target):
                continue
            allowed = _CONNECTION if relation.is_connection else _LIST
            for argument in relation.arguments:
                if argument.name not in allowed:
                    message = f"This relation takes {', '.join(allowed)}."
                    hint = did_you_mean(argument.name, allowed)
                    yield Problem(argument.position, message, hint)
                else:
                    yield from _typed(relation, argument)


def _typed(relation: ToMany, argument: InputValue) -> Iterator[Problem]:
    wanted = _wanted(relation.target, argument.name)
    if argument.type.bare not in wanted:
        message = f"`{argument.name}` is {' or '.join(wanted)}, not {argument.type}."
        yield Problem(argument.type.position, message)
    else:
        yield from out_of_bounds(argument)


def out_of_bounds(argument: InputValue) -> Iterator[Problem]:
    """A default of a number of rows that would be refused each time that it is taken."""
    default, most = argument.default, _MOST.get(argument.name)
    if not default or not isinstance(default.value, int):
        return
    if default.value < 0 or (most is not None and default.value > most):
        wanted = "0 or more" if most is None else f"0 to {most}"
        message = f"`{argument.name}` must be {wanted}, not {default.value}."
        yield Problem(default.position, message)


def _wanted(target: str, name: str) -> tuple[str, ...]:
    if name == "filter":
        return (f"{target}Filter", "JSON")
    if name == "orderBy":
        return (f"[{target}OrderBy!]",)
    return (_TYPES[name],)
