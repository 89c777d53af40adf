"""Comparisons, along the one order of all data."""

from collections.abc import Callable
from typing import Any

from embedded.reql.compiler.bind import all_groups
from embedded.reql.compiler.declare import Call, Term, builder
from embedded.reql.compiler.node import Evaluate, Scope
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.order import equal, less
from embedded.reql.errors import ReqlError
from embedded.reql.values.convert import as_datum
from embedded.reql.values.value import PLAIN


def _chain(name: str, holds: Callable[[Datum, Datum], bool], *, negated: bool = False) -> Term:
    """Each argument compared with the next one."""

    @builder(name, (2, None))
    def build(call: Call) -> Evaluate:
        _, *others = call.arguments
        if len(others) == 1:  # the usual case has its own closure
            return _pair(call, holds, negated=negated)
        rest = [(node.evaluate, node.place) for node in others]

        def compare(left: Datum, scope: Scope) -> bool:
            for evaluate, at in rest:
                right = as_datum(evaluate(scope), at)
                if not holds(left, right):
                    return negated
                left = right
            return not negated

        return _grouping(call, compare)

    return build


def _pair(call: Call, holds: Callable[[Datum, Datum], bool], *, negated: bool) -> Evaluate:
    right, right_at = call.arguments[1].evaluate, call.arguments[1].place

    def compare(left: Datum, scope: Scope) -> bool:
        other = right(scope)
        if other.__class__ not in PLAIN:
            other = as_datum(other, right_at)
        return holds(left, other) is not negated

    return _grouping(call, compare)


def _grouping(call: Call, compare: Callable[[Datum, Scope], bool]) -> Evaluate:
    first, at, place = call.arguments[0].evaluate, call.arguments[0].place, call.place

    def evaluate(scope: Scope) -> Any:
        try:
            value = first(scope)
            if value.__class__ in PLAIN:
                return compare(value, scope)
            if (groups := all_groups(value)) is not None:
                return groups.each(lambda item: compare(item, scope))
            return compare(as_datum(value, at), scope)
        except ReqlError as error:
            raise error.at(place) from None

    return evaluate


EQ = _chain("EQ", equal)
NE = _chain("NE", equal, negated=True)
LT = _chain("LT", less)
LE = _chain("LE", lambda left, right: not less(right, left))
GT = _chain("GT", lambda left, right: less(right, left))
GE = _chain("GE", lambda left, right: not less(left, right))
