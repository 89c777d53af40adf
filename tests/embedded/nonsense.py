"""Queries that a careless or hostile client might send."""

import random
from typing import Any

from embedded.reql.terms.registry import TERMS

LEAVES: list[Any] = [
    None,
    True,
    False,
    0,
    1,
    -1,
    2.5,
    1e300,
    2**53 + 1,
    "",
    "a",
    "id",
    "t",
    "test",
    "\x00",
    "é",
]
NAMES = [
    "index",
    "conflict",
    "durability",
    "left_bound",
    "squash",
    "multi",
    "default",
    "x",
    "timezone",
]
RANGE = 173
# Terms that wait for others.
LEFT_OUT = {140, 177}
NUMBERS = [number for number in range(1, 200) if number not in LEFT_OUT]


def term(chance: random.Random, depth: int) -> Any:
    """A term that may well make no sense."""
    kind = chance.random()
    if depth == 0 or kind < 0.15:
        return chance.choice(LEAVES)
    if kind < 0.25:
        return [15, ["t"]]
    if kind < 0.3:
        return {chance.choice(NAMES): term(chance, depth - 1)}
    if kind < 0.4:
        return [69, [[2, [1, 2]][:2], term(chance, depth - 1)]]
    number = chance.choice(NUMBERS)
    if number == RANGE:  # without an end, counting it takes for ever
        return [RANGE, [chance.randrange(2000)]]
    arguments = [term(chance, depth - 1) for _ in range(_how_many(chance, number))]
    if chance.random() < 0.15:
        return [number, arguments, {_option(chance, number): term(chance, depth - 1)}]
    return [number, arguments]


def _how_many(chance: random.Random, number: int) -> int:
    """Mostly as many arguments as the term takes."""
    known = TERMS.get(number)
    if known is None or chance.random() < 0.2:
        return chance.choice([0, 1, 1, 2, 2, 3, 4])
    return chance.randint(known.least, 3 if known.most is None else known.most)


def _option(chance: random.Random, number: int) -> str:
    known = TERMS.get(number)
    names = sorted(known.options) if known is not None else []
    return chance.choice(names if names and chance.random() < 0.7 else NAMES)


def damaged(chance: random.Random, payload: bytes) -> bytes:
    """The payload with some bytes changed, cut out or repeated."""
    data = bytearray(payload)
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(4):
            case 0:
                data[at:at] = bytes([chance.randrange(256)])
            case 1:
                del data[at : at + chance.randrange(1, 5)]
            case 2:
                data[at:at] = data[at : at + 8]
            case _:
                data[at : at + 1] = chance.choice([b"[", b"]", b"{", b'"', b"0", b",", b"-", b"e"])
    return bytes(data)
