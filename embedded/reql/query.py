"""A query: compiled once, judged, and run against a catalog."""

from __future__ import annotations

from typing import Any

from embedded.reql.compiler.compile import Compiler
from embedded.reql.compiler.context import Context
from embedded.reql.compiler.node import Node, Scope
from embedded.reql.compiler.options import OPTIONS
from embedded.reql.errors import Kind, ReqlCompileError, ReqlError, logic_error
from embedded.reql.indexing import stored_function
from embedded.reql.results import Atom, Feed, Result, Stream
from embedded.reql.run import Run
from embedded.reql.terms.registry import TERMS
from embedded.reql.values.convert import as_integer
from embedded.reql.values.feed import Feed as FeedValue
from embedded.reql.values.grouped import as_groups
from embedded.reql.values.named import find_database
from embedded.reql.values.polymorphic import SEQUENCES
from embedded.reql.values.value import Value

DEEP = "The query is nested too deeply."


class Query:
    """A compiled query."""

    def __init__(self, root: Node, options: dict[str, Node], *, long: bool, waits: bool) -> None:
        self._root = root
        self._options = options
        self.long = long  # may one step of it visit many rows or elements?
        self.waits = waits  # does it block on others?

    def run(self, run: Run) -> Result:
        """Evaluate it; raises ReqlError."""
        scope = Scope(run, {})
        run.revive = stored_function
        try:
            if (limit := self._options.get("array_limit")) is not None:
                run.array_limit = _array_limit(as_integer(limit.evaluate(scope), None))
            return _result(self._root.evaluate(scope))
        except ReqlError as error:
            raise error.at(None) from None
        except RecursionError:
            raise ReqlError(Kind.RESOURCE_LIMIT, DEEP) from None


def _array_limit(limit: int) -> int:
    if limit < 1:
        raise logic_error(f"Illegal array size limit `{limit}`.  (Must be >= 1.)")
    return limit


def _result(value: Any) -> Result:
    if not isinstance(value, Value):
        return Atom(value)
    if isinstance(value, FeedValue):
        return Feed(value.plan)
    if (groups := as_groups(value, None)) is not None:
        return Atom(groups.encoded())
    if value.kind == "SINGLE_SELECTION":
        return Atom(value.datum(None))
    if value.kind not in SEQUENCES:
        raise logic_error(
            f"Query result must be of type DATUM, GROUPED_DATA, or STREAM (got {value.kind})."
        )
    sequence = value.sequence(None)
    return Atom(sequence) if isinstance(sequence, list) else Stream(sequence)


def compile_query(term: Any, optargs: dict[str, Any] | None = None) -> Query:
    """A query out of its JSON term and its global options; raises ReqlError."""
    try:
        return _compile(term, optargs or {})
    except RecursionError:
        raise ReqlCompileError(DEEP) from None


def _compile(term: Any, optargs: dict[str, Any]) -> Query:
    compiler = Compiler(TERMS)
    options: dict[str, Node] = {}
    bare = Context(compiler, {}, DEFAULT_DATABASE)
    for name, source in optargs.items():
        if name not in OPTIONS:
            raise ReqlCompileError(f"Unrecognized global optional argument `{name}`.")
        options[name] = compiler.term(source, None, bare)
    named = {name: node for name, node in options.items() if name != "db"}
    context = Context(compiler, named, options.get("db", DEFAULT_DATABASE))
    root = compiler.term(term, None, context)
    return Query(root, options, long=compiler.long, waits=compiler.waits)


DEFAULT_DATABASE = Node("DB", lambda scope: find_database(scope.run, "test"), None)
