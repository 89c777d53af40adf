"""Functions: made, called, and their variables."""

from typing import Any

from embedded.reql.compiler.context import Context
from embedded.reql.compiler.declare import Call, Grouping, Traits, builder, special
from embedded.reql.compiler.node import Evaluate, Node, Scope
from embedded.reql.compiler.parameters import constant_or_function
from embedded.reql.errors import Place, ReqlCompileError, ReqlError
from embedded.reql.values.convert import as_datum
from embedded.reql.values.function import Lambda
from embedded.reql.values.grouped import as_groups

_MAKE_ARRAY = 2
_PARTS = 2  # parameters and body


@special("VAR")
def variable(
    source: Any, arguments: list[Any], options: Any, place: Place, context: Context
) -> Node:
    """A variable of a function around."""
    if len(arguments) != 1:
        raise ReqlCompileError("A variable term has the wrong number of arguments.", place)
    name = arguments[0]
    if type(name) in (list, dict):
        raise ReqlCompileError("A variable term has a non-datum argument.", place)
    if type(name) is not int and type(name) is not float:
        raise ReqlCompileError("A variable term has a non-numeric name datum.", place)
    number = int(name)
    if number not in context.variables:
        raise ReqlCompileError("Variable name not found.", place)
    return Node("VAR", _reader(number), place, source=source)


@special("IMPLICIT_VAR")
def row(source: Any, arguments: list[Any], options: Any, place: Place, context: Context) -> Node:
    """`r.row`: the variable of the one function around."""
    if arguments or options:
        raise ReqlCompileError(
            "Expected no arguments or optional arguments on implicit variable term.", place
        )
    if context.depth == 0 or context.row is None:
        raise ReqlCompileError("r.row is not defined in this context.", place)
    if context.depth > 1:
        raise ReqlCompileError("Cannot use r.row in nested queries.  Use functions instead.", place)
    return Node("IMPLICIT_VAR", _reader(context.row), place, source=source)


def _reader(number: int) -> Evaluate:
    return lambda scope: scope.variables[number]


@special("FUNC")
def function(
    source: Any, arguments: list[Any], options: Any, place: Place, context: Context
) -> Node:
    """A function."""
    if options:
        raise ReqlCompileError("FUNC takes no optional arguments.", place)
    if len(arguments) != _PARTS:
        raise ReqlCompileError(f"FUNC takes exactly two arguments (got {len(arguments)})", place)
    parameters = _parameters(arguments[0], place)
    body = context.compiler.term(arguments[1], (place, 1), context.inside(parameters))

    def evaluate(scope: Scope) -> Any:
        return Lambda(parameters, body, scope)

    return Node(
        "FUNC",
        evaluate,
        place,
        body.determinism,
        source=source,
        arguments=(body,),
        large=body.large,
    )


def _parameters(source: Any, place: Place) -> tuple[int, ...]:
    if type(source) is not list or not source or source[0] != _MAKE_ARRAY:
        raise ReqlCompileError(
            "CLIENT ERROR: FUNC variables must be a *literal array of numbers*.", place
        )
    names = source[1] if len(source) > 1 else []
    for name in names:
        if type(name) in (list, dict):
            raise ReqlCompileError(
                "CLIENT ERROR: FUNC variables must be a *literal* array of numbers.", place
            )
        if type(name) is not int and type(name) is not float:
            raise ReqlCompileError(
                "CLIENT ERROR: FUNC variables must be a literal array of *numbers*.", place
            )
    return tuple(int(name) for name in names)


@builder("FUNCALL", (1, None), Traits(grouping=Grouping.NONE))
def call_function(call: Call) -> Evaluate:
    """A function called with data; groups as the first of them are taken one by one."""
    head, *rest = call.arguments
    place = call.place

    def evaluate(scope: Scope) -> Any:
        made = constant_or_function(head.evaluate(scope), head.place)
        if not rest:
            return made.call()
        first = rest[0].evaluate(scope)
        others = [as_datum(node.evaluate(scope), node.place) for node in rest[1:]]
        groups = as_groups(first, place)
        if groups is None:
            return made.call(as_datum(first, rest[0].place), *others)
        return groups.each(lambda item: made.result(item, *others))

    def located(scope: Scope) -> Any:
        try:
            return evaluate(scope)
        except ReqlError as error:
            raise error.at(place) from None

    return located
