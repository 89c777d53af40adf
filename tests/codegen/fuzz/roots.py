"""Random root fields: bound ones of every kind, and hand-written ones with what they take."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

_QUERIES: Final = (
    "find{name}(id: ID!): {name} @find",
    "first{name}(filter: {name}Filter!, orderBy: [{name}OrderBy!]): {name} @find",
    "one{name}(label: String!, filter: JSON = null): {name} @find",
    "some{name}(filter: JSON, page: Int = 0, limit: Int! = 5): [{name}!]! @list",
    "all{name}(ids: [ID!], filter: {name}Filter, orderBy: [{name}OrderBy!], offset: Int): "
    "[{name}!]! @list",
    "each{name}(filter: JSON! = {{}}, orderBy: [{name}OrderBy!]! = {{id: DESC}}, "
    "limit: Int = null): [{name}!] @list",
    "paged{name}(filter: {name}Filter, first: Int = 3, after: String): {name}Connection! @paginate",
    "pages{name}(orderBy: {name}OrderBy, last: Int, before: String): {name}Connection @paginate",
    'count{name}(filter: {name}Filter, id: ID): Int! @count(model: "{name}")',
)
_MUTATIONS: Final = (
    "add{name}(input: Create{name}Input!): {name}! @create",
    "addMany{name}(inputs: [Create{name}Input!]!): [{name}!]! @createMany",
    "change{name}(id: ID!, input: Update{name}Input!): {name}! @update",
    "changeAll{name}(filter: {name}Filter!, input: Update{name}Input!): Int! "
    '@updateMany(model: "{name}")',
    "put{name}(input: Upsert{name}Input!): {name}! @upsert",
    "changeEach{name}(filter: {name}Filter!, input: Update{name}Input!): [{name}!]! @updateMany",
    "putAll{name}(inputs: [Upsert{name}Input!]!): [{name}!]! @upsert",
    "remove{name}(id: ID!): {name}! @delete",
    "removeIfThere{name}(id: ID!): {name} @delete",
    'drop{name}(id: ID!): Boolean! @delete(model: "{name}")',
    "clear{name}(filter: JSON!): [{name}!]! @deleteMany",
    'clearOf{name}(filter: {name}Filter!): Int! @deleteMany(model: "{name}")',
)
_SUBSCRIPTIONS: Final = (
    "told{name}(filter: {name}Filter): {name}Change! @changes",
    "toldAll{name}: {name}Change @changes",
    "toldBy{name}(filter: JSON! = {{}}): {name}Change! @changes",
    "toldOf{name}(id: ID): {name}Change! @changes",
)


def roots(random: Random, models: Sequence[str]) -> Iterator[str]:
    """Extensions of the root types, for models that have none, and by hand."""
    for name in models:
        for operation, fields in (
            ("Query", _QUERIES),
            ("Mutation", _MUTATIONS),
            ("Subscription", _SUBSCRIPTIONS),
        ):
            some = [one.format(name=name) for one in fields if random.random() < 0.4]
            if some:
                yield _extended(operation, some)
    if random.random() < 0.5:
        yield from _by_hand(random, models)


def _by_hand(random: Random, models: Sequence[str]) -> Iterator[str]:
    members = ["Ours", *models]
    yield "interface Told { from: String }"
    yield "type Ours implements Told { from: String inner(class: Int = 3): Ours }"
    yield f"union Found = {' | '.join(members)}"
    yield (
        'input Wish { text: String! = "x" in: [Wish!] many: [[Int!]] = [[1], []] '
        "from: Moon = FULL when: DateTime }"
    )
    yield "enum Moon { FULL HALF }"
    yield _extended(
        "Query", ["wish(input: Wish, from: Int! = 3, None: Moon): [Found!]!", "told: Told"]
    )
    yield _extended("Mutation", ["act(inputs: [Wish!]! = [{}]): Boolean"])
    if random.random() < 0.5:
        yield _extended("Subscription", ["tick(every: Int = 1): Ours!"])


def _extended(operation: str, fields: Sequence[str]) -> str:
    return f"extend type {operation} {{\n  " + "\n  ".join(fields) + "\n}"
