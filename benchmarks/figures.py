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


async def ratio(ours: Operation, floor: Operation, *, rounds: int = 15, each: int = 100) -> float:
    """How many times longer `ours` takes than `floor`: medians of alternating rounds."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for operation, spent in zip((ours, floor), times, strict=True):
            spent.append(await seconds(operation, each))
    return statistics.median(times[0]) / statistics.median(times[1])


async def seconds(operation: Operation, times: int) -> float:
    """Seconds that `times` repetitions take, one after the other."""
    started = time.perf_counter()
    for _ in range(times):
        await operation()
    return time.perf_counter() - started
