"""What is asked of a table: which rows, and in what order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from runtime.database.conditions import Condition, Fixed, conjuncts
from runtime.database.orders import Beyond, Place, reversed_order
from runtime.database.relations import Order
from runtime.database.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The rows of a table, or of `among`, that are wanted, and their order.

    `fixed` are columns with the one value they have, which may be a term of an outer query;
    `after` and `before` are places of the order. Without `sorted` the order only says where they
    are: rows may come in any. `few` says that the first rows are enough.
    """

    table: Table[Any]
    condition: Condition | None = None
    fixed: Mapping[str, Any] = field(default_factory=dict)
    order: tuple[Order, ...] = ()
    after: Place | None = None
    before: Place | None = None
    sorted: bool = True
    few: bool = False
    among: Any = None

    @property
    def conditions(self) -> list[Condition]:
        """The conditions that all hold for a row that is wanted."""
        fixed = (Fixed(column, value) for column, value in self.fixed.items())
        return [*fixed, *conjuncts(self.condition), *self._places()]

    def _places(self) -> Iterator[Condition]:
        if self.after is not None:
            yield Beyond(self.table, self.order, self.after)
        if self.before is not None:
            yield Beyond(self.table, reversed_order(self.order), self.before)
