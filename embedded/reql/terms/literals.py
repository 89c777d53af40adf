"""Data as it stands in a query, and the constants."""

from typing import Any

from embedded.reql.compiler.context import Context
from embedded.reql.compiler.declare import Call, Grouping, Term, Traits, builder, special, term
from embedded.reql.compiler.node import Evaluate, Node, Scope, constant
from embedded.reql.compiler.objects import make_array, make_object
from embedded.reql.compiler.parameters import AnyDatum
from embedded.reql.datum.binary import make_binary
from embedded.reql.datum.encoding import normalized
from embedded.reql.datum.kinds import MAXVAL, MINVAL, PSEUDOTYPE, Datum, pseudotype
from embedded.reql.datum.numbers import expected
from embedded.reql.datum.objects import LITERAL, STRAY_LITERAL
from embedded.reql.errors import Place, ReqlCompileError, ReqlError, logic_error
from embedded.reql.values.convert import as_array, as_datum


@special("DATUM")
def datum(source: Any, arguments: list[Any], options: Any, place: Place, context: Context) -> Node:
    """A datum that says of itself that it is one."""
    if len(arguments) != 1:
        raise ReqlCompileError(f"Expected 1 argument but found {len(arguments)}.", place)
    return constant(normalized(arguments[0]), place, source=source)


@special("MAKE_ARRAY")
def array(source: Any, arguments: list[Any], options: Any, place: Place, context: Context) -> Node:
    """An array."""
    if options:
        raise ReqlCompileError(
            f"Unrecognized optional argument `{min(options)}`.", (place, min(options))
        )
    return make_array(arguments, place, context)


@special("MAKE_OBJ")
def object_(
    source: Any, arguments: list[Any], options: Any, place: Place, context: Context
) -> Node:
    """An object."""
    if arguments:
        raise ReqlCompileError("MAKE_OBJ term must not have any args.", place)
    return make_object(options, place, context)


@term("BINARY", 1)
def binary(value: AnyDatum) -> Datum:
    """A string as binary data."""
    if pseudotype(value) == "BINARY":
        return value
    if type(value) is not str:
        raise expected("STRING", value)
    return make_binary(value.encode())


@builder("ARGS", 1)
def args(call: Call) -> Evaluate:
    """An array that stands for as many arguments; the compiler spreads it."""
    (node,) = call.arguments

    def evaluate(scope: Scope) -> Any:
        try:
            return as_array(node.evaluate(scope), node.place)
        except ReqlError as error:
            raise error.at(call.place) from None

    return evaluate


@special("LITERAL", Traits(grouping=Grouping.NONE))
def literal(
    source: Any, arguments: list[Any], options: Any, place: Place, context: Context
) -> Node:
    """A value that replaces another instead of being merged into it."""
    if len(arguments) > 1:
        raise ReqlCompileError(
            f"Expected between 0 and 1 arguments but found {len(arguments)}.", place
        )
    allowed = context.literals
    inner = context.allowing(writes=context.writes)
    nodes = [context.compiler.term(one, (place, 0), inner) for one in arguments]

    def evaluate(scope: Scope) -> Any:
        if not allowed:
            raise logic_error(STRAY_LITERAL).at(place)
        made: dict[str, Any] = {PSEUDOTYPE: LITERAL}
        for node in nodes:
            made["value"] = as_datum(node.evaluate(scope), node.place)
        return made

    determinism = nodes[0].determinism if nodes else 0
    return Node("LITERAL", evaluate, place, determinism, source=source)


@builder("MINVAL", 0)
def minval(call: Call) -> Evaluate:
    """Before everything else."""
    return lambda _: MINVAL


@builder("MAXVAL", 0)
def maxval(call: Call) -> Evaluate:
    """After everything else."""
    return lambda _: MAXVAL


def _number(name: str, value: int) -> Term:
    @builder(name, 0)
    def constant_number(call: Call) -> Evaluate:
        return lambda _: value

    return constant_number


_DAYS = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
_MONTHS = (
    "JANUARY",
    "FEBRUARY",
    "MARCH",
    "APRIL",
    "MAY",
    "JUNE",
    "JULY",
    "AUGUST",
    "SEPTEMBER",
    "OCTOBER",
    "NOVEMBER",
    "DECEMBER",
)
CALENDAR = tuple(
    _number(name, value) for names in (_DAYS, _MONTHS) for value, name in enumerate(names, 1)
)
