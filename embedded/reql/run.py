"""One running query: what it reads and writes, its limits, its idea of now."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from threading import get_ident
from time import thread_time, time
from typing import Any, TypeVar
from uuid import uuid4

from embedded.reql.datum.times import make_time
from embedded.reql.errors import Kind, ReqlError, array_too_large
from embedded.storage.catalog import Catalog
from embedded.storage.errors import TakesTooLongError

ARRAY_LIMIT = 100_000


def _never() -> bool:
    return False


def _unset(function: Any, run: Any) -> Any:
    raise NotImplementedError("only a query can revive stored functions")


_HURRY = 0.01  # seconds of computing for which everybody else may be kept waiting
CHECK_EVERY = 256  # items between two looks at whether anybody still waits
Item = TypeVar("Item")


@dataclass
class Run:
    """The state that all terms of one query share."""

    catalog: Catalog
    cancelled: Callable[[], bool] = _never
    server: dict[str, Any] = field(default_factory=dict)  # `id` and `name`, for system tables
    array_limit: int = ARRAY_LIMIT
    values: list[Any] = field(default_factory=list)  # that were lifted out of the query
    hard: bool = False  # something was written that must be on disk before the answer
    hurried: int = 0  # the thread that computes while a lock is held
    due: float = 0.0  # when it must have finished, by its own clock; 0 before its first look
    revive: Callable[[Any, Any], Any] = _unset  # a stored function as one that can be called

    @cached_property
    def now(self) -> dict[str, Any]:
        """`r.now()`, the same for the whole query."""
        return make_time(time())

    @cached_property
    def id(self) -> str:
        """What the table of jobs calls it."""
        return str(uuid4())

    def wrote(self, durability: str) -> None:
        """Remember that the answer must wait for the disk, if it must."""
        if durability == "hard":
            self.hard = True

    def check_size(self, count: int) -> None:
        """Refuse an array that is longer than the limit."""
        if count > self.array_limit:
            raise array_too_large(self.array_limit)

    def check_cancelled(self) -> None:
        """Stop here if nobody waits for the answer any more."""
        if self.cancelled():
            raise ReqlError(Kind.INTERNAL, "Query terminated by the `rethinkdb.jobs` table.")
        if self.hurried and self.hurried == get_ident():
            self._check_due()

    def hurry(self) -> None:
        """From now on TakesTooLongError comes out of what is not done soon, until `relax`."""
        self.hurried, self.due = get_ident(), 0.0

    def relax(self) -> None:
        """Everything may take its time again."""
        self.hurried = 0

    def _check_due(self) -> None:
        now = thread_time()
        if not self.due:
            self.due = now + _HURRY
        elif now > self.due:
            raise TakesTooLongError("A function takes too long.")

    def while_wanted(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items, as long as somebody waits for the answer."""
        for count, item in enumerate(items):
            if not count % CHECK_EVERY:
                self.check_cancelled()
            yield item
