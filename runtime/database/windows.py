"""Which of the rows are wanted: a filter, an order, and a place in it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, TypeAlias, TypedDict

from runtime.database.filters import Filter
from runtime.database.relations import Order

# `{"createdAt": "DESC"}`: one field of the schema, and which way.
OrderBy: TypeAlias = dict[str, Any]


class Chosen(TypedDict, total=False):
    """What a client may say of which rows it wants."""

    filter: Filter | None
    order_by: list[OrderBy] | None


class Limited(Chosen, total=False):
    """And of how many children: `Window(**limited)`."""

    limit: int | None


class Cursors(Chosen, total=False):
    """And of the page of a connection: `Window(**cursors)`."""

    first: int | None
    after: str | None
    last: int | None
    before: str | None


@dataclass(frozen=True, kw_only=True, eq=False)
class Window:
    """The children that each parent gets; two that say the same are equal.

    `order_by` is what the client asks for, `order` what holds without it: the relation's own
    order or, if that is empty, the table's. `limit` is for lists, the rest for connections.
    """

    filter: Mapping[str, Any] | None = None
    order_by: Sequence[OrderBy] | None = None
    limit: int | None = None
    first: int | None = None
    after: str | None = None
    last: int | None = None
    before: str | None = None
    order: tuple[Order, ...] = ()

    @cached_property
    def _key(self) -> str:
        said = [getattr(self, field.name) for field in fields(self)]
        try:
            return json.dumps(said, sort_keys=True, default=str)
        except RecursionError:
            # Whoever reads such a filter refuses it: nobody shares it.
            return str(id(self))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Window) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)
