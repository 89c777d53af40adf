"""Queries made to break a server: too deep, too wide, too large, going round in circles."""

from collections.abc import Iterator
from typing import Any, Final

import orjson

from embedded.reql.compiler.numbers import NUMBERS

DEEP: Final = 10_000
HUGE: Final = (
    *b"1e400 -1e400 1e-400 NaN Infinity -0 01 1. 0x1 1e 1e999999999999 9007199254740993".split(),
    b"9" * 400,
    b"1" * 100_000,
    b"1" + b"0" * 308,
)
EXTREME: Final = (1e308, -1e308, 5e-324, 2**31, 2**53, -(2**53), 2**63, 2**64 - 1)
ODD_PAYLOADS: Final = (
    b"",
    b"\x00",
    b"[]",
    b"{}",
    b"null",
    b'"x"',
    b"[null]",
    b'["1",1]',
    b"[1]",
    b"[99,1]",
    b"[-1]",
    b"[1,1,5]",
    b"[1,1,[]]",
    b"[1,1,{},5]",
    b'[1,"\xff"]',
    b'[1,"\\ud800"]',
    b'[1,"\xed\xa0\x80"]',
    b'[1,{"a":1,"a":2}]',
    b"\xef\xbb\xbf[1,1]",
    b"[1,1] x",
    "[1,1]".encode("utf-16"),
    b"[" * 1_000_000,
    b'{"a":' * 1_000_000,
)


def monsters() -> Iterator[bytes]:
    """Payloads of frames, each of which has an answer."""
    yield from ODD_PAYLOADS
    yield from _deep()
    yield from _numbers()
    yield from (orjson.dumps([1, term]) for term in (*_circular(), *_wide()))


def _deep() -> Iterator[bytes]:
    for number in NUMBERS.values():
        for rest in (b"", b"1,"):
            yield b"[1,%s1%s]" % (b"[%d,[%s" % (number, rest) * DEEP, b"]]" * DEEP)
    yield b"[1,%s1%s]" % (b'{"a":' * DEEP, b"}" * DEEP)
    yield b"[1,%s1%s]" % (b"[" * DEEP, b"]" * DEEP)
    functions = b"".join(b"[69,[[2,[%d]]," % number for number in range(DEEP))
    yield b"[1,%s1%s]" % (functions, b"]]" * DEEP)
    yield orjson.dumps([1, [98, ["[" * DEEP + "]" * DEEP]]])


def _numbers() -> Iterator[bytes]:
    for number in HUGE:
        yield b"[1,%s]" % number
        yield b"[%s,1]" % number
        yield b"[1,[%s,[1]]]" % number
        yield orjson.dumps([1, [98, [number.decode()]]])
        yield orjson.dumps([1, [51, [number.decode(), "number"]]])
    for name in ("ADD", "MUL", "BIT_SAL", "BIT_SAR", "NTH", "SKIP", "LIMIT", "SAMPLE", "RANDOM"):
        for value in EXTREME:
            for first in (5, "abc", [2, [1, 2]], [173, [10]]):
                yield orjson.dumps([1, [NUMBERS[name], [first, value]]])


def _circular() -> Iterator[Any]:
    """Functions that would call themselves, and variables that are nobody's."""
    itself = [69, [[2, [1]], [64, [[10, [1]], [10, [1]]]]]]
    yield [64, [itself, itself]]
    yield [64, [[69, [[2, [1]], [64, [[10, [1]], 1]]]], itself]]
    yield [69, [[2, [1]], [10, [1]]]]
    yield [10, [5]]
    yield [64, [[69, [[2, [1, 1]], [10, [1]]]], 1, 2]]
    yield [64, [[69, [[2, [-1]], [10, [-1]]]], 1]]
    yield [69, [[2, ["x", None, 1.5]], 1]]
    yield [69, ["x"]]
    yield [13, []]
    yield [39, [[2, [1]], [69, [[2, [1]], [39, [[2, [1]], [13, []]]]]]]]
    nest = [69, [[2, [1, 2]], [2, [[10, [1]]]]]]
    yield [187, [[173, [DEEP]], [2, []], nest]]


def _wide() -> Iterator[Any]:
    yield [24, [1] * 100_000]
    yield [2, [1] * 200_000]
    yield {str(number): number for number in range(50_000)}
    yield [44, [[173, [10]]] * 2_000]
    yield [97, ["a", "((a{1000}){1000}){1000}"]]
    yield [97, ["a", "(" * DEEP + ")" * DEEP]]
    yield [12, ["x" * 1_000_000]]
    yield [15, ["x" * 1_000_000]]
    yield [16, [[15, ["t"]], "x" * 1_000_000]]
