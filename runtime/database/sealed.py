"""Parts of a query that the driver need not look through again.

For every function in a query the driver scans all that is inside it, so what stands inside many
functions would be scanned as many times.
"""

from typing import Any

from rethinkdb.ast import RqlQuery
from rethinkdb.errors import QueryPrinter


class Sealed(RqlQuery):  # type: ignore[misc]  # the driver has no types
    """A query without a row of its own (`r.row`), as the part of another."""

    def __init__(self, query: Any) -> None:
        super().__init__()
        self._query = query
        self.term_type = query.term_type

    def build(self) -> Any:
        """The query as it is sent."""
        return self._query.build()

    def compose(self, args: Any, optargs: Any) -> Any:
        """The query as it is printed."""
        return QueryPrinter(self._query).compose_term(self._query)
