"""A query: compiled once, judged, and run against a catalog."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Any

import orjson

from embedded.reql.compiler.compile import Compiler
from embedded.reql.compiler.context import Context
from embedded.reql.compiler.lifting import Lifting
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

_LONGEST_KEY = 4096
DEEP = "The query is nested too deeply."


@dataclass(frozen=True, slots=True)
class Plan:
    """A compiled query but for the values that were lifted out of it."""

    root: Node
    options: dict[str, Node]
    long: bool
    waits: bool
    writes: bool
    heavy: bool


class Query:
    """A compiled query."""

    def __init__(self, plan: Plan, values: list[Any]) -> None:
        self._plan = plan
        self._values = values
        self.long = plan.long or plan.heavy  # may one step of it take long?
        self.waits = plan.waits  # does it block on others?
        self.writes = plan.writes
        # May it be tried for a moment, and begun again?
        self.repeatable = not (plan.waits or plan.writes or plan.heavy)

    def run(self, run: Run) -> Result:
        """Evaluate it; raises ReqlError."""
        scope = Scope(run, {})
        run.revive = stored_function
        run.values = self._values
        try:
            if self._plan.options:
                self._limit(run, scope)
            return _result(self._plan.root.evaluate(scope))
        except ReqlError as error:
            raise error.at(None) from None
        except RecursionError:
            raise ReqlError(Kind.RESOURCE_LIMIT, DEEP) from None

    def _limit(self, run: Run, scope: Scope) -> None:
        """The limits that were given with the query; wrong ones are told before anything else."""
        options = self._plan.options
        if (size := options.get("changefeed_queue_size")) is not None:
            _limit_of("changefeed queue size", size, scope)
        if (limit := options.get("array_limit")) is not None:
            run.array_limit = _limit_of("array size limit", limit, scope)


def _limit_of(what: str, node: Node, scope: Scope) -> int:
    limit = as_integer(node.evaluate(scope), None)
    if limit < 1:
        raise logic_error(f"Illegal {what} `{limit}`.  (Must be >= 1.)")
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


class Planner:
    """Compiles queries, those of one shape once; safe to use from any thread."""

    def __init__(self, most: int = 1024) -> None:
        self._plans: OrderedDict[bytes, Plan] = OrderedDict()
        self._most = most
        self._lock = Lock()

    def query(self, term: Any, optargs: dict[str, Any]) -> Query:
        """A query out of its JSON term and its global options; raises ReqlError."""
        try:
            lifting = Lifting(term)
            if not lifting.shareable or "array_limit" in optargs:
                return compile_query(term, optargs)
            return Query(self._plan(lifting, optargs), lifting.values)
        except (RecursionError, orjson.JSONEncodeError):
            # Too deep to be taken apart; compiling it will say so, or do.
            return compile_query(term, optargs)

    def _plan(self, lifting: Lifting, optargs: dict[str, Any]) -> Plan:
        key = lifting.key() + orjson.dumps(optargs)
        with self._lock:
            plan = self._plans.get(key)
            if plan is not None:
                self._plans.move_to_end(key)
                return plan
        plan = _compile(lifting.shape, optargs)
        if len(key) <= _LONGEST_KEY:
            self._keep(key, plan)
        return plan

    def _keep(self, key: bytes, plan: Plan) -> None:
        with self._lock:
            self._plans[key] = plan
            if len(self._plans) > self._most:
                self._plans.popitem(last=False)


def compile_query(term: Any, optargs: dict[str, Any] | None = None) -> Query:
    """A query on its own."""
    try:
        return Query(_compile(term, optargs or {}), [])
    except RecursionError:
        raise ReqlCompileError(DEEP) from None


def _compile(term: Any, optargs: dict[str, Any]) -> Plan:
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
    return Plan(root, options, compiler.long, compiler.waits, compiler.writes, compiler.heavy)


DEFAULT_DATABASE = Node("DB", lambda scope: find_database(scope.run, "test"), None)
