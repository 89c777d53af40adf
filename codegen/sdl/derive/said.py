"""What inputs say of a field beside the team's own words: which values fit, what fills it."""

from collections.abc import Iterator, Mapping

from graphql import (
    ConstDirectiveNode,
    EnumValueNode,
    ListValueNode,
    NullValueNode,
    StringValueNode,
    ValueNode,
    print_ast,
)

from codegen.sdl.derive.filters import SCALARS
from codegen.sdl.derive.shapes import Part, Shape
from codegen.sdl.directives import argument, enum_text, text_argument

_MADE = {"NOW": "the moment of the write", "UUID": "a new UUID"}
_ENDS = (".", "!", "?")


def described(shape: Shape, *, made: bool) -> StringValueNode | None:
    """The description with the constraint and, where rows are `made`, the default, if any."""
    facts = [*_limits(shape), *(_default(shape) if made else ())]
    if not facts:
        return None
    own, said = shape.node.description, ", ".join(facts)
    text = f"{said[0].upper()}{said[1:]}."
    if own and own.value:
        gap = " " if own.value.endswith(_ENDS) and "\n" not in own.value else "\n\n"
        text = f"{own.value}{gap}{text}"
    return StringValueNode(value=text, block=True)


def _limits(shape: Shape) -> Iterator[str]:
    use = shape.uses.get("constraint")
    if use is None:
        return
    said = ((one.name.value, one.value) for one in use.arguments or ())
    # Null says nothing.
    given = {name: value for name, value in said if not isinstance(value, NullValueNode)}
    yield from _span(given, "minItems", "maxItems", "item")
    each = "each " if shape.depth else ""
    for fact in (
        *_span(given, "minLength", "maxLength", "character"),
        *_span(given, "min", "max"),
        *_form(use),
    ):
        yield f"{each}{fact}"


def _span(
    given: Mapping[str, ValueNode], least: str, greatest: str, unit: str = ""
) -> Iterator[str]:
    """`1 to 80 characters`, `at least 1 character`, `at most 80`, `from 0 to 5`."""
    low, high = (print_ast(given[one]) if one in given else "" for one in (least, greatest))
    units = f" {unit}{'' if (high or low) == '1' else 's'}" if unit else ""
    if low and high:
        span = low if low == high else f"{low} to {high}"
        yield f"{span}{units}" if unit else f"from {span}"
    elif low or high:
        yield f"at {'least' if low else 'most'} {low or high}{units}"


def _form(use: ConstDirectiveNode) -> Iterator[str]:
    if pattern := text_argument(use, "pattern"):
        yield f"matches `{pattern}`"
    if form := enum_text(argument(use, "format")):
        yield f"in the format {form}"


def _default(shape: Shape) -> Iterator[str]:
    use = shape.uses.get("default")
    made = _MADE.get(enum_text(argument(use, "expr")) or "")
    if made:
        yield f"{made} if left out"
    elif (value := argument(use, "value")) and _is_as_clients_write(shape, value):
        yield f"`{print_ast(value)}` if left out"


def _is_as_clients_write(shape: Shape, value: ValueNode) -> bool:
    """Not what a scalar of the team's own is: its default is written as rows hold it."""
    if isinstance(value, ListValueNode):
        return all(_is_as_clients_write(shape, one) for one in value.values)
    is_known = shape.type in SCALARS or shape.part is Part.EMBEDDED
    return is_known or isinstance(value, EnumValueNode)
