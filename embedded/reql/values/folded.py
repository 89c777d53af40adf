"""`fold` with `emit`: items that a running state gives off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from embedded.changes.plan import Stage
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import expected
from embedded.reql.values.function import Function
from embedded.reql.values.transforms import Transform


class Folding(Transform):
    """What `emit` gives for each item, and `final_emit` at the end."""

    def __init__(
        self, base: Datum, combine: Function, emit: Function, final: Function | None
    ) -> None:
        self._base = base
        self._combine = combine
        self._emit = emit
        self._final = final

    def over(self, items: Iterator[Any]) -> Iterator[Any]:
        stage = self.stage()
        for item in items:
            yield from stage.push(item)
        if self._final is not None:
            yield from emitted(self._final, stage.state)

    def stage(self) -> FoldStage:
        return FoldStage(self._base, self._combine, self._emit)


class FoldStage(Stage):
    """A fold on its way."""

    finished = False

    def __init__(self, base: Datum, combine: Function, emit: Function) -> None:
        self.state = base
        self._combine = combine
        self._emit = emit

    def push(self, item: Any) -> list[Any]:
        """What is given off when one more item comes."""
        before = self.state
        self.state = self._combine.result(before, item)
        return emitted(self._emit, before, item, self.state)


def emitted(function: Function, *values: Datum) -> list[Datum]:
    """What an emitting function gives, which must be an array."""
    items = function.result(*values)
    if type(items) is not list:
        raise expected("ARRAY", items)
    return items
