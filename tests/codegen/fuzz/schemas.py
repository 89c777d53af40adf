"""Random schemas that are right: stored types, their relations, root fields of every kind."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Final

from tests.codegen.fuzz.columns import Types, column, described
from tests.codegen.fuzz.relations import Ends, relations
from tests.codegen.fuzz.roots import roots

_MODELS: Final = (
    *("Author", "Post", "Comment", "Order", "Table", "Class", "Category", "Box", "HTMLPage"),
    *("User2FA", "Message", "Match", "Async", "Key", "Lambda", "TodoList", "Todo", "Index"),
)
_FIELDS: Final = (
    *("name", "title", "size", "from", "import", "class", "async", "None", "type", "field2FA"),
    *("HTMLUrl", "list", "str", "self", "info", "row", "db", "values", "patch", "text", "key"),
    *("createdBy", "a", "isDone", "_private", "in", "lambda", "table", "x1y2", "print", "data"),
    *("filter", "input", "inputs", "page", "limit", "first", "equals", "by", "orderBy", "offset"),
)
_OPERATIONS: Final = (
    *("FIND", "LIST", "PAGINATE", "COUNT", "CREATE", "CREATE_MANY", "UPDATE", "UPSERT", "DELETE"),
    "CHANGES",
)


@dataclass(slots=True)
class Stored:
    """A stored type that is being made."""

    name: str
    fields: list[str]
    directives: list[str]
    taken: set[str]
    unique: list[str] = field(default_factory=list)


def schema(seed: int) -> str:
    """The schema of a number, always the same."""
    random = Random(seed)
    texts, types = _types(random)
    names = random.sample(_MODELS, random.randint(1, 4))
    models = [_model(random, name, types) for name in names]
    ends = [Ends(one.name, at, one.fields, one.taken) for at, one in enumerate(models)]
    joins = [*relations(random, ends)]
    texts += [_text(random, one) for one in models]
    crud = {one.name for one in models if any(text.startswith("@crud") for text in one.directives)}
    texts += [*joins, *roots(random, [one.name for one in models if one.name not in crud])]
    texts.append("extend type Query {\n  ping: String\n}")
    return "\n\n".join(texts) + "\n"


def _types(random: Random) -> tuple[list[str], Types]:
    enums = {
        name: random.sample(("NEW", "OLD", "None_", "class", "A1", "import"), random.randint(1, 4))
        for name in random.sample(("State", "Color", "Kind"), random.randint(0, 2))
    }
    own = random.sample(("Money", "Point"), random.randint(0, 1))
    embedded = random.sample(("Address", "Part"), random.randint(0, 2))
    texts = [f"enum {name} {{ {' '.join(values)} }}" for name, values in enums.items()]
    texts += [f"{described(random)}scalar {name}" for name in own]
    inner: list[str] = []
    for name in embedded:
        types = Types(enums, tuple(inner), own)
        fields = [
            column(random, one, types, plain=True)
            for one in random.sample(_FIELDS, random.randint(1, 4))
        ]
        texts.append(_block(f"{described(random)}type {name}", fields))
        inner.append(name)
    return texts, Types(enums, embedded, own)


def _model(random: Random, name: str, types: Types) -> Stored:
    names = random.sample(_FIELDS, random.randint(0, 6))
    # There is always something that clients may write, and each object stands in some row.
    fields = ["id: ID!", "label: String", *(f"of{one}: {one}" for one in types.embedded)]
    fields += [*(column(random, one, types) for one in names), *_made(random)]
    if random.random() < 0.3:
        fields.append("byHand: String! @computed")
    if random.random() < 0.2:
        fields.append("counted(from: Int = 1, in: [String!]): [Int!]!")
    directives = ["@model"]
    if random.random() < 0.7:
        directives.append(_crud(random))
    return Stored(name, fields, directives, {*names, "byHand", "counted", "made", "changed"})


def _made(random: Random) -> Iterator[str]:
    if random.random() < 0.5:
        yield "made: DateTime! @createdAt"
    if random.random() < 0.3:
        yield "changed: DateTime! @updatedAt"
    if random.random() < 0.3:
        yield "version: Int! @version"


def _crud(random: Random) -> str:
    if random.random() < 0.6:
        return "@crud"
    some = random.sample(_OPERATIONS, random.randint(1, 5))
    return f"@crud(operations: [{', '.join(some)}])"


def _text(random: Random, one: Stored) -> str:
    return _block(f"{described(random)}type {one.name} {' '.join(one.directives)}", one.fields)


def _block(head: str, fields: list[str]) -> str:
    lines = "\n".join(f"  {line}" for text in fields for line in text.split("\n"))
    return f"{head} {{\n{lines}\n}}"
