"""Many things, so many at a time."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

# So many rows are looked at, or written, in one query.
CHUNK: Final = 500

Item = TypeVar("Item")


def chunks(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """The items in their order; the last chunk may be smaller."""
    return (items[start : start + size] for start in range(0, len(items), size))
