"""Queries that read all of a table: they may take longer, and hold more rows at once."""

from typing import Any, Final

# The database's own limit is 100,000; rows that no index sorts are sorted in one array.
MOST_AT_ONCE: Final = 100_000_000

# Seconds; other queries are given up sooner.
LIMIT: Final = 10.0


class Heavy:
    """A query that may hold any number of rows at once; it runs as the driver's own do."""

    def __init__(self, query: Any, *, sorts: bool) -> None:
        self.query = query
        self._options = {"array_limit": MOST_AT_ONCE} if sorts else {}
        # Where whoever looks through a query finds what is below it.
        self._args = (query,)

    async def run(self, connection: Any) -> Any:
        """The answer of the database."""
        return await self.query.run(connection, **self._options)

    def __str__(self) -> str:
        return str(self.query)
