"""Random relations between stored types: of each kind, said on either side or on both."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Ends:
    """A stored type that relations begin or end at; earlier ones exist before later ones."""

    name: str
    place: int
    fields: list[str]
    taken: set[str]


def relations(random: Random, ends: Sequence[Ends]) -> Iterator[str]:
    """Adds fields to the types; gives the types that join."""
    for number in range(random.randint(0, 2 * len(ends))):
        one, other = random.choice(ends), random.choice(ends)
        if random.random() < 0.7:
            _to_one(random, one, other, number)
        else:
            yield from _many(random, one, other, number)


def _to_one(random: Random, one: Ends, other: Ends, number: int) -> None:
    """`one` holds the id of `other`, which may know of it."""
    key, name = f"ref{number}Id", f"ref{number}"
    is_required = other.place < one.place and random.random() < 0.5
    is_single = random.random() < 0.3
    deletes = ["CASCADE", "RESTRICT", "NO_ACTION", *([] if is_required else ["SET_NULL"])]
    said = f", onDelete: {random.choice(deletes)}" if random.random() < 0.7 else ""
    is_here = random.random() < 0.6
    mark = "!" if is_required else ""
    one.fields.append(f"{key}: ID{mark}{' @unique' if is_single else ''}")
    # A row whose other may be gone promises nothing.
    promises = mark if "CASCADE" in said or "RESTRICT" in said else ""
    here = said if is_here else ""
    one.fields.append(f'{name}: {other.name}{promises} @belongsTo(field: "{key}"{here})')
    if random.random() < 0.7 or not is_here:
        there = "" if is_here else said
        if is_single:
            other.fields.append(f'back{number}: {one.name} @hasOne(field: "{key}"{there})')
        else:
            other.fields.append(_back(random, one.name, number, f'field: "{key}"{there}'))


def _back(random: Random, target: str, number: int, said: str, kind: str = "hasMany") -> str:
    if random.random() < 0.3:
        arguments = _arguments(
            random, target, ("first: Int", "after: String", "last: Int", "before: String")
        )
        return f"back{number}{arguments}: {target}Connection! @{kind}({said})"
    arguments = _arguments(random, target, (random.choice(("limit: Int", "limit: Int = 5")),))
    return f"back{number}{arguments}: [{target}!]! @{kind}({said})"


def _arguments(random: Random, target: str, more: Sequence[str]) -> str:
    offered = [f"filter: {target}Filter", f"orderBy: [{target}OrderBy!]", *more]
    some = [one for one in offered if random.random() < 0.5]
    return f"({', '.join(some)})" if some else ""


def _many(random: Random, one: Ends, other: Ends, number: int) -> Iterator[str]:
    """By a type that joins, which is derived or defined."""
    through = f"Join{number}"
    said = f'through: "{through}", field: "oneId", otherField: "otherId"'
    back = f'through: "{through}", field: "otherId", otherField: "oneId"'
    one.fields.append(_back(random, other.name, number, said, "manyToMany"))
    if random.random() < 0.5:
        other.fields.append(f"also{number}: [{one.name}!]! @manyToMany({back})")
    if random.random() < 0.4:
        extra = random.choice(("", "\n  since: DateTime! @createdAt", "\n  weight: Int"))
        yield (
            f'type {through} @model @unique(fields: ["oneId", "otherId"]) {{\n  id: ID!\n'
            f'  oneId: ID!\n  one: {one.name}! @belongsTo(field: "oneId", onDelete: CASCADE)\n'
            f"  otherId: ID!\n  other: {other.name}! "
            f'@belongsTo(field: "otherId", onDelete: CASCADE){extra}\n}}'
        )
