"""A schema with one of everything that protocols care about, served alone by `python -m`."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

from ariadne import MutationType, QueryType, SubscriptionType

from tests.runtime.servings import engine_of, schema_of, serving

SDL = """
type Query { hello(name: String! = "world"): String!  live: Int! }
type Mutation { add(a: Int!, b: Int!): Int! }
type Subscription { count(to: Int! = 100000, intervalMs: Int! = 20): Int! }
"""


class Counting:
    """Counts up for each subscriber, and knows how many there are."""

    def __init__(self) -> None:
        self.live = 0
        query, mutation, subscription = QueryType(), MutationType(), SubscriptionType()
        query.set_field("hello", lambda _, __, name: f"Hello, {name}!")
        query.set_field("live", lambda *_: self.live)
        mutation.set_field("add", lambda _, __, a, b: a + b)
        subscription.set_source("count", self.count)
        self.engine = engine_of(schema_of(SDL, query, mutation, subscription))

    async def count(
        self, _: object, __: Any, to: int, interval_ms: int
    ) -> AsyncGenerator[int, None]:
        """1, 2, 3, … `to`."""
        self.live += 1
        try:
            for number in range(1, to + 1):
                yield number
                await asyncio.sleep(interval_ms / 1000)
        finally:
            self.live -= 1


async def main() -> None:
    """Serve until a signal, for probes."""
    async with serving(Counting().engine) as server:
        print(server.graphql, flush=True)
        await server.ended.wait()


if __name__ == "__main__":
    asyncio.run(main())
