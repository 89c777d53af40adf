"""Several running changefeeds, and sequences beside them, told as one."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeAlias

from embedded.changes.feed import STATES, UNION, Feed
from embedded.changes.items import INITIALIZING
from embedded.changes.plan import ABSENT, FeedPlan, Plan, UnitedPlan


class United:
    """Tells what its feeds tell and what is in the sequences, whatever comes first."""

    def __init__(self, plan: UnitedPlan, wake: Callable[[], None]) -> None:
        self._feeds: list[Running] = []
        try:
            for one in plan.feeds:
                self._feeds.append(opened(one, wake))
        except BaseException:
            self.close()
            raise
        self.notes: Final = _notes(self._feeds)
        self.squash_seconds: Final[float] = max(feed.squash_seconds for feed in self._feeds)
        self._others = deque(map(_reader, plan.others))
        self._turns = deque(feed.poll for feed in self._feeds)
        self._stage = plan.after()
        self._out: deque[Any] = deque()
        self._unready = sum(STATES in feed.notes for feed in self._feeds)
        self._initializing = False

    @property
    def finished(self) -> bool:
        """Whether the last item was given."""
        if self._out:
            return False
        over = not self._others and all(feed.finished for feed in self._feeds)
        return over or self._stage.finished

    def poll(self) -> Any:
        """The next item, or ABSENT when nothing has happened."""
        while not self._out and not self._stage.finished:
            item = self._one()
            if item is ABSENT:
                return ABSENT
            if self._is_news(item):
                self._out.extend(self._stage.push(item))
        return self._out.popleft() if self._out else ABSENT

    def arm(self) -> bool:
        """Ask for one wake-up; False when there is something to read already."""
        return not self._others and all(feed.arm() for feed in self._followed())

    def gather(self) -> bool:
        """Let changes come together; False when some of the feeds have enough."""
        return not self._others and all(feed.gather() for feed in self._followed())

    def close(self) -> None:
        """Follow no more."""
        for feed in self._feeds:
            feed.close()

    def _followed(self) -> Iterator["Running"]:
        return (feed for feed in self._feeds if not feed.finished)

    def _one(self) -> Any:
        for _ in range(len(self._turns)):
            self._turns.rotate(-1)
            item = self._turns[-1]()
            if item is not ABSENT:
                return item
        for _ in range(len(self._others)):
            item = self._others[0]()
            if item is not ABSENT:
                self._others.rotate(-1)
                return item
            self._others.popleft()
        return ABSENT

    def _is_news(self, item: Any) -> bool:
        """All feeds together begin once, and are ready when the last of them is."""
        if not self._unready or not isinstance(item, dict) or "state" not in item:
            return True
        if item["state"] == INITIALIZING:
            told, self._initializing = self._initializing, True
            return not told
        self._unready -= 1
        return not self._unready


Running: TypeAlias = Feed | United


def opened(plan: Plan, wake: Callable[[], None]) -> Running:
    """A feed that runs from now on; whoever opens it must close it."""
    return Feed(plan, wake) if isinstance(plan, FeedPlan) else United(plan, wake)


def _notes(feeds: list[Running]) -> list[int]:
    states = [STATES] if any(STATES in feed.notes for feed in feeds) else []
    kind = feeds[0].notes[0] if len(feeds) == 1 else UNION
    return [kind, *states]


def _reader(items: Iterable[Any]) -> Callable[[], Any]:
    iterator = iter(items)
    return lambda: next(iterator, ABSENT)
