"""Batches: how much goes into one answer, and the filling of it, a time slice at a time."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any, Final, TypeAlias

_ROWS: Final = 1 << 31
_BYTES: Final = 1024 * 1024
_SECONDS: Final = 0.5
_SCALEDOWN: Final = 4


@dataclass(frozen=True, slots=True)
class BatchLimits:
    """A batch is full at the first of these."""

    rows: int = _ROWS
    size: int = _BYTES
    seconds: float = _SECONDS

    def scaled_down(self, factor: float) -> "BatchLimits":
        """Limits for a first batch, which should come sooner."""
        return BatchLimits(
            max(1, int(self.rows // factor)),
            max(1, int(self.size // factor)),
            self.seconds / factor,
        )


_USUAL: Final = BatchLimits()
_USUAL_FIRST: Final = _USUAL.scaled_down(_SCALEDOWN)
_OPTIONS: Final = frozenset(
    ("max_batch_rows", "max_batch_bytes", "max_batch_seconds", "first_batch_scaledown_factor")
)


def batch_limits(optargs: dict[str, Any]) -> tuple[BatchLimits, BatchLimits]:
    """The limits of the first batch and of all others."""
    if _OPTIONS.isdisjoint(optargs):
        return _USUAL_FIRST, _USUAL
    limits = _USUAL
    if (rows := _number(optargs, "max_batch_rows")) is not None:
        limits = replace(limits, rows=max(1, int(rows)))
    if (size := _number(optargs, "max_batch_bytes")) is not None:
        limits = replace(limits, size=max(1, int(size)))
    if (seconds := _number(optargs, "max_batch_seconds")) is not None:
        limits = replace(limits, seconds=seconds)
    factor = _number(optargs, "first_batch_scaledown_factor") or _SCALEDOWN
    return limits.scaled_down(max(1.0, factor)), limits


def _number(optargs: dict[str, Any], name: str) -> float | None:
    value = optargs.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if math.isfinite(value) and value >= 0 else None


# Gives the next item as JSON, or None when there is none (now).
NextItem: TypeAlias = Callable[[], bytes | None]


class Batch:
    """The items of one answer, while it is being filled."""

    def __init__(self, limits: BatchLimits) -> None:
        self.items: list[bytes] = []
        self._limits = limits
        self._size = 0
        self._due = monotonic() + limits.seconds

    def fill(self, next_item: NextItem, seconds: float) -> bool | None:
        """True when full, False when there are no more items, None when `seconds` are over."""
        over = monotonic() + seconds
        while True:
            item = next_item()
            if item is None:
                return False
            self.items.append(item)
            self._size += len(item)
            if self._size >= self._limits.size or len(self.items) >= self._limits.rows:
                return True
            now = monotonic()
            if now >= self._due:
                return True
            if now >= over:
                return None
