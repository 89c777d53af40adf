"""`fold` with `emit`: a stream that a running state gives off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from embedded.reql.datum.numbers import expected
from embedded.reql.values.function import Function
from embedded.reql.values.stream import Lazy, Sequence

if TYPE_CHECKING:
    from embedded.reql.run import Run


def folded_stream(
    run: Run, parts: tuple[Sequence, Any, Function], emit: Function, final: Function | None
) -> Sequence:
    """What `emit` gives for each step, and `final_emit` at the end."""
    source, base, function = parts

    def produce() -> Iterator[Any]:
        state = base
        for item in source:
            before, state = state, function.result(state, item)
            yield from _emitted(emit, before, item, state)
        if final is not None:
            yield from _emitted(final, state)

    if isinstance(source, list):
        result = list(produce())
        run.check_size(len(result))
        return result
    return Lazy(produce, source.endless)


def _emitted(function: Function, *values: Any) -> list[Any]:
    items = function.result(*values)
    if type(items) is not list:
        raise expected("ARRAY", items)
    return items
