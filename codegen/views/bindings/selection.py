"""Which rows a root field is about: its filter, its conditions, their order and place in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from codegen.ir.arguments import Argument, Meaning, of
from codegen.ir.project import Project
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Piece, Shape
from codegen.python.names import snake
from codegen.python.text import quoted
from codegen.views.bindings.binding import given_or_default, parameter
from codegen.views.types import PyType, optional_parameter

_FILTER = PyType("Filter", frozenset({Import("runtime.database.filters", "Filter")}))
_ORDER = PyType("OrderBy", frozenset({Import("runtime.database.windows", "OrderBy")}))
_PLACES = (
    Meaning.PAGE,
    Meaning.LIMIT,
    Meaning.OFFSET,
    Meaning.FIRST,
    Meaning.AFTER,
    Meaning.LAST,
    Meaning.BEFORE,
)
_OWN = (Meaning.ID, Meaning.INPUT, Meaning.INPUTS, Meaning.FILTER, *_PLACES)


@dataclass(frozen=True, slots=True)
class Selection:
    """What a function takes to choose rows, and what it passes on."""

    parameters: tuple[str, ...]
    filter: str
    options: tuple[Piece, ...]
    imports: frozenset[Import]
    passes_through: bool

    @property
    def passed(self) -> tuple[Piece, ...]:
        """The filter, if there is one, and the options."""
        return ((self.filter,) if self.filter != "None" else ()) + self.options


def selection(project: Project, arguments: tuple[Argument, ...]) -> Selection:
    """The parameters of all arguments, and what they choose by."""
    taken = [_parameter(project, one) for one in arguments]
    filters = [given_or_default(one.value) for one in of(arguments, Meaning.FILTER)]
    return Selection(
        tuple(text for text, _ in taken),
        filters[0] if filters else "None",
        tuple(_options(arguments)),
        frozenset(one for _, imports in taken for one in imports),
        all(passes_through(one) for one in arguments),
    )


def passes_through(argument: Argument) -> bool:
    """Whether crud takes it as it is, under its own name."""
    value, meaning = argument.value, argument.meaning
    is_own = meaning in _OWN or (meaning is Meaning.ORDER and value.type.is_list)
    return is_own and given_or_default(value) == value.key


def equals(arguments: Iterable[Argument], head: str = "{") -> Bracket:
    """`{"channel_id": channel_id}`; null is no condition, even where there is a default."""
    pairs = [f"{quoted(one.column.key)}: {one.value.key}" for one in arguments if one.column]
    return Bracket(head, tuple(pairs), "}", Shape.ITEMS)


def _options(arguments: tuple[Argument, ...]) -> Iterable[Piece]:
    if conditions := [*of(arguments, Meaning.CONDITION)]:
        yield equals(conditions, "equals={")
    for order in of(arguments, Meaning.ORDER):
        yield f"order_by={_order(order)}"
    for place in of(arguments, *_PLACES):
        name = snake(place.value.name)
        yield f"{name}={given_or_default(place.value)}"


def _order(order: Argument) -> str:
    """The keys as a list."""
    given = given_or_default(order.value)
    if order.value.type.is_list:
        return given
    may_be_null = order.value.type.nullable and given == order.value.key
    return f"[{given}] if {given} else None" if may_be_null else f"[{given}]"


def _parameter(project: Project, argument: Argument) -> tuple[str, frozenset[Import]]:
    if argument.meaning is Meaning.FILTER:
        return parameter(argument.value, _FILTER)
    if argument.meaning is Meaning.ORDER:
        many = PyType(f"list[{_ORDER.text}]", _ORDER.imports)
        return parameter(argument.value, many if argument.value.type.is_list else _ORDER)
    return optional_parameter(project, argument.value)
