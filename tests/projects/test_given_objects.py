"""Objects inside rows are given in Python's types and read as they are stored, as mypy knows."""

from pathlib import Path

import pytest

from tests.clients import client_of
from tests.codegen.golden import put
from tests.codegen.shell.projects import run
from tests.codegen.type_checker import mypy
from tests.servers import running_app

SCHEMA = """
type Match @model @crud {
  id: ID!
  stat: Stat!
  stats: [Stat!]! @default(value: [])
}

type Stat {
  total: Decimal!
  day: Date!
  length: Duration!
  goals: Int! @default(value: 0)
  inner: Inner
}

type Inner {
  at: Time
}

input PlayInput {
  stat: StatInput!
}

extend type Mutation {
  play(input: PlayInput!, more: [StatInput!]!): Match!
  again(id: ID!): Match!
}
"""
RESOLVERS = '''"""Resolvers of `schema/match.graphql`."""

from datetime import date, time, timedelta
from decimal import Decimal

from generated.context import Info
from generated.match import resolve
from generated.match.crud import crud as matches
from generated.match.model import Match
from generated.match.types import PlayInput, Stat, StatInput
from runtime.errors import NotFound
from runtime.scalars.numbers import decimal_of


@resolve.play
async def play(info: Info, *, input: PlayInput, more: list[StatInput]) -> Match:
    first = input["stat"]
    total: Decimal = first["total"] + sum((one["total"] for one in more), Decimal(0))
    length: timedelta = first["length"] * 2
    day: date = first["day"].replace(year=2027)
    doubled: StatInput = {"total": total, "day": day, "length": length}
    doubled["inner"] = {"at": time(12, 30)}
    return await matches.create(info.context.db, {"stat": doubled, "stats": more})


@resolve.again
async def again(info: Info, *, id: str) -> Match:
    match = await matches.get(info.context.db, id)
    if match is None:
        raise NotFound.row("Match", id)
    stat: Stat = match["stat"]
    given: StatInput = {
        "total": decimal_of(stat["total"]) + 1,
        "day": date.fromisoformat(stat["day"]),
        "length": timedelta(milliseconds=stat["length"]),
    }
    return await matches.update(info.context.db, id, {"stat": given})
'''
FIELDS = "id stat { total day length goals inner { at } } stats { total goals }"
PLAY = f"""mutation ($stat: StatInput!) {{
    play(input: {{stat: $stat}}, more: [$stat]) {{ {FIELDS} }}
}}"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = put(tmp_path_factory.mktemp("given"), {"schema/match.graphql": SCHEMA})
    assert run("write", folder).status == 0
    stub = (folder / "resolvers" / "match.py").read_text()
    assert "from generated.match.types import PlayInput, StatInput\n" in stub
    return put(folder, {"resolvers/match.py": RESOLVERS})


def test_the_types_are_those_that_are_given_and_those_that_are_read(project: Path) -> None:
    done = mypy(project)
    assert done.returncode == 0, done.stdout


async def test_resolvers_get_and_give_what_the_types_say(project: Path, database_url: str) -> None:
    stat = {"total": "1.5", "day": "2026-01-31", "length": "PT45M"}
    with running_app({"RETHINKDB_URL": database_url}, project=project) as app:
        async with client_of(app) as client:
            played = await client.ok(PLAY, stat=stat)
            id = played.pop("id")
            doubled = {"total": "3", "day": "2027-01-31", "length": "PT1H30M", "goals": 0}
            assert played == {
                "stat": {**doubled, "inner": {"at": "12:30:00"}},
                "stats": [{"total": "1.5", "goals": 0}],
            }
            once_more = f'mutation {{ again(id: "{id}") {{ {FIELDS} }} }}'
            changed = await client.ok(once_more)
            assert changed["stat"] == {**doubled, "total": "4", "inner": None}
