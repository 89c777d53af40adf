"""Queries that hold more rows at once than the database allows without being told."""

from typing import Any, Final

# The database's own limit is 100,000; rows that no index sorts are sorted in one array.
MOST_AT_ONCE: Final = 100_000_000


class Sized:
    """A query that may hold any number of rows at once; it runs as the driver's own do."""

    def __init__(self, query: Any) -> None:
        self.query = query
        # Where whoever looks through a query finds what is below it.
        self._args = (query,)

    async def run(self, connection: Any) -> Any:
        """The answer of the database."""
        return await self.query.run(connection, array_limit=MOST_AT_ONCE)

    def __str__(self) -> str:
        return str(self.query)


def sized(query: Any, *, sorts: bool) -> Any:
    """The query; one that sorts may hold any number of rows."""
    return Sized(query) if sorts else query
