"""Batches: how much goes into one answer, and the filling of it, a time slice at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any, Final, TypeAlias

from embedded.reql.datum.kinds import is_number
from embedded.reql.datum.numbers import expected, normal, shortest, whole
from embedded.reql.errors import logic_error

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
    (
        "max_batch_rows",
        "min_batch_rows",
        "max_batch_bytes",
        "first_batch_scaledown_factor",
        "max_batch_seconds",
    )
)
_MOST_SECONDS: Final = 24 * 3600


def batch_limits(optargs: dict[str, Any]) -> tuple[BatchLimits, BatchLimits]:
    """The limits of the first batch and of all others; raises ReqlError."""
    if _OPTIONS.isdisjoint(optargs):
        return _USUAL_FIRST, _USUAL
    rows = _whole(optargs, "max_batch_rows", _ROWS)
    _whole(optargs, "min_batch_rows", 1)
    size = _whole(optargs, "max_batch_bytes", _BYTES)
    factor = _whole(optargs, "first_batch_scaledown_factor", _SCALEDOWN)
    limits = BatchLimits(rows, size, _seconds(optargs))
    return limits.scaled_down(factor), limits


def _whole(optargs: dict[str, Any], name: str, usual: int) -> int:
    number = _number(optargs, name)
    return usual if number is None else max(1, whole(number))


def _seconds(optargs: dict[str, Any]) -> float:
    seconds = _number(optargs, "max_batch_seconds")
    if seconds is None:
        return _SECONDS
    if seconds >= _MOST_SECONDS:
        raise logic_error(
            f"max_batch_seconds is too large (got `{shortest(seconds)}`, must be less than "
            f"{_MOST_SECONDS})."
        )
    if seconds < 0:
        raise logic_error(f"max_batch_seconds must be positive (got `{shortest(seconds)}`).")
    return seconds


def _number(optargs: dict[str, Any], name: str) -> float | None:
    """The number that an option is; what is computed there is not looked at."""
    value = optargs.get(name, [])
    if isinstance(value, list | dict):
        return None
    if not is_number(value):
        raise expected("NUMBER", value)
    return normal(value)


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
