"""Any arguments on any action: a problem, or what is generated is typed and takes them."""

import re
from collections.abc import Iterator
from itertools import chain, combinations, count
from pathlib import Path

import pytest

from codegen.generate import Generated, InvalidSchemaError, generate
from codegen.sdl.sources import Source
from tests.calls.calling import call_by_types
from tests.calls.serving import served
from tests.codegen.golden import put
from tests.codegen.type_checker import mypy

_MODELS = """
type Item @model {
  id: ID!
  name: String! @unique
  size: Int
  tags: [String!]!
  class: String
  boxId: ID!
  box: Box @belongsTo(field: "boxId")
  version: Int! @version
}

type Box @model {
  id: ID!
  items(limit: Int): [Item!]! @hasMany(field: "boxId")
}
"""
_INPUTS = {
    "Whole": "name: String!, size: Int, tags: [String!]!, boxId: ID!",
    "WholeWithId": "id: ID, name: String!, tags: [String!]!, boxId: ID!",
    "Part": "size: Int, class: String",
    "PartWithId": "id: ID!, size: Int",
    "Key": "id: ID!",
    "Names": "name: String!",
}
_ARGUMENTS = (
    "id: ID!",
    "ids: [ID!]!",
    "name: String!",
    "names: [String!]!",
    "size: Int",
    'class: String = "a"',
    "tags: [String!]!",
    "boxId: ID!",
    "input: Whole!",
    "input: WholeWithId!",
    "input: Part!",
    "input: PartWithId!",
    "input: Key!",
    "input: Names!",
    "input: CreateItemInput!",
    "input: UpdateItemInput!",
    "inputs: [Whole!]!",
    "inputs: [CreateItemInput!]!",
    "filter: JSON",
    "filter: JSON! = {}",
    "filter: ItemFilter!",
    "filter: ItemFilter = null",
    "orderBy: ItemOrderBy",
    "orderBy: [ItemOrderBy!]! = [{size: ASC}]",
    "limit: Int = 10",
    "limit: Int = null",
    "offset: Int",
    "page: Int! = 1",
    "first: Int!",
    "after: String",
)
_ACTIONS = {
    "Query": (
        "Item @find",
        "[Item!]! @list",
        "ItemConnection! @paginate",
        'Int! @count(model: "Item")',
    ),
    "Mutation": (
        "Item! @create",
        "[Item!]! @createMany",
        '[Item!]! @createMany(field: "name")',
        "Item! @getOrCreate",
        "Item! @upsert",
        '[Item!]! @upsert(by: "name")',
        "Item! @update",
        "[Item!]! @updateMany",
        'Int! @updateMany(model: "Item")',
        "Item @delete",
        'Boolean! @delete(model: "Item")',
        'Int! @deleteMany(model: "Item")',
    ),
    "Subscription": ("ItemChange! @changes",),
}


@pytest.fixture(scope="module")
def right() -> Generated:
    """What is generated of all fields with any two or three arguments that have no problem."""
    fields = [*_fields()]
    wrong = _wrong(fields)
    right = [field for line, field in enumerate(fields, 1) if line not in wrong]
    assert len(fields) > 5_000
    assert len(right) > 400
    return generate(_sources(right))


def test_what_is_generated_is_typed(right: Generated, tmp_path: Path) -> None:
    done = mypy(put(tmp_path, right.files))
    assert done.returncode == 0, done.stdout


async def test_what_answers_takes_what_clients_give(
    right: Generated, tmp_path: Path, database_url: str
) -> None:
    folder = put(tmp_path, right.files)
    async with served(folder, right.project, database_url) as world:
        report = await call_by_types(world)
    assert report.calls > 800
    assert not report.faults, "\n".join(report.faults)


def _fields() -> Iterator[str]:
    """Root fields with any two of the arguments, and with some threes of them."""
    numbers = count()
    for root, actions in _ACTIONS.items():
        for action in actions:
            for arguments in _given():
                yield _line(next(numbers), root, action, arguments)


def _given() -> Iterator[tuple[str, ...]]:
    few = chain.from_iterable(combinations(_ARGUMENTS, size) for size in range(3))
    for arguments in chain(few, [*combinations(_ARGUMENTS, 3)][::13]):
        names = [one.partition(":")[0] for one in arguments]
        if len({*names}) == len(names):
            yield arguments


def _line(number: int, root: str, action: str, arguments: tuple[str, ...]) -> str:
    """A field with the inputs that it takes, so that what is wrong with them is on its line."""
    text = f"({', '.join(arguments)})" if arguments else ""
    inputs = ""
    for name, fields in _INPUTS.items():
        own = re.sub(rf"\b{name}(?=[]!])", f"{name}{number}", text)
        if own != text:
            text, inputs = own, f"{inputs}input {name}{number} {{ {fields} }} "
    return f"{inputs}extend type {root} {{ f{number}{text}: {action} }}"


def _sources(fields: list[str]) -> list[Source]:
    return [
        Source("schema/fields.graphql", "\n".join(fields)),
        Source("schema/item.graphql", _MODELS),
    ]


def _wrong(fields: list[str]) -> set[int]:
    """The lines of the fields that have a problem."""
    with pytest.raises(InvalidSchemaError) as raised:
        generate(_sources(fields))
    problems = raised.value.problems
    assert {one.position.path for one in problems} == {"schema/fields.graphql"}
    return {one.position.line for one in problems}
