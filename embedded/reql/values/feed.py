"""Changefeeds as values: streams that never end, planned here and run by others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from embedded.changes.plan import FeedPlan, Identity, Plan, Stage, UnitedPlan
from embedded.reql.errors import logic_error
from embedded.reql.values.stream import Sequence, Stream
from embedded.reql.values.transforms import Transform

NEVER_ENDS = (
    "Cannot call a terminal (`reduce`, `count`, etc.) on an infinite stream (such as a changefeed)."
)


class Feed(Stream):
    """A changefeed, and what is done to its items."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @property
    def endless(self) -> str:
        return NEVER_ENDS

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
    """Several feeds as one, with what is in other sequences told beside them."""
    plans = tuple(feed.plan for feed in feeds)
    plain = [plan for plan in plans if isinstance(plan, FeedPlan) and plan.after is Identity]
    alike = len(plain) == len(plans) and all(plan.options == plain[0].options for plan in plain)
    if others or not alike:
        return Feed(UnitedPlan(plans, tuple(others)))
    return Feed(replace(plain[0], sources=tuple(one for plan in plain for one in plan.sources)))
