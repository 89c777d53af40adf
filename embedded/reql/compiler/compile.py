"""JSON terms in, nodes out: shape, arity, options and nesting are checked once, here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from embedded.reql.compiler.context import Context
from embedded.reql.compiler.declare import NO_OPTIONS, Call, Grouping, Term
from embedded.reql.compiler.lifting import Slot
from embedded.reql.compiler.node import Evaluate, Node, Scope, constant
from embedded.reql.compiler.objects import make_object
from embedded.reql.datum.encoding import normalized
from embedded.reql.errors import Place, ReqlCompileError, ReqlError, logic_error
from embedded.reql.values.convert import as_array

_MOST_PARTS = 3  # number, arguments, options
_ORDERS = ("ASC", "DESC")
_TAKES_ORDERS = {"ORDER_BY": 1, "UNION": 2}
# RethinkDB makes other terms of these before r.args() among their arguments is looked at.
_REWRITTEN = frozenset(
    ("INNER_JOIN", "OUTER_JOIN", "DELETE", "UPDATE", "SKIP", "DIFFERENCE", "WITH_FIELDS")
)
_SOURCES = ("TABLE", "RANGE", "GET_INTERSECTING")
_SINKS = ("GET", "LIMIT", "NTH", "COUNT", "SUM", "AVG", "MIN", "MAX", "REDUCE", "IS_EMPTY")


class Compiler:
    """Compiles terms with a given vocabulary."""

    def __init__(self, terms: Mapping[int, Term]) -> None:
        self.terms = terms
        self.long = False  # has any term been compiled that may visit many rows at once?
        self.waits = False  # or one that blocks on others?
        self.writes = False  # or one that writes?
        self.heavy = False  # or one that may take long even on one value?

    def term(self, source: Any, place: Place, context: Context) -> Node:
        """The compiled form of a term."""
        kind = type(source)
        if kind is not list:
            if kind is dict:
                return make_object(source, place, context)
            if isinstance(source, Slot):
                return source.node(place)
            return constant(normalized(source), place, source=source)
        term, arguments, options = self._parts(source, place)
        if term.writes and not context.writes:
            raise ReqlCompileError(
                "Cannot nest writes or meta ops in stream operations.  Use FOR_EACH instead.", place
            )
        if term.name in _ORDERS and not context.orders:
            raise ReqlCompileError(
                f"{term.name} may only be used as an argument to ORDER_BY or UNION.", place
            )
        if term.special is not None:
            return term.special(source, arguments, options, place, context)
        return self._ordinary(term, source, (arguments, options), place, context)

    def _parts(self, source: list[Any], place: Place) -> tuple[Term, list[Any], dict[str, Any]]:
        if not 1 <= len(source) <= _MOST_PARTS:
            raise ReqlCompileError(
                f"Expected between 1 and 3 elements in a raw term, but found {len(source)}.", place
            )
        number = source[0]
        if type(number) is not int:
            raise ReqlCompileError(
                f"Expected a TermType as a NUMBER but found {_json_type(number)}.", place
            )
        term = self.terms.get(number)
        if term is None:
            raise ReqlCompileError(f"Unrecognized TermType: {number}.", place)
        return (term, *_arguments_and_options(term, source, place))

    def _ordinary(
        self,
        term: Term,
        source: Any,
        parts: tuple[list[Any], dict[str, Any]],
        place: Place,
        context: Context,
    ) -> Node:
        arguments = self._arguments(term, parts[0], place, context)
        dynamic = any(node.name == "ARGS" for node in arguments) and term.name != "ORDER_BY"
        if not dynamic or term.name in _REWRITTEN:
            _check_arity(term, len(arguments), place, compiling=True)
        options = self._options(term, parts[1], place, context)
        call = Call(term, place, arguments, options)
        determinism = _determinism(term, arguments, options)
        evaluate = _expanding(call) if dynamic else term.build(call)
        return Node(
            term.name,
            evaluate,
            place,
            determinism,
            source=source,
            arguments=tuple(arguments),
            large=self._judge(term, arguments, options),
        )

    def _judge(self, term: Term, arguments: list[Node], options: Mapping[str, Node]) -> bool:
        """Whether the term stands for many rows; notes whether it visits them all at once."""
        self.waits = self.waits or term.waits
        self.writes = self.writes or term.writes
        self.heavy = self.heavy or term.heavy
        judged = arguments[1:] if term.name == "INSERT" else arguments
        large = any(node.large for node in judged)
        if large and term.long and not (term.name == "ORDER_BY" and "index" in options):
            self.long = True
        if term.name in _SOURCES:
            return True
        if term.name == "GET_ALL":
            return "index" in options
        return large and term.name not in _SINKS

    def _arguments(
        self, term: Term, arguments: list[Any], place: Place, context: Context
    ) -> list[Node]:
        orders = _TAKES_ORDERS.get(term.name, 0)
        # Where groups may come, the first argument is evaluated as the term itself is.
        passes = context.literals and term.grouping is not Grouping.NONE
        first = context.allowing(writes=context.writes, literals=passes, orders=orders)
        rest = context.allowing(
            writes=context.writes and not term.no_writes_inside,
            literals=term.literals_from is not None,
            orders=orders,
        )
        return [
            self.term(argument, (place, position), rest if position else first)
            for position, argument in enumerate(arguments)
        ]

    def _options(
        self, term: Term, given: dict[str, Any], place: Place, context: Context
    ) -> Mapping[str, Node]:
        if not given and not context.options and not term.in_database:
            return NO_OPTIONS
        inner = context.allowing(
            writes=context.writes and not term.no_writes_inside,
            orders=_TAKES_ORDERS.get(term.name, 0),
        )
        options = {
            name: node
            for name, node in context.options.items()
            if name in term.options and name not in term.local
        }
        if term.in_database:
            options["db"] = context.db
        for name, source in given.items():
            if name not in term.options:
                raise ReqlCompileError(f"Unrecognized optional argument `{name}`.", (place, name))
            options[name] = self.term(source, (place, name), inner)
        return options


def _arguments_and_options(
    term: Term, source: list[Any], place: Place
) -> tuple[list[Any], dict[str, Any]]:
    arguments: list[Any] = []
    options: dict[str, Any] | None = None
    if len(source) > 1:
        second = source[1]
        if type(second) is list:
            arguments = second
        elif type(second) is dict and term.name != "DATUM":
            options = second
        elif term.name == "DATUM":
            arguments = [second]
        else:
            raise ReqlCompileError(
                "Second element in a Term is neither arguments nor optional arguments.", place
            )
    if len(source) == _MOST_PARTS:
        if options is not None:
            raise ReqlCompileError(
                "Second and third element in a term are both optional arguments.", place
            )
        if type(source[2]) is not dict:
            raise ReqlCompileError("Third element in a Term is not optional arguments.", place)
        options = source[2]
    return arguments, options or {}


def _check_arity(term: Term, count: int, place: Place, *, compiling: bool) -> None:
    if term.least <= count and (term.most is None or count <= term.most):
        return
    message = f"Expected {term.arity} but found {count}."
    raise ReqlCompileError(message, place) if compiling else logic_error(message).at(place)


def _determinism(term: Term, arguments: list[Node], options: Mapping[str, Node]) -> int:
    if term.determine is not None:
        return term.determine(arguments)
    result = term.determinism
    for node in arguments:
        result |= node.determinism
    for node in options.values():
        result |= node.determinism
    return result


def _expanding(call: Call) -> Evaluate:
    """The closure of a term among whose arguments r.args() stands: built when they are known."""

    def evaluate(scope: Scope) -> Any:
        arguments: list[Node] = []
        for node in call.arguments:
            if node.name == "ARGS":
                items = as_array(node.evaluate(scope), node.place)
                arguments += [constant(item, call.place) for item in items]
            else:
                arguments.append(node)
        _check_arity(call.term, len(arguments), call.place, compiling=False)
        try:
            build = call.term.build(Call(call.term, call.place, arguments, call.options))
        except ReqlError as error:
            raise error.at(call.place) from None
        return build(scope)

    return evaluate


def _json_type(value: Any) -> str:
    names = {type(None): "NULL", bool: "BOOL", str: "STRING", list: "ARRAY", dict: "OBJECT"}
    return names.get(type(value), "NUMBER")
