"""Rules for arguments and fields of inputs, kept before a resolver is called."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeAlias

from graphql import (
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    default_field_resolver,
    get_named_type,
)

from runtime.database.constraints import Constraint, Items, worded
from runtime.errors import BadUserInput

# The rules by the path of what they are for: type, field, argument; or input type, field.
Rules: TypeAlias = Mapping[tuple[str, ...], Sequence[Constraint]]
Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that a value breaks, and where the value stands."""

    path: Path
    constraint: Constraint
    rule: str

    @property
    def text(self) -> str:
        """It in words: the team's own, if there are any."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        place, message = "".join(steps).removeprefix("."), self.constraint.message
        return f"{place} {self.rule}." if message is None else worded(place, message)


def keep_rules(schema: GraphQLSchema, rules: Rules) -> None:
    """Makes resolvers refuse arguments that break a rule; those without rules stay as they are."""
    if not rules:
        return
    checker = _Checker(rules, _holding(schema, rules))
    for type in schema.type_map.values():
        if isinstance(type, GraphQLObjectType):
            for name, field in type.fields.items():
                if any(checker.has_rules((type.name, name), *one) for one in field.args.items()):
                    _guard(field, checker, (type.name, name))


def _guard(field: GraphQLField, checker: "_Checker", place: tuple[str, str]) -> None:
    def guarded(resolve: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(resolve)
        def checked(parent: Any, info: Any, **arguments: Any) -> Any:
            _refuse(list(checker.broken(field, place, arguments)))
            return resolve(parent, info, **arguments)

        return checked

    if field.subscribe is not None:
        field.subscribe = guarded(field.subscribe)
    else:
        field.resolve = guarded(field.resolve or default_field_resolver)


def _refuse(broken: Sequence[Broken]) -> None:
    if broken:
        raise BadUserInput(
            " ".join(dict.fromkeys(one.text for one in broken)),
            argument=broken[0].path[0],
            path=list(broken[0].path),
            problems=[{"path": list(one.path), "rule": one.text} for one in broken],
        )


class _Checker:
    """Walks the values of arguments along their types."""

    def __init__(self, rules: Rules, holding: Collection[str]) -> None:
        self._rules = rules
        self._holding = holding

    def has_rules(self, place: tuple[str, ...], name: str, input: Any) -> bool:
        """Whether there is a rule for an argument or a field, or for anything inside it."""
        return (*place, name) in self._rules or get_named_type(input.type).name in self._holding

    def broken(
        self, field: GraphQLField, place: tuple[str, str], arguments: Mapping[str, Any]
    ) -> Iterator[Broken]:
        """The rules that the arguments of a field break."""
        return self._inside(place, field.args, arguments, ())

    def _inside(
        self, place: tuple[str, ...], inputs: Mapping[str, Any], values: Any, path: Path
    ) -> Iterator[Broken]:
        for name, input in inputs.items():
            value = values.get(input.out_name or name)
            if value is not None:
                rules = self._rules.get((*place, name), ())
                yield from self._value(input.type, value, rules, (*path, name))

    def _value(
        self, type: GraphQLInputType, value: Any, rules: Sequence[Constraint], path: Path
    ) -> Iterator[Broken]:
        if isinstance(type, GraphQLNonNull):
            type = type.of_type
        if isinstance(type, GraphQLList):
            # Of a list, only the rule for its length is about the list itself.
            yield from _breaking([rule for rule in rules if isinstance(rule, Items)], value, path)
            of_items = [rule for rule in rules if not isinstance(rule, Items)]
            for place, item in enumerate(value):
                if item is not None:
                    yield from self._value(type.of_type, item, of_items, (*path, place))
            return
        yield from _breaking(rules, value, path)
        if isinstance(type, GraphQLInputObjectType) and type.name in self._holding:
            yield from self._inside((type.name,), type.fields, value, path)


def _holding(schema: GraphQLSchema, rules: Rules) -> set[str]:
    """The input types that have rules, or hold a type that has some, however deep."""
    holders: dict[str, set[str]] = {}
    for type in schema.type_map.values():
        if isinstance(type, GraphQLInputObjectType):
            for field in type.fields.values():
                holders.setdefault(get_named_type(field.type).name, set()).add(type.name)
    found: set[str] = set()
    new = {path[0] for path in rules}
    while new:
        found |= new
        new = {holder for name in new for holder in holders.get(name, ())} - found
    return found


def _breaking(rules: Sequence[Constraint], value: Any, path: Path) -> Iterator[Broken]:
    for constraint in rules:
        if rule := constraint.broken_by(value):
            yield Broken(path, constraint, rule)
