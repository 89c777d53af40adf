"""Changefeeds as values: streams that never end, planned here and run by others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from embedded.changes.plan import FeedPlan, Identity, Stage
from embedded.reql.errors import logic_error
from embedded.reql.values.stream import Sequence, Stream
from embedded.reql.values.transforms import Transform

NEVER_ENDS = (
    "Cannot call a terminal (`reduce`, `count`, etc.) on an infinite stream (such as a changefeed)."
)


class Feed(Stream):
    """A changefeed, and what is done to its items."""

    endless = NEVER_ENDS

    def __init__(self, plan: FeedPlan) -> None:
        self.plan = plan

    def __iter__(self) -> Iterator[Any]:
        raise logic_error(NEVER_ENDS).at(self.place)

    def through(self, transform: Transform) -> Feed:
        before = self.plan.after
        return Feed(replace(self.plan, after=lambda: Chain([before(), transform.stage()])))


class Chain:
    """Stages one behind the other."""

    def __init__(self, stages: list[Stage]) -> None:
        self._stages = stages

    @property
    def finished(self) -> bool:
        return any(stage.finished for stage in self._stages)

    def push(self, item: Any) -> list[Any]:
        items = [item]
        for stage in self._stages:
            items = [result for one in items for result in stage.push(one)]
        return items


def joined(feeds: list[Feed], others: list[Sequence]) -> Feed:
    """Several feeds as one."""
    if others:
        raise logic_error("Cannot use a changefeed in a `union` with other sequences.")
    first = feeds[0].plan
    if any(feed.plan.after is not Identity for feed in feeds):
        raise logic_error("Cannot use a transformed changefeed in a `union`.")
    sources = tuple(source for feed in feeds for source in feed.plan.sources)
    return Feed(replace(first, sources=sources))
