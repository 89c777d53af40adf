"""Parts of objects, taken, left out, asked for and merged."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

from embedded.reql.compiler.bind import finished_groups
from embedded.reql.compiler.declare import Call, Grouping, Traits, builder, term
from embedded.reql.compiler.node import NEVER, Evaluate, Scope
from embedded.reql.compiler.parameters import AnyDatum, Anything
from embedded.reql.datum.kinds import PSEUDOTYPE, Datum, pseudotype, type_name
from embedded.reql.datum.objects import LITERAL, checked, merge
from embedded.reql.datum.paths import has, parse, project, without
from embedded.reql.datum.printing import pretty, short
from embedded.reql.errors import Place, ReqlError, logic_error
from embedded.reql.run import Run
from embedded.reql.values.access import of_object
from embedded.reql.values.brackets import bracket, get_field
from embedded.reql.values.convert import as_datum, as_string
from embedded.reql.values.function import Function
from embedded.reql.values.polymorphic import Polymorphic
from embedded.reql.values.transforms import Keep, Map
from embedded.reql.values.value import PLAIN

Take: TypeAlias = Callable[[Any, Scope], Any]
WITHIN = Traits(grouping=Grouping.WITHIN)


@builder("BRACKET", 2, WITHIN)
def brackets(call: Call) -> Evaluate:
    """A field by name, an element by number."""
    value_node, key_node = call.arguments
    value_of, at, place = value_node.evaluate, value_node.place, call.place
    if key_node.constant and type(key_node.value) is str:
        return _constant_field(value_of, key_node.value, (at, place), bracket)
    key_of = key_node.evaluate

    def take(value: Any, scope: Scope) -> Any:
        return bracket(value, as_datum(key_of(scope), key_node.place), at)

    taken = _taking(take, place)
    return lambda scope: taken(value_of(scope), scope)


def _constant_field(
    value_of: Evaluate, key: str, places: tuple[Place, Place], take: Callable[..., Any]
) -> Evaluate:
    at, place = places
    otherwise = _taking(lambda value, _: take(value, key, at), place)

    def evaluate(scope: Scope) -> Any:
        value = value_of(scope)
        # The usual case by far: a field of a document, which has it.
        if value.__class__ is dict and key in value and PSEUDOTYPE not in value:
            return value[key]
        return otherwise(value, scope)

    return evaluate


def _taking(take: Take, place: Place) -> Take:
    def of_value(value: Any, scope: Scope) -> Any:
        try:
            if value.__class__ not in PLAIN and (groups := finished_groups(value)) is not None:
                return groups.each(lambda item: as_datum(take(item, scope), place))
            return take(value, scope)
        except ReqlError as error:
            raise error.at(place) from None

    return of_value


@builder("GET_FIELD", 2, WITHIN)
def get_field_(call: Call) -> Evaluate:
    """A field by name."""
    value_node, key_node = call.arguments
    value_of, at = value_node.evaluate, value_node.place
    named = partial(get_field, "get_field")
    if key_node.constant and type(key_node.value) is str:
        return _constant_field(value_of, key_node.value, (at, call.place), named)

    def take(value: Any, scope: Scope) -> Any:
        return named(value, as_string(key_node.evaluate(scope), key_node.place), at)

    taken = _taking(take, call.place)
    return lambda scope: taken(value_of(scope), scope)


def _apply(run: Run, call: Call, value: Any, action: Polymorphic) -> Any:
    return action.apply(run, value, call.place, call.arguments[0].place)


@term("PLUCK", (1, None), WITHIN)
def pluck(run: Run, call: Call, value: Anything, *paths: AnyDatum) -> Any:
    """The object with these paths only."""
    wanted = parse(paths)
    return _apply(run, call, value, Polymorphic("pluck", lambda it: project(it, wanted), Map))


@term("WITHOUT", (1, None), WITHIN)
def without_(run: Run, call: Call, value: Anything, *paths: AnyDatum) -> Any:
    """The object with all but these paths."""
    unwanted = parse(paths)
    return _apply(run, call, value, Polymorphic("without", lambda it: without(it, unwanted), Map))


@term("HAS_FIELDS", (1, None), WITHIN)
def has_fields(run: Run, call: Call, value: Anything, *paths: AnyDatum) -> Any:
    """Whether the object has these paths, or the objects that have them."""
    asked = parse(paths)
    action = Polymorphic("has_fields", lambda it: has(it, asked), Keep, selects=True)
    return _apply(run, call, value, action)


@term("WITH_FIELDS", (1, None), WITHIN)
def with_fields(run: Run, call: Call, value: Anything, *paths: AnyDatum) -> Any:
    """These paths of the objects that have them all."""
    asked = parse(paths)
    having = Polymorphic("has_fields", lambda it: has(it, asked), Keep)
    plucking = Polymorphic("pluck", lambda it: project(it, asked), Map)
    return _apply(run, call, _apply(run, call, value, having), plucking)


@term("MERGE", (1, None), Traits(grouping=Grouping.WITHIN, literals_from=1))
def merge_(run: Run, call: Call, value: Anything, *others: Anything) -> Any:
    """Objects laid over one another."""
    places = [node.place for node in call.arguments[1:]]
    pairs = list(zip(others, places, strict=True))

    def merged(it: Datum) -> Datum:
        for other, place in pairs:
            it = merge(it, _mergeable(other, it, place))
        return it

    def unsteady() -> ReqlError | None:
        varies = any(node.determinism & NEVER for node in call.arguments[1:])
        text = "Cannot call `changes` after a non-deterministic function."
        return logic_error(text).at(call.place) if varies else None

    action = Polymorphic("merge", merged, lambda on_object: Map(on_object, unsteady))
    return _apply(run, call, value, action)


def _mergeable(other: Any, it: Datum, place: Place) -> Datum:
    made = other.result(it) if isinstance(other, Function) else as_datum(other, place)
    if type(made) is dict and pseudotype(made) not in (None, LITERAL):
        raise logic_error(f"Cannot merge objects of type `{type_name(made)}`.").at(place)
    return made


@term("KEYS", 1)
def keys(call: Call, value: AnyDatum) -> list[Datum]:
    """The names of the fields."""
    return _plain("keys", call, value, sorted)


@term("VALUES", 1)
def values(call: Call, value: AnyDatum) -> list[Datum]:
    """The values of the fields, in the order of their names."""
    return _plain("values", call, value, lambda made: [made[name] for name in sorted(made)])


def _plain(
    name: str, call: Call, value: Datum, take: Callable[[dict[str, Datum]], list[Datum]]
) -> list[Datum]:
    if type(value) is not dict:
        raise logic_error(f"Cannot call `{name}` on objects of type `{type_name(value)}`.").at(
            call.arguments[0].place
        )
    taken: list[Datum] = of_object(name, value, call.arguments[0].place, take)
    return taken


@term("OBJECT", (0, None))
def object_(call: Call, *parts: Anything) -> Datum:
    """An object out of names and values by turns."""
    if len(parts) % 2:
        raise logic_error(f"OBJECT expects an even number of arguments (but found {len(parts)}).")
    made: dict[str, Datum] = {}
    places = [node.place for node in call.arguments]
    for at in range(0, len(parts), 2):
        name = as_string(parts[at], places[at])
        value = as_datum(parts[at + 1], places[at + 1])
        if name in made:
            raise logic_error(
                f"Duplicate key {pretty(name)} in object.  (got {short(made[name])} and "
                f"{short(value)} as values)"
            )
        made[name] = value
    return checked(made)
