"""The functions of resolvers beside their fields: do they take the same arguments?"""

import ast
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from codegen.ir.places import PlaceName
from codegen.ir.project import Project
from codegen.problems import Code, Position, Problem
from codegen.views.types import optional_parameter

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


def misfits(project: Project, place: PlaceName, path: str, function: Function) -> Iterator[Problem]:
    """Every argument that the function of a place and its field do not agree on."""
    if len(function.decorator_list) > 1:
        # Another decorator may give and take arguments.
        return
    taken = _parameters(function, leading=1 if place.field.operation else 2)
    needed = _needed(function) & taken.keys()
    parameters = {
        one.key: optional_parameter(project, one)[0] for one in place.field.field.arguments
    }
    for key, parameter in parameters.items():
        if key not in taken and not function.args.kwarg:
            message = f"{place} has an argument {key} that its resolver does not take."
            yield _problem(path, function, message, f"add {parameter}")
        elif key in needed and parameter.endswith(" = None"):
            message = f"Clients may leave {key} of {place} out, and its resolver needs it."
            yield _problem(path, taken[key], message, f"write {parameter}")
    for key in sorted(needed - parameters.keys()):
        message = f"{place} has no argument {key}, and its resolver needs it."
        yield _problem(path, taken[key], message, "delete it, or give it a default")


def _problem(path: str, node: Function | ast.arg, message: str, hint: str) -> Problem:
    place = Position(path, node.lineno, node.col_offset + 1)
    return Problem(place, message, hint, Code.RESOLVERS_TAKE_THEIR_ARGUMENTS)


def _parameters(function: Function, leading: int) -> Mapping[str, ast.arg]:
    """What can be given by name, after what is given by place: the row and `info`."""
    given = function.args
    first = max(leading - len(given.posonlyargs), 0)
    return {one.arg: one for one in (*given.args[first:], *given.kwonlyargs)}


def _needed(function: Function) -> set[str]:
    """The parameters without a default."""
    given = function.args
    plain = given.args[: max(len(given.args) - len(given.defaults), 0)]
    by_name = zip(given.kwonlyargs, given.kw_defaults, strict=True)
    return {one.arg for one in plain} | {one.arg for one, default in by_name if default is None}
