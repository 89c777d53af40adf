"""Several sequences as one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from embedded.changes.plan import Source
from embedded.reql.errors import logic_error
from embedded.reql.values.feed import Feed, joined
from embedded.reql.values.stream import Sequence, Stream, eager

if TYPE_CHECKING:
    from embedded.reql.run import Run


class Union(Stream):
    """Streams one after the other."""

    __slots__ = ("_sequences",)

    def __init__(self, sequences: list[Sequence]) -> None:
        self._sequences = sequences

    @property
    def endless(self) -> str | None:
        reasons = (one.endless for one in self._sequences if not isinstance(one, list))
        return next((reason for reason in reasons if reason is not None), None)

    def __iter__(self) -> Iterator[Any]:
        return chain.from_iterable(self._sequences)

    def followed(self) -> tuple[Source, ...]:
        if any(isinstance(sequence, list) for sequence in self._sequences):
            raise eager().at(self.place)
        return tuple(
            source
            for sequence in self._sequences
            if not isinstance(sequence, list)
            for source in sequence.followed()
        )


def union(sequences: list[Sequence], run: Run, *, ordered: bool = False) -> Sequence:
    """The union: of arrays an array, of feeds a feed."""
    if all(isinstance(one, list) for one in sequences):
        result = [item for sequence in sequences for item in sequence]
        run.check_size(len(result))
        return result
    feeds = [one for one in sequences if isinstance(one, Feed)]
    if feeds:
        if ordered:
            raise logic_error("Cannot use an infinite stream with an ordered `union`.")
        return joined(feeds, [one for one in sequences if not isinstance(one, Feed)])
    return Union(sequences)
