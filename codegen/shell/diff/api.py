"""What changes for clients between two public schemas, and what it can do to them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from graphql import GraphQLSchema, build_schema, is_introspection_type, is_specified_scalar_type
from graphql.utilities.find_schema_changes import (
    BreakingChangeType,
    DangerousChangeType,
    SafeChangeType,
    find_schema_changes,
)

from codegen.shell.diff.unseen import newly_required, unseen_changes


class Level(Enum):
    """What a change can do to a client."""

    BREAKING = "breaking"
    DANGEROUS = "dangerous"
    SAFE = "safe"


@dataclass(frozen=True, slots=True)
class ApiChange:
    """One change, in a sentence."""

    level: Level
    says: str


def api_changes(old: str, new: str) -> list[ApiChange]:
    """All changes between two schemas: breaking ones first, then by their text."""
    before, after = _schema(old), _schema(new)
    found = {*_known(before, after), *_unseen(before, after)}
    order = list(Level)
    return sorted(found, key=lambda one: (order.index(one.level), one.says))


def fails(changes: Iterable[ApiChange], policy: str) -> bool:
    """Whether there are changes that the policy forbids: breaking, dangerous, any or none."""
    forbidden = {
        "breaking": {Level.BREAKING},
        "dangerous": {Level.BREAKING, Level.DANGEROUS},
        "any": set(Level),
        "none": set(),
    }
    return any(one.level in forbidden[policy] for one in changes)


def _schema(text: str) -> GraphQLSchema:
    return build_schema(text, assume_valid=True, assume_valid_sdl=True)


def _known(before: GraphQLSchema, after: GraphQLSchema) -> Iterator[ApiChange]:
    """What graphql-core sees, but for what says nothing to a client."""
    required = {f"{owner} defaultValue was removed." for owner in newly_required(before, after)}
    for change in find_schema_changes(before, after):
        if change.description not in required and not _is_built_in(
            change.description, before, after
        ):
            yield ApiChange(_LEVELS[type(change.type)], _shortened(change.description))


_LEVELS = {
    BreakingChangeType: Level.BREAKING,
    DangerousChangeType: Level.DANGEROUS,
    SafeChangeType: Level.SAFE,
}


def _unseen(before: GraphQLSchema, after: GraphQLSchema) -> Iterator[ApiChange]:
    for owner in newly_required(before, after):
        says = f"{owner} is required now: its default was removed."
        yield ApiChange(Level.BREAKING, says)
    for level, says in unseen_changes(before, after):
        yield ApiChange(Level(level), says)


def _is_built_in(says: str, *schemas: GraphQLSchema) -> bool:
    """Whether it says that a scalar of GraphQL itself is used for the first or last time."""
    name = says.removeprefix("Standard scalar ").split(" ", 1)[0]
    types = filter(None, (schema.type_map.get(name) for schema in schemas))
    return any(is_specified_scalar_type(one) or is_introspection_type(one) for one in types)


def _shortened(says: str) -> str:
    """A changed description without its text, which may be long."""
    if not says.startswith("Description of "):
        return says
    return f"{says.partition(' has changed to')[0]} has changed."
