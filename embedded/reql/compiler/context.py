"""Where a term stands while it is compiled: what it may see, and what it may do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from embedded.reql.compiler.node import Node
from embedded.reql.errors import Place


class Compiles(Protocol):
    """Something that turns JSON terms into nodes."""

    def term(self, source: Any, place: Place, context: Context) -> Node:
        """The compiled term."""


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds a term."""

    compiler: Compiles
    options: Mapping[str, Node]  # of the query as a whole
    db: Node  # the database of tables that name none
    variables: frozenset[int] = frozenset()
    row: int | None = None  # the variable that r.row means
    depth: int = 0  # how many functions of one argument are around
    writes: bool = True  # may terms that write stand here?
    literals: bool = False  # may r.literal() stand here?
    orders: int = 0  # may r.asc() and r.desc() stand here (1), or in an array here (2)?

    def inside(self, parameters: tuple[int, ...]) -> Context:
        """The context of a function's body."""
        one = len(parameters) == 1
        return replace(
            self,
            variables=self.variables | frozenset(parameters),
            row=parameters[0] if one else self.row,
            depth=self.depth + one,
            orders=0,
        )

    def allowing(self, *, writes: bool, literals: bool = False, orders: int = 0) -> Context:
        """The same context with other permissions."""
        if (writes, literals, orders) == (self.writes, self.literals, self.orders):
            return self
        return replace(self, writes=writes, literals=literals, orders=orders)
