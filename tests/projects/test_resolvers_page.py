"""docs/resolvers.md is true: its resolvers are typed as they must be, and do what it says."""

import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.clients import Client, Socket, client_of, socket_of
from tests.codegen.golden import put
from tests.codegen.shell.projects import run
from tests.codegen.type_checker import mypy
from tests.databases import ROOT
from tests.e2e.events import live
from tests.servers import App, running_app

PAGE = (ROOT / "docs" / "resolvers.md").read_text(encoding="utf-8")
[SCHEMA] = re.findall(r"```graphql\n(.*?)```", PAGE, re.DOTALL)
*RESOLVERS, SOURCES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
REGISTER = """mutation ($name: String!, $players: [String!]!) {
    register(name: $name, players: $players) { id players { id name number } }
}"""
SCORE = "mutation ($id: ID!) { score(playerId: $id) { name goals } }"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page's project: its schema, what is generated, and its resolvers."""
    folder = put(tmp_path_factory.mktemp("page"), {"schema/team.graphql": SCHEMA})
    assert run("write", folder).status == 0
    texts = {"resolvers/team.py": "\n".join(RESOLVERS), "resolvers/feeds/team.py": SOURCES}
    return put(folder, {path: f'"""The page\'s."""\n\n{text}' for path, text in texts.items()})


def ids_of(team: Any) -> dict[str, str]:
    """The ids of its players, by their names."""
    return {player["name"]: player["id"] for player in team["players"]}


@pytest.fixture
def app(project: Path, database_url: str) -> Iterator[App]:
    with running_app({"RETHINKDB_URL": database_url}, project=project) as found:
        yield found


@pytest.fixture
async def api(app: App) -> AsyncIterator[Client]:
    async with client_of(app) as client:
        yield client


@pytest.fixture
async def socket(app: App) -> AsyncIterator[Socket]:
    async with socket_of(app) as opened:
        yield opened


def test_every_place_is_filled_and_the_types_are_those_of_the_schema(project: Path) -> None:
    checked = run("check", project)
    assert (checked.status, checked.errors) == (0, "")
    done = mypy(project)
    assert done.returncode == 0, done.stdout


async def test_what_the_page_reads_is_read(api: Client) -> None:
    team = await api.ok(REGISTER, name="Ants", players=["Ada", "Antony", "Zed"])
    ids = ids_of(team)
    for scorer in ("Ada", "Antony", "Antony"):
        await api.ok(SCORE, id=ids[scorer])
    best = "query ($team: ID) { best(teamId: $team) { name goals } }"
    scorers = [{"name": "Antony", "goals": 2}, {"name": "Ada", "goals": 1}]
    assert await api.ok(best) == scorers == await api.ok(best, team=team["id"])
    assert await api.ok(best, team="none") == []
    teams = "{ teams { goals scorers(atLeast: 2) { name } } goalsByTeam }"
    counted = {"goals": 3, "scorers": [{"name": "Antony"}]}
    assert await api.ok(teams) == {"teams": [counted], "goalsByTeam": [3]}
    search = '{ search(text: "Ant") { __typename ... on Player { number } } }'
    assert await api.ok(search) == [
        {"__typename": "Team"},
        {"__typename": "Player", "number": 2},
    ]


async def test_what_the_page_writes_is_written_or_refused_as_it_says(api: Client) -> None:
    ants = await api.ok(REGISTER, name="Ants", players=["Ada", "Bob"])
    await api.ok(REGISTER, name="Bees", players=["Cleo"])
    transfer = """mutation ($input: TransferInput!) {
        transfer(input: $input) { number team { name } }
    }"""
    ada, bob = ids_of(ants)["Ada"], ids_of(ants)["Bob"]
    moved = await api.ok(transfer, input={"playerId": bob, "teamName": "Bees"})
    assert moved == {"number": 2, "team": {"name": "Bees"}}
    refused = {
        "CONFLICT": {"playerId": ada, "teamName": "Bees"},
        "NOT_FOUND": {"playerId": ada, "teamName": "Wasps", "number": 7},
    }
    for code, given in refused.items():
        assert (code, (await api.failed(transfer, input=given)).codes) == (code, [code])
    again = await api.failed(REGISTER, name="Ants", players=[])
    nameless = await api.failed(REGISTER, name="Cats", players=[""])
    nobody = await api.failed(SCORE, id="nobody")
    assert [*again.codes, *nameless.codes, *nobody.codes] == [
        *("CONFLICT", "BAD_USER_INPUT", "NOT_FOUND"),
    ]
    disband = "mutation ($id: ID!) { disband(teamId: $id) }"
    assert await api.ok(disband, id=ants["id"]) == 1
    assert (await api.failed(disband, id=ants["id"])).codes == ["NOT_FOUND"]


async def test_the_sources_of_the_page_tell_what_changes(api: Client, socket: Socket) -> None:
    team = await api.ok(REGISTER, name="Ants", players=["Ada"])
    [ada] = team["players"]
    await socket.subscribe("subscription ($id: ID) { goals(teamId: $id) { name } }", id=team["id"])
    assert await live(socket, lambda: api.ok(SCORE, id=ada["id"])) == {"name": "Ada"}


async def test_a_source_that_follows_begins_with_what_is_there(api: Client, socket: Socket) -> None:
    team = await api.ok(REGISTER, name="Ants", players=["Ada"])
    await socket.subscribe("subscription ($id: ID!) { standing(teamId: $id) }", id=team["id"])
    assert await socket.event() == 1
    create = "mutation ($input: CreatePlayerInput!) { createPlayer(input: $input) { id } }"
    await api.ok(create, input={"name": "Bob", "number": 9, "teamId": team["id"]})
    assert await socket.event() == 2


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([\w/.]+)\)", PAGE))))
def test_a_page_that_it_links_to_exists(link: str) -> None:
    assert (ROOT / "docs" / link).is_file()
