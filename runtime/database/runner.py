"""What a `Database` needs to be built over: something that runs a query."""

from typing import Any, Protocol


class Runner(Protocol):
    """Runs ReQL queries; the pool is one, a test may put a counting one before it."""

    async def run(self, query: Any, *, limit: float | None = None) -> Any:
        """The answer: a value, or a `Stream` when there are more items than fit one.

        It comes within `limit` seconds, or within those that are usual, or not at all.
        """
