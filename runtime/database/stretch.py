"""A stretch of an index: the rows between two edges."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from runtime.database.driver import r
from runtime.database.facts import Edge
from runtime.database.table import Index


@dataclass(frozen=True, slots=True)
class Stretch:
    """The rows of an index whose first columns have these values, and the next ones lie between.

    Edges are those of the columns after `prefix`, from the first on.
    """

    index: Index
    prefix: Sequence[Any] = ()
    low: Edge | None = None
    high: Edge | None = None

    def rows(self, table: Any) -> Any:
        """The rows, in any order."""
        if len(self.prefix) == len(self.index.columns):
            return table.get_all(self._key(self.prefix), **self._named)
        return self._between(table)

    def sorted(self, table: Any, *, descending: bool) -> Any:
        """The rows in the order of the index; those with equal values by id."""
        directed = r.desc if descending else r.asc
        return self._between(table).order_by(index=directed(self.index.name))

    def _between(self, table: Any) -> Any:
        if not (self.prefix or self.low or self.high):
            return table
        left, left_bound = self._edge(self.low, is_low=True)
        right, right_bound = self._edge(self.high, is_low=False)
        bounds = {"left_bound": left_bound, "right_bound": right_bound}
        return table.between(left, right, **bounds, **self._named)

    @property
    def _named(self) -> dict[str, str]:
        return {} if self.index.name == "id" else {"index": self.index.name}

    def _edge(self, edge: Edge | None, *, is_low: bool) -> tuple[Any, str]:
        """The bound of one side, and of what kind it is."""
        inclusive = edge is None or edge.inclusive
        values = [*self.prefix, *(edge.values if edge else ())]
        if len(values) == len(self.index.columns):
            return self._key(values), "closed" if inclusive else "open"
        # All that begin with these values are in, or none: the next one is an extreme.
        extreme = r.minval if inclusive == is_low else r.maxval
        return self._key([*values, extreme]), "closed"

    def _key(self, values: Sequence[Any]) -> Any:
        return list(values) if len(self.index.columns) > 1 else values[0]
