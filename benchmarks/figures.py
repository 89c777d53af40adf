"""A measured figure beside its bound, and how two things are timed side by side."""

import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

Operation = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report; `bound` is the largest (or, with `at_least`, least) good value."""

    name: str
    value: float
    unit: str
    bound: float
    at_least: bool = False

    @property
    def holds(self) -> bool:
        return self.value >= self.bound if self.at_least else self.value <= self.bound

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        verdict = "" if self.holds else "   MISSED"
        return f"{self.name:<58}{self.value:>12,.2f} {self.unit:<7}{sign} {self.bound:,g}{verdict}"


async def ratio(ours: Operation, floor: Operation, *, rounds: int = 51, each: int = 50) -> float:
    """How many times longer `ours` takes than `floor`: the median of rounds, each of both.

    Rounds are short, so that what else the machine does mostly falls on both or on few of them.
    """
    return statistics.median(
        [await seconds(ours, each) / await seconds(floor, each) for _ in range(rounds)]
    )


async def seconds(operation: Operation, times: int) -> float:
    """Seconds that `times` repetitions take, one after the other."""
    started = time.perf_counter()
    for _ in range(times):
        await operation()
    return time.perf_counter() - started
