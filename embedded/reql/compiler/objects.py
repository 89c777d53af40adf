"""Objects and arrays written out in a query: constant as far as they are."""

from typing import Any

from embedded.reql.compiler.bind import all_groups
from embedded.reql.compiler.context import Context
from embedded.reql.compiler.node import MANY, Evaluate, Node, Scope, constant
from embedded.reql.datum.encoding import normalized
from embedded.reql.datum.kinds import PSEUDOTYPE
from embedded.reql.datum.objects import checked
from embedded.reql.errors import Place, ReqlError
from embedded.reql.values.convert import as_datum
from embedded.reql.values.value import PLAIN

_SCALARS = (str, int, float, bool, type(None))
_ALWAYS_ALLOWED = 1000  # elements: fewer than any sensible `array_limit`


def make_object(fields: dict[str, Any], place: Place, context: Context) -> Node:
    """An object whose fields are terms."""
    fixed: dict[str, Any] = {}
    moving: list[tuple[str, Node]] = []
    for name, source in fields.items():
        if type(source) in _SCALARS:
            fixed[name] = normalized(source)
            continue
        node = context.compiler.term(source, (place, name), context)
        fixed[name] = node.value
        if not node.constant:
            moving.append((name, node))
    if not moving and PSEUDOTYPE not in fixed:
        return constant(fixed, place, "MAKE_OBJ", fields)
    determinism = 0
    for _, node in moving:
        determinism |= node.determinism
    return Node("MAKE_OBJ", _maker(fixed, moving, place), place, determinism, source=fields)


def _maker(fixed: dict[str, Any], moving: list[tuple[str, Node]], place: Place) -> Evaluate:
    parts = [(name, node.evaluate, node.place) for name, node in moving]
    pseudotype = PSEUDOTYPE in fixed

    def evaluate(scope: Scope) -> Any:
        made = dict(fixed)
        for name, value_of, at in parts:
            value = value_of(scope)
            made[name] = value if value.__class__ in PLAIN else as_datum(value, at)
        if not pseudotype:
            return made
        try:
            return checked(made)
        except ReqlError as error:
            raise error.at(place) from None

    return evaluate


def make_array(items: list[Any], place: Place, context: Context) -> Node:
    """An array whose elements are terms."""
    fixed: list[Any] = []
    moving: list[tuple[int, Node]] = []
    orders = max(0, context.orders - 1)
    inner = context.allowing(writes=context.writes, orders=orders)
    # As with any term, what may stand here may stand in the first element.
    first = context.allowing(writes=context.writes, literals=context.literals, orders=orders)
    for position, source in enumerate(items):
        if type(source) in _SCALARS:
            fixed.append(normalized(source))
            continue
        node = context.compiler.term(source, (place, position), inner if position else first)
        fixed.append(node.value)
        if not node.constant:
            moving.append((position, node))
    determinism = 0
    for _, node in moving:
        determinism |= node.determinism
    source = [2, items]
    if not moving and len(fixed) <= _ALWAYS_ALLOWED and "array_limit" not in context.options:
        return constant(fixed, place, "MAKE_ARRAY", source)
    evaluate = _array_maker(fixed, moving, place)
    return Node(
        "MAKE_ARRAY",
        evaluate,
        place,
        determinism,
        source=source,
        arguments=tuple(node for _, node in moving),
        large=len(fixed) > MANY or any(node.large for _, node in moving),
    )


def _array_maker(fixed: list[Any], moving: list[tuple[int, Node]], place: Place) -> Evaluate:
    parts = [(position, node.evaluate, node.place) for position, node in moving]
    spread = frozenset(position for position, node in moving if node.name == "ARGS")

    def filled(made: list[Any], some: list[tuple[int, Evaluate, Place]], scope: Scope) -> Any:
        for position, value_of, at in some:
            value = value_of(scope)
            made[position] = value if value.__class__ in PLAIN else as_datum(value, at)
        return _checked_array(_spread(made, spread) if spread else made, place, scope)

    if not parts or parts[0][0] > 0:
        return lambda scope: filled(list(fixed), parts, scope)
    (_, first, first_at), *rest = parts

    def evaluate(scope: Scope) -> Any:
        value = first(scope)
        if value.__class__ not in PLAIN:
            if (groups := all_groups(value)) is not None:
                return groups.each(lambda item: filled([item, *fixed[1:]], rest, scope))
            value = as_datum(value, first_at)
        return filled([value, *fixed[1:]], rest, scope)

    return evaluate


def _checked_array(made: list[Any], place: Place, scope: Scope) -> list[Any]:
    try:
        scope.run.check_size(len(made))
    except ReqlError as error:
        raise error.at(place) from None
    return made


def _spread(made: list[Any], positions: frozenset[int]) -> list[Any]:
    result: list[Any] = []
    for position, value in enumerate(made):
        if position in positions:
            result.extend(value)
        else:
            result.append(value)
    return result
