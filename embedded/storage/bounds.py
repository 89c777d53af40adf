"""Ends of a range of keys: open-ended, or a key with or without itself."""

from enum import Enum
from typing import Final, TypeAlias


class Edge(Enum):
    """An end that holds nothing back."""

    MIN = "min"
    MAX = "max"


MIN: Final = Edge.MIN
MAX: Final = Edge.MAX

# (key, inclusive). MAX as a lower bound, or MIN as an upper one, is an empty range.
Bound: TypeAlias = Edge | tuple[bytes, bool]


def contains(lower: Bound, upper: Bound, key: bytes) -> bool:
    """Whether `key` lies between the two ends."""
    return _above(lower, key) and _below(upper, key)


def _above(bound: Bound, key: bytes) -> bool:
    if isinstance(bound, Edge):
        return bound is MIN
    return key >= bound[0] if bound[1] else key > bound[0]


def _below(bound: Bound, key: bytes) -> bool:
    if isinstance(bound, Edge):
        return bound is MAX
    return key <= bound[0] if bound[1] else key < bound[0]
