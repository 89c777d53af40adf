"""Branches, logic, defaults and errors: terms that evaluate some of their arguments."""

from typing import Any

from embedded.reql.compiler.bind import of_first
from embedded.reql.compiler.declare import Call, Grouping, Traits, builder, term
from embedded.reql.compiler.node import Evaluate, Node, Scope
from embedded.reql.compiler.parameters import Text, Truth
from embedded.reql.errors import Kind, ReqlError, logic_error
from embedded.reql.values.convert import as_bool
from embedded.reql.values.function import Function
from embedded.reql.values.value import Value


@builder("BRANCH", (3, None))
def branch(call: Call) -> Evaluate:
    """The value behind the first test that holds, else the last one."""
    nodes = call.arguments
    if len(nodes) % 2 == 0:
        return _refusing_even_branch(call)
    tests = [(nodes[at], nodes[at + 1].evaluate) for at in range(2, len(nodes) - 1, 2)]
    then_first, otherwise = nodes[1].evaluate, nodes[-1].evaluate

    def choose(value: Any, scope: Scope) -> Any:
        if value is True or (value is not False and as_bool(value, nodes[0].place)):
            return then_first(scope)
        for test, then in tests:
            value = test.evaluate(scope)
            if value is True or (value is not False and as_bool(value, test.place)):
                return then(scope)
        return otherwise(scope)

    return of_first(call, choose)


def _refusing_even_branch(call: Call) -> Evaluate:
    def evaluate(scope: Scope) -> Any:
        call.arguments[0].evaluate(scope)
        raise logic_error("Cannot call `branch` term with an even number of arguments.").at(
            call.place
        )

    return evaluate


@builder("AND", (0, None))
def and_(call: Call) -> Evaluate:
    """The first value that is not true, else the last one."""
    return _until(call, stop=False)


@builder("OR", (0, None))
def or_(call: Call) -> Evaluate:
    """The first value that is true, else the last one."""
    return _until(call, stop=True)


def _until(call: Call, *, stop: bool) -> Evaluate:
    if not call.arguments:
        return lambda _: not stop
    first, *others = call.arguments

    def choose(value: Any, scope: Scope) -> Any:
        if (value if value.__class__ is bool else as_bool(value, first.place)) is stop:
            return value
        for node in others:
            value = node.evaluate(scope)
            if (value if value.__class__ is bool else as_bool(value, node.place)) is stop:
                break
        return value

    return of_first(call, choose)


@term("NOT", 1)
def not_(value: Truth) -> bool:
    """The opposite."""
    return not value


@term("ERROR", (0, 1))
def error(*text: Text) -> None:
    """An error with this text; without one, the error that a `default` around has caught."""
    if text:
        raise ReqlError(Kind.USER, text[0])
    raise ReqlError(Kind.EMPTY_USER, "Empty ERROR term outside a default block.")


@builder("DEFAULT", 2, Traits(grouping=Grouping.NONE))
def default(call: Call) -> Evaluate:
    """A value, or another one when it is null or missing."""
    wanted, otherwise = call.arguments

    def evaluate(scope: Scope) -> Any:
        caught: ReqlError | None = None
        value: Any = None
        try:
            value = wanted.evaluate(scope)
            if isinstance(value, Value) and value.kind == "SINGLE_SELECTION":
                if value.datum(wanted.place) is not None:
                    return value
                value = None
            elif value is not None:
                return value
        except ReqlError as error:
            caught = error.at(call.place)
            if error.kind is not Kind.NON_EXISTENCE:
                raise
        return _instead(otherwise, scope, caught)

    return evaluate


def _instead(otherwise: Node, scope: Scope, caught: ReqlError | None) -> Any:
    try:
        value = otherwise.evaluate(scope)
        if isinstance(value, Function):
            return value.call(None if caught is None else caught.message)
    except ReqlError as error:
        if error.kind is not Kind.EMPTY_USER:
            raise
        if caught is not None:
            raise caught from None
        return None
    return value
