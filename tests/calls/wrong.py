"""Values that an argument of a reading field must not take, with the codes of the answers."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

from graphql import GraphQLInputObjectType, GraphQLInputType, GraphQLList, GraphQLNonNull

from codegen.ir.arguments import Argument, Meaning
from tests.calls.call import ANY, BAD

# Right values of arguments that are numbers.
NUMBERS: Final[Mapping[Meaning | None, tuple[int, ...]]] = {
    Meaning.PAGE: (0, 1),
    Meaning.LIMIT: (0, 1, 1000),
    Meaning.OFFSET: (0, 1),
    Meaning.FIRST: (0, 1, 1000),
    Meaning.LAST: (0, 1, 1000),
}
CURSORS: Final = (Meaning.AFTER, Meaning.BEFORE)
_SIZES: Final = (Meaning.LIMIT, Meaning.FIRST, Meaning.LAST)
_NONSENSE: Final = ("nonsense", "bm9uc2Vuc2U=", "W10=", "é", "WyJhIiwgImIiXQ==")

Wrong: TypeAlias = Iterator[tuple[Any, tuple[str, ...]]]


def wrong_values(one: Argument, type: GraphQLInputType) -> Wrong:
    """Each value with its codes."""
    named = innermost(type)
    if one.meaning in NUMBERS:
        yield from _numbers(one)
    elif one.meaning in CURSORS:
        yield from ((text, BAD) for text in _NONSENSE)
        yield "", ANY
    elif one.meaning is Meaning.FILTER:
        yield from _filters()
    elif one.meaning is Meaning.ORDER:
        yield from _orders(named)
    elif named.name != "JSON":
        yield {"an": "object"}, BAD
        yield "\x00", ANY
        yield "x" * 300, ANY


def innermost(type: Any) -> Any:
    """What a list is of, or what must not be null."""
    while isinstance(type, GraphQLList | GraphQLNonNull):
        type = type.of_type
    return type


def _numbers(one: Argument) -> Wrong:
    yield from ((number, BAD) for number in (-1, "one", 2**40))
    yield (1001, BAD) if one.meaning in _SIZES else (2**31 - 1, ANY)


def _filters() -> Wrong:
    yield {"nothingLikeThis": 1}, BAD
    yield "nonsense", BAD
    yield {"and": {"nothingLikeThis": 1}}, BAD
    yield {"not": None}, ANY
    yield {"id": {"matches": "("}}, BAD
    yield {"id": {"in": [None]}}, ANY
    deep: dict[str, Any] = {"id": {"eq": "x"}}
    for _ in range(15):
        deep = {"not": deep}
    yield deep, BAD


def _orders(named: Any) -> Wrong:
    fields = [*named.fields] if isinstance(named, GraphQLInputObjectType) else ["id"]
    yield {"nothingLikeThis": "ASC"}, BAD
    yield {}, BAD
    yield dict.fromkeys(fields[:2], "ASC"), ANY
    yield {fields[0]: None}, BAD
    yield {fields[0]: "UPWARDS"}, BAD
