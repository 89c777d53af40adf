"""A compiled term: a closure to evaluate, and what is known about it beforehand."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from embedded.reql.errors import Place
from embedded.reql.run import Run

# How much the result of a term may vary; a set of bits, so that `|` joins them.
ALWAYS = 0
CONSTANT_NOW = 1  # the same within one query: r.now()
SINGLE_SERVER = 2  # may differ in the last digits between machines: geometry
NEVER = 4
DRAWN = 8  # another value each time it is evaluated: r.random(), r.uuid()

MANY = 200  # elements

Variables: TypeAlias = dict[int, Any]


class Scope:
    """Where a term is evaluated: the running query, and the variables around it."""

    __slots__ = ("run", "variables")

    def __init__(self, run: Run, variables: Variables) -> None:
        self.run = run
        self.variables = variables


Evaluate: TypeAlias = Callable[[Scope], Any]


@dataclass(slots=True)
class Node:
    """One term of a compiled query."""

    name: str
    evaluate: Evaluate
    place: Place
    determinism: int = ALWAYS
    constant: bool = False
    value: Any = None  # of a constant
    source: Any = None  # the JSON term, of those that are stored or printed
    arguments: tuple["Node", ...] = ()
    large: bool = False  # may it stand for many rows or elements?


def as_often_as_asked(node: Node, scope: Scope) -> Callable[[], Any]:
    """The value of a term: found when first asked for, and each time anew if it is drawn."""
    if node.determinism & DRAWN:
        return lambda: node.evaluate(scope)
    return cache(lambda: node.evaluate(scope))


def constant(value: Any, place: Place, name: str = "DATUM", source: Any = None) -> Node:
    """A term that is the same datum every time."""
    large = type(value) is list and len(value) > MANY
    return Node(
        name, lambda _: value, place, constant=True, value=value, source=source, large=large
    )
