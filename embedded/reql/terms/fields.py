"""Parts of objects, taken, left out, asked for and merged."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any, TypeAlias

from embedded.reql.compiler.bind import finished_groups, located, of_first, placed
from embedded.reql.compiler.declare import Call, Grouping, Term, Traits, builder, term
from embedded.reql.compiler.node import DRAWN, NEVER, Evaluate, Scope, as_often_as_asked
from embedded.reql.compiler.parameters import AnyDatum, constant_or_function
from embedded.reql.datum.kinds import PSEUDOTYPE, Datum, type_name
from embedded.reql.datum.objects import check_mergeable, checked, merge
from embedded.reql.datum.paths import Paths, has, parse, project, without
from embedded.reql.datum.printing import pretty, short
from embedded.reql.errors import Place, ReqlError, logic_error
from embedded.reql.run import Run
from embedded.reql.values.access import of_object
from embedded.reql.values.brackets import bracket, get_field
from embedded.reql.values.convert import as_datum, as_string
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


def _within(call: Call, take: Take) -> Evaluate:
    """The closure of a term that becomes part of a grouped stream."""
    value_of, place = call.arguments[0].evaluate, call.place
    taken = _taking(take, place)
    return lambda scope: placed(taken(value_of(scope), scope), place)


def _paths(call: Call, scope: Scope) -> Callable[[], Paths]:
    """What the paths say: like a function of each object, they are not looked at without one."""
    values = [as_often_as_asked(node, scope) for node in call.arguments[1:]]
    places = [node.place for node in call.arguments[1:]]

    def parsed() -> Paths:
        pairs = zip(values, places, strict=True)
        return parse(tuple(as_datum(value(), place) for value, place in pairs))

    drawn = any(node.determinism & DRAWN for node in call.arguments[1:])
    return parsed if drawn else cache(parsed)


OfPaths: TypeAlias = Callable[[Datum, Paths], Datum]


def _on_paths(name: str, of_object: OfPaths, make: Any, *, selects: bool = False) -> Term:
    @builder(name.upper(), (1, None), WITHIN)
    def build(call: Call) -> Evaluate:
        at = call.arguments[0].place

        def take(value: Any, scope: Scope) -> Any:
            paths = _paths(call, scope)
            action = Polymorphic(name, lambda it: of_object(it, paths()), make, selects=selects)
            return action.apply(scope.run, value, call.place, at)

        return _within(call, take)

    return build


PLUCK = _on_paths("pluck", project, Map)
WITHOUT = _on_paths("without", without, Map)
HAS_FIELDS = _on_paths("has_fields", has, Keep, selects=True)


@builder("WITH_FIELDS", (1, None), WITHIN)
def with_fields(call: Call) -> Evaluate:
    """These paths of the objects that have them all."""
    at = call.arguments[0].place

    def take(value: Any, scope: Scope) -> Any:
        paths = _paths(call, scope)
        having = Polymorphic("has_fields", lambda it: has(it, paths()), Keep)
        plucking = Polymorphic("pluck", lambda it: project(it, paths()), Map)
        kept = having.apply(scope.run, value, call.place, at)
        return plucking.apply(scope.run, kept, call.place, call.place)

    return _within(call, take)


@builder("MERGE", (1, None), Traits(grouping=Grouping.WITHIN, literals_from=1))
def merge_(call: Call) -> Evaluate:
    """Objects laid over one another."""
    source, *others = call.arguments

    def unsteady() -> ReqlError | None:
        varies = any(node.determinism & NEVER for node in others)
        text = "Cannot call `changes` after a non-deterministic function."
        return logic_error(text).at(call.place) if varies else None

    def take(value: Any, scope: Scope) -> Any:
        pairs = [(as_often_as_asked(node, scope), node.place) for node in others]

        def merged(it: Datum) -> Datum:
            for other, place in pairs:
                it = merge(it, _mergeable(other(), it, place))
            return it

        action = Polymorphic("merge", merged, lambda on_object: Map(on_object, unsteady))
        return action.apply(scope.run, value, call.place, source.place)

    return _within(call, take)


def _mergeable(other: Any, it: Datum, place: Place) -> Datum:
    plain = other.__class__ in PLAIN
    made = other if plain else constant_or_function(other, place).result(it)
    try:
        check_mergeable(made)
    except ReqlError as error:
        raise error.at(place) from None
    return made


@term("KEYS", 1)
def keys(run: Run, call: Call, value: AnyDatum) -> list[Datum]:
    """The names of the fields."""
    return _limited(run, _plain("keys", call, value, sorted))


@term("VALUES", 1)
def values(run: Run, call: Call, value: AnyDatum) -> list[Datum]:
    """The values of the fields, in the order of their names."""
    found = _plain("values", call, value, lambda made: [made[name] for name in sorted(made)])
    return _limited(run, found)


def _limited(run: Run, array: list[Datum]) -> list[Datum]:
    run.check_size(len(array))
    return array


def _plain(
    name: str, call: Call, value: Datum, take: Callable[[dict[str, Datum]], list[Datum]]
) -> list[Datum]:
    if type(value) is not dict:
        raise logic_error(f"Cannot call `{name}` on objects of type `{type_name(value)}`.").at(
            call.arguments[0].place
        )
    taken: list[Datum] = of_object(name, value, call.arguments[0].place, take)
    return taken


@builder("OBJECT", (0, None))
def object_(call: Call) -> Evaluate:
    """An object out of names and values by turns."""
    pairs = list(zip(call.arguments[::2], call.arguments[1::2], strict=False))
    odd = len(call.arguments) % 2

    def apply(first: Any, scope: Scope) -> Datum:
        if odd:
            raise logic_error(
                f"OBJECT expects an even number of arguments (but found {len(call.arguments)})."
            )
        made: dict[str, Datum] = {}
        for at, (name_node, value_node) in enumerate(pairs):
            name = as_string(name_node.evaluate(scope) if at else first, name_node.place)
            value = as_datum(value_node.evaluate(scope), value_node.place)
            if name in made:
                raise _named_twice(name, made[name], value)
            made[name] = value
        return checked(made)

    return located(of_first(call, apply), call.place) if pairs or odd else lambda _: {}


def _named_twice(name: str, one: Datum, two: Datum) -> ReqlError:
    return logic_error(
        f"Duplicate key {pretty(name)} in object.  (got {short(one)} and {short(two)} as values)"
    )
