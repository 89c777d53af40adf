"""One query at work: from its term to its last batch, without knowing where answers go."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from math import inf
from typing import Any, Final, NamedTuple, TypeAlias

from embedded.changes.items import FeedAbortedError
from embedded.changes.plan import ABSENT
from embedded.changes.united import Running, opened
from embedded.reql.datum.encoding import encode
from embedded.reql.errors import Kind, ReqlError
from embedded.reql.query import Planner, Query
from embedded.reql.results import Atom
from embedded.reql.results import Feed as Followed
from embedded.reql.run import Run
from embedded.storage.catalog import Catalog
from embedded.storage.errors import DAMAGE, StorageError
from embedded.wire import answers
from embedded.wire.batches import Batch, BatchLimits, NextItem, batch_limits
from embedded.wire.messages import Start
from embedded.wire.pace import Pace, TakesLongError
from embedded.wire.workers import Breathe

_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Engine:
    """What queries run on: the data, and the plans of earlier queries."""

    catalog: Catalog
    planner: Planner


class Answer(NamedTuple):
    """What to send; `open` when a CONTINUE may follow."""

    payload: bytes
    open: bool = False


class Pause(Enum):
    """Why there is no answer yet."""

    TIME_IS_UP = auto()  # there is more to do: go on where it disturbs nobody
    NOTHING_YET = auto()  # a feed is quiet: go on when it wakes


Outcome: TypeAlias = Answer | Pause


class Execution:
    """A query. `advance` runs it, then gives batch after batch; it never raises."""

    def __init__(self, engine: Engine, start: Start, wake: Callable[[], None]) -> None:
        catalog = engine.catalog
        self.since: Final = catalog.journal.ticket()
        self._journal: Final = catalog.journal
        self._hooks: Final = catalog.has_hooks
        self._pace: Final = Pace(catalog.journal)
        self._run: Final = Run(catalog, self._pace.is_cancelled, catalog.server)
        self._planner = engine.planner
        self._wake = wake
        self._start = start
        self._query: Query | None = None
        self._next: NextItem | None = None
        self._feed: Running | None = None
        self._batch: Batch | None = None
        self._cut = False  # the last batch was full, there is more of the same to tell
        self._limits: BatchLimits
        self._later_limits: BatchLimits

    @property
    def hard(self) -> bool:
        """Whether the answer must wait until what was written is on disk."""
        if self._query is None or self._query.repeatable:  # it writes nothing
            return False
        return self._run.hard or self._journal.lasting(self.since)

    @property
    def long(self) -> bool:
        """Whether the next step may take long, whatever time it is given."""
        if self._query is None:
            return False
        # A write hook is a function of its own, which the query says nothing of.
        return self._query.long or (self._query.writes and self._hooks())

    @property
    def repeatable(self) -> bool:
        """Whether nothing is lost when the query, however long, is begun and begun again."""
        return self._query is not None and self._query.repeatable and self._next is None

    @property
    def waits(self) -> bool:
        """Whether the query does nothing but wait for others."""
        return self._query is not None and self._query.waits

    def gather(self) -> float:
        """How long to let changes come together before the next batch; `wake` may end it."""
        if self._feed is None or self._cut or not self._feed.squash_seconds:
            return 0.0
        return self._feed.squash_seconds if self._feed.gather() else 0.0

    def compile(self) -> Answer | None:
        """Get ready to run; an answer only when the query is wrong in itself.

        Without it `advance` does this, too: in a thread, when the query is large.
        """
        outcome = self._guarded(self._compile)
        return outcome if isinstance(outcome, Answer) else None

    def advance(self, seconds: float) -> Outcome:
        """The first or the next answer, or why there is none (yet)."""
        self._pace.begin()
        return self._advanced(seconds)

    def attempt(self, seconds: float) -> Outcome:
        """`advance` of a query that is `repeatable`: when time is up it is begun again."""
        self._pace.begin(seconds=seconds)
        return self._advanced(seconds)

    def finish(self, breathe: Breathe) -> Outcome:
        """`advance` for as long as it takes, giving others their turn now and then."""
        self._pace.begin(breathe=breathe)
        return self._advanced(inf)

    def cancel(self) -> None:
        """End soon, wherever it is at work."""
        self._pace.cancelled = True

    def close(self) -> None:
        """Nobody will ask for more."""
        self.cancel()
        self._next = None
        self._wake = _nobody  # whoever is woken holds this: only the collector would end both
        if self._feed is not None:
            self._feed.close()
            self._feed = None

    def _advanced(self, seconds: float) -> Outcome:
        try:
            outcome = self._guarded(partial(self._advance, seconds))
        finally:
            self._pace.rest()
        if isinstance(outcome, Answer) and self._start.says("profile"):
            return Answer(answers.profiled(outcome.payload), outcome.open)
        return outcome

    def _compile(self) -> Outcome:
        self._query = self._planner.query(self._start.term, self._start.optargs)
        return Pause.NOTHING_YET

    def _guarded(self, step: Callable[[], Outcome]) -> Outcome:
        try:
            return step()
        except ReqlError as error:
            return Answer(answers.failure(error))
        except TakesLongError:
            self._begin_again()
            return Pause.TIME_IS_UP
        except FeedAbortedError as error:
            return _failure(Kind.OP_FAILED, str(error))
        except StorageError as error:
            return _failure(Kind.OP_FAILED, str(error))
        except DAMAGE as error:
            _log.exception("the database file cannot be read")
            return _failure(Kind.OP_FAILED, f"The database file cannot be read: {error}")
        except RecursionError:
            return _failure(Kind.RESOURCE_LIMIT, "Recursion limit exceeded.")
        except Exception:  # one bad query must not take the connection of others down
            _log.exception("a query failed unexpectedly")
            return _failure(Kind.INTERNAL, "Internal error; see the log of the server.")

    def _begin_again(self) -> None:
        if self._feed is not None:
            self._feed.close()
        self._next = self._feed = self._batch = None

    def _advance(self, seconds: float) -> Outcome:
        if self._query is None:
            self._compile()
        first = self._next is None
        if first and (whole := self._begin()) is not None:
            return whole
        return self._fill(seconds, first=first)

    def _begin(self) -> Answer | None:
        assert self._query is not None
        result = self._query.run(self._run)
        if isinstance(result, Atom):
            return Answer(answers.atom(encode(result.datum)))
        self._limits, self._later_limits = batch_limits(self._start.optargs)
        if isinstance(result, Followed):
            self._feed = opened(result.plan, self._wake)
            self._next = partial(_next_of_feed, self._feed)
        else:
            self._next = partial(_next_of_stream, iter(result.items))
        return None

    def _fill(self, seconds: float, *, first: bool) -> Outcome:
        assert self._next is not None
        batch = self._batch or Batch(self._limits)
        full = batch.fill(self._next, seconds)
        if full is None:
            self._batch = batch
            return Pause.TIME_IS_UP
        self._batch, self._limits, self._cut = None, self._later_limits, full
        if self._feed is not None:
            return self._fed(self._feed, batch, seconds, first=first)
        return Answer(answers.batch(batch.items, (), last=not full), open=full)

    def _fed(self, feed: Running, batch: Batch, seconds: float, *, first: bool) -> Outcome:
        if feed.finished:
            return Answer(answers.batch(batch.items, feed.notes, last=True))
        if batch.items or first:
            return Answer(answers.batch(batch.items, feed.notes, last=False), open=True)
        return Pause.NOTHING_YET if feed.arm() else self._fill(seconds, first=False)


def _nobody() -> None:
    """Is woken when nobody waits any more."""


def _failure(kind: Kind, message: str) -> Answer:
    return Answer(answers.failure(ReqlError(kind, message)))


def _next_of_stream(items: Iterator[Any]) -> bytes | None:
    for item in items:
        return encode(item)
    return None


def _next_of_feed(feed: Running) -> bytes | None:
    item = feed.poll()
    return None if item is ABSENT else encode(item)
