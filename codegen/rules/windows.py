"""Arguments of relations that give many rows: which of them, how many, in which order."""

from collections.abc import Iterator, Mapping

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


def relations_take_what_they_know(project: Project) -> Iterator[Problem]:
    """A list takes `filter`, `orderBy`, `limit`, a connection `filter`, `orderBy` and cursors."""
    for model in project.models.values():
        for relation in (*model.has_many, *model.many_to_many):
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
        yield from below_zero(argument)


def below_zero(argument: InputValue) -> Iterator[Problem]:
    """A default of a number of rows that would be refused each time that it is taken."""
    default = argument.default
    if default and isinstance(default.value, int) and default.value < 0:
        message = f"`{argument.name}` must be 0 or more, not {default.value}."
        yield Problem(default.position, message)


def _wanted(target: str, name: str) -> tuple[str, ...]:
    if name == "filter":
        return (f"{target}Filter", "JSON")
    if name == "orderBy":
        return (f"[{target}OrderBy!]",)
    return (_TYPES[name],)
