"""Random numbers, samples and identifiers."""

import random as generator
from typing import Any
from uuid import UUID, uuid4, uuid5

from embedded.reql.compiler.declare import Call, Traits, term
from embedded.reql.compiler.node import DRAWN, NEVER, Node
from embedded.reql.compiler.parameters import Anything, Integer, Number, Text, Truth
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import LARGEST, normal, shortest
from embedded.reql.errors import array_too_large, logic_error
from embedded.reql.run import Run
from embedded.reql.values.selected import reselected
from embedded.reql.values.stream import Sequence, terminal

_BASE = UUID("91461c99-f89d-49d2-af96-d8e2e14e9b58")


def _uuid_varies(arguments: list[Node]) -> int:
    if len(arguments) == 1 and arguments[0].name != "ARGS":
        return arguments[0].determinism
    return NEVER | DRAWN


@term("UUID", (0, 1), Traits(determine=_uuid_varies))
def uuid(*name: Text) -> str:
    """A new identifier, or the one that belongs to a name."""
    return str(uuid5(_BASE, name[0]) if name else uuid4())


@term("RANDOM", (0, 2), Traits(determinism=NEVER | DRAWN))
def random(*bounds: Number, float: Truth | None = None) -> Datum:
    """A random number below a bound, or between two."""
    if float is True or (float is None and not bounds):
        return _real(*bounds)
    if not bounds:
        raise logic_error("Generating a random integer requires one or two bounds.")
    lower = _whole(bounds[0], "Lower") if len(bounds) > 1 else 0
    upper = _whole(bounds[-1], "Upper")
    if lower >= upper:
        raise logic_error(f"Lower bound ({lower}) is not less than upper bound ({upper}).")
    return generator.randrange(lower, upper)


def _whole(bound: Any, side: str) -> int:
    if bound != int(bound) or not -LARGEST <= bound <= LARGEST:
        raise logic_error(
            f"{side} bound ({shortest(bound)}) could not be safely converted to an integer."
        )
    return int(bound)


def _real(*bounds: Any) -> Datum:
    lower = bounds[0] if len(bounds) > 1 else 0.0
    upper = bounds[-1] if bounds else 1.0
    share = generator.random()
    # Halves, so that the span of the largest numbers does not overflow.
    result = 2 * (lower / 2 + share * (upper / 2 - lower / 2))
    reached = result >= upper if upper > lower else result <= upper
    return normal(lower if reached else result)


@term("SAMPLE", 2, Traits(determinism=NEVER | DRAWN, long=True))
def sample(run: Run, call: Call, source: Anything, count: Integer) -> Any:
    """So many items at random, each at most once."""
    if count < 0:
        raise logic_error(f"Number of items to sample must be non-negative, got `{count}`.")
    if count > run.array_limit:
        raise array_too_large(run.array_limit)
    return reselected(source, call.arguments[0].place, lambda items: _sample(items, count))


def _sample(items: Sequence, count: int) -> list[Datum]:
    chosen: list[Datum] = []
    for seen, item in enumerate(terminal(items)):
        if len(chosen) < count:
            chosen.append(item)
        elif (at := generator.randrange(seen + 1)) < count:
            chosen[at] = item
    generator.shuffle(chosen)
    return chosen
