"""Queries of the real driver, asked of a real catalog without a wire between."""

import json
from dataclasses import dataclass, field
from typing import Any

from rethinkdb import RethinkDB
from rethinkdb.ast import ReQLEncoder

from embedded.reql.query import Planner, Query, compile_query
from embedded.reql.results import Atom, Feed, Result, Stream
from embedded.reql.run import Run
from embedded.storage.catalog import Catalog

r = RethinkDB()


def term_of(query: Any) -> Any:
    """The JSON term that the driver sends for a query."""
    return json.loads(ReQLEncoder().encode(query if hasattr(query, "build") else r.expr(query)))


def compiled(query: Any, **options: Any) -> Query:
    """The query, compiled with these options of `run`."""
    terms = {name: term_of(value) for name, value in options.items()}
    return compile_query(term_of(query), terms)


@dataclass
class World:
    """A database of its own for a test."""

    catalog: Catalog
    planner: Planner = field(default_factory=Planner)

    def result(self, query: Any, **options: Any) -> Result:
        """What the query gives: an atom, a stream or a feed."""
        terms = {name: term_of(value) for name, value in options.items()}
        return self.planner.query(term_of(query), terms).run(Run(self.catalog))

    def ask(self, query: Any, **options: Any) -> Any:
        """The data that the query gives."""
        result = self.result(query, **options)
        assert not isinstance(result, Feed)
        return result.datum if isinstance(result, Atom) else list(result.items)

    def is_stream(self, query: Any) -> bool:
        """Whether the data come as a stream."""
        return isinstance(self.result(query), Stream)
