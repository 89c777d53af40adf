"""The type checker holds hand-written resolvers to the schema."""

from pathlib import Path

import pytest

from tests.codegen.golden import put
from tests.codegen.shell.projects import run
from tests.codegen.type_checker import mypy

SCHEMA = """
type Channel @model {
  id: ID!
  name: String!
  memberCount(active: Boolean! = true): Int!
}

input RenameInput {
  id: ID!
  name: String
}

extend type Query {
  channel(id: ID!): Channel @find
}

extend type Mutation {
  rename(input: RenameInput!): Channel!
}

extend type Subscription {
  ticks(every: Int): Int!
}
"""
HEAD = '''"""Resolvers."""

from collections.abc import AsyncIterator

from generated.channel import resolve
from generated.channel.model import Channel
from generated.channel.types import RenameInput
from generated.context import Info


'''
RENAME = """@resolve.rename
async def rename(info: Info, *, input: RenameInput) -> Channel:
    name: str | None = input.get("name")
    found = await info.context.loaders.channel_by_id.load(input["id"])
    assert found and name
    return found


"""
COUNT = """@resolve.channel_member_count
async def member_count(row: Channel, info: Info, *, active: bool) -> int:
    return len(row["name"]) if active else 0


"""
TICKS = """@resolve.ticks
async def ticks(info: Info, *, every: int | None = None) -> AsyncIterator[int]:
    yield every or 1
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose resolvers each test writes."""
    folder = put(tmp_path_factory.mktemp("typed"), {"schema/channel.graphql": SCHEMA})
    assert run("write", folder).status == 0
    (folder / "resolvers" / "feeds" / "channel.py").write_text('"""In the other file."""\n')
    return folder


def checked(project: Path, text: str) -> str:
    """What the type checker says of these resolvers; nothing if they are right."""
    (project / "resolvers" / "channel.py").write_text(HEAD + text)
    done = mypy(project)
    return done.stdout if done.returncode else ""


def test_resolvers_that_agree_with_the_schema_pass(project: Path) -> None:
    assert checked(project, RENAME + COUNT + TICKS) == ""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (RENAME, RENAME.replace("input: Rename", "given: Rename").replace("input", "given")),
        (RENAME, RENAME.replace("-> Channel:", "-> str:").replace("return found", 'return ""')),
        (RENAME, RENAME.replace("input: RenameInput", "input: RenameInput, more: int")),
        (RENAME, RENAME.replace('input["id"]', 'input["ids"]')),
        (RENAME, RENAME.replace("name: str | None", "name: str")),
        (COUNT, COUNT.replace("active: bool", "active: str")),
        (COUNT, COUNT.replace("row: Channel, ", "row: RenameInput, ")),
        (TICKS, TICKS.replace("AsyncIterator[int]", "AsyncIterator[str]")),
        (TICKS, TICKS.replace("every: int | None = None", "every: int")),
    ],
    ids=[
        "another argument name",
        "another return type",
        "an argument too many",
        "a key that the input has not",
        "a null that is forgotten",
        "another argument type",
        "another row",
        "another event",
        "an argument that clients may leave out",
    ],
)
def test_resolvers_that_disagree_with_the_schema_fail(
    project: Path, right: str, wrong: str
) -> None:
    assert wrong != right
    assert "resolvers/channel.py" in checked(project, wrong)
