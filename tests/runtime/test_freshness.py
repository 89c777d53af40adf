"""Loaders see what has been written: within one mutation, and while a subscription lives."""

import itertools
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.clients import Client, Socket, client_of, socket_of
from tests.codegen.golden import put
from tests.codegen.shell.projects import run
from tests.databases import empty_database
from tests.e2e.events import event_where, live
from tests.servers import App, running_app

SCHEMA = '''
type Team @model @crud {
  id: ID!
  name: String!
  matches(limit: Int = 10): [Match!]! @hasMany(field: "awayId")
  pages(first: Int = 10): MatchConnection! @hasMany(field: "awayId")
  badge: Badge @hasOne(field: "teamId")
}

type Badge @model @crud {
  id: ID!
  teamId: ID! @unique
  color: String!
}

type Match @model @crud {
  id: ID!
  awayId: ID!
  away: Team! @belongsTo(field: "awayId")
  goals: Int! @default(value: 0)
}

type Goal @model {
  id: ID!
  matchId: ID!
  match: Match! @belongsTo(field: "matchId")
}

extend type Mutation {
  """Loads the match, writes it, and gives what belongs to it."""
  score(id: ID!): Goal!
  """What is loaded after the write, and what after forgetting."""
  scoreAndLoad(id: ID!): [Int!]!
  """Writes, and fails."""
  scoreAndFail(id: ID!): Goal
}

extend type Subscription {
  goals(id: ID!): [Int!]!
}
'''
RESOLVERS = '''"""Resolvers of `schema/match.graphql`."""

from generated.context import Info
from generated.goal.crud import crud as goals
from generated.goal.model import Goal
from generated.match import resolve
from generated.match.crud import crud
from runtime.errors import Conflict


async def goals_of(info: Info, id: str) -> int:
    row = await info.context.loaders.match_by_id.load(id)
    return row["goals"] if row else -1


async def one_more(info: Info, id: str) -> None:
    await crud.update(info.context.db, id, {"goals": await goals_of(info, id) + 1})


@resolve.score
async def score(info: Info, *, id: str) -> Goal:
    await one_more(info, id)
    return await goals.create(info.context.db, {"match_id": id})


@resolve.score_and_load
async def score_and_load(info: Info, *, id: str) -> list[int]:
    await one_more(info, id)
    kept = await goals_of(info, id)
    info.context.forget()
    return [kept, await goals_of(info, id)]


@resolve.score_and_fail
async def score_and_fail(info: Info, *, id: str) -> Goal | None:
    await one_more(info, id)
    raise Conflict("too late")
'''
SOURCES = '''"""Sources of the subscriptions of `schema/match.graphql`."""

from asyncio import gather
from collections.abc import AsyncIterator

from generated.context import Info
from generated.match import resolve
from generated.match.model import MATCHES
from runtime.database.windows import Window


@resolve.goals
async def goals(info: Info, *, id: str) -> AsyncIterator[list[int]]:
    """What loaders say after each change: of the row, of lists, of pages, of one that was held."""
    held, loaders = info.context.loaders.match_by_id, info.context.loaders
    async with info.context.feeds.follow(MATCHES, {"id": id}) as changes:
        async for change in changes:
            match, same = await gather(held.load(id), loaders.match_by_id.load(id))
            assert match is same
            away = match["away_id"]
            lists = await loaders.matches_by_away_id(Window(limit=10)).load(away)
            page = await loaders.matches_by_away_id_connection(Window(first=10)).load(away)
            badge = await loaders.badge_by_team_id.load(away)
            again = await info.context.loaders.match_by_id.load(id)
            assert again is not match
            yield [
                change["new"]["goals"],
                match["goals"],
                sum(row["goals"] for row in lists),
                sum(row["goals"] for row in page.nodes),
                await page.total_count(),
                len(badge["color"]) if badge else 0,
            ]
'''
CREATE = """mutation {
    createMatch(input: {away: {create: {name: "old"}}}) { id away { id name badge { color } } }
}"""
UPDATE = "mutation ($id: ID!, $goals: Int) { updateMatch(id: $id, input: {goals: $goals}) { id } }"


@pytest.fixture(scope="module")
def app(database_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The running app of the schema and the resolvers above."""
    folder: Path = tmp_path_factory.mktemp("matches")
    files = {
        "schema/match.graphql": SCHEMA,
        "resolvers/__init__.py": '"""By hand."""\n',
        "resolvers/match.py": RESOLVERS,
        "resolvers/feeds/__init__.py": '"""By hand."""\n',
        "resolvers/feeds/match.py": SOURCES,
    }
    done = run("write", put(folder, files))
    assert done.status == 0, done.errors or done.out
    with (
        empty_database(database_server) as url,
        running_app({"RETHINKDB_URL": url}, project=folder) as found,
    ):
        yield found


@pytest.fixture
async def api(app: App) -> AsyncIterator[Client]:
    async with client_of(app) as client:
        yield client


@pytest.fixture
async def socket(app: App) -> AsyncIterator[Socket]:
    async with socket_of(app) as opened:
        yield opened


async def test_root_fields_see_what_those_before_them_have_written(api: Client) -> None:
    match = await api.ok(CREATE)
    changed = await api.ok(
        """mutation ($id: ID!, $away: ID!) {
            a: updateMatch(id: $id, input: {goals: 1}) {
                away { name badge { color } matches { goals } pages { totalCount nodes { goals } } }
            }
            b: updateTeam(id: $away, input: {name: "new"}) { name }
            c: createBadge(input: {teamId: $away, color: "red"}) { id }
            d: createMatch(input: {awayId: $away}) { id }
            e: updateMatch(id: $id, input: {goals: 2}) {
                away { name badge { color } matches { goals } pages { totalCount nodes { goals } } }
            }
        }""",
        id=match["id"],
        away=match["away"]["id"],
    )
    assert changed["a"]["away"] == {
        "name": "old",
        "badge": None,
        "matches": [{"goals": 1}],
        "pages": {"totalCount": 1, "nodes": [{"goals": 1}]},
    }
    after = changed["e"]["away"]
    assert (after["name"], after["badge"]) == ("new", {"color": "red"})
    assert sorted(row["goals"] for row in after["matches"]) == [0, 2]
    assert after["pages"]["totalCount"] == 2
    assert sorted(row["goals"] for row in after["pages"]["nodes"]) == [0, 2]


async def test_what_a_hand_written_mutation_loaded_and_wrote_is_seen_below_it(api: Client) -> None:
    match = await api.ok(CREATE)
    told = await api.ok(
        """mutation ($id: ID!) {
            a: score(id: $id) { match { goals } }
            b: score(id: $id) { match { goals } }
        }""",
        id=match["id"],
    )
    assert [told[name]["match"]["goals"] for name in "ab"] == [1, 2]


async def test_what_a_mutation_that_failed_has_written_is_seen_by_the_next(api: Client) -> None:
    match = await api.ok(CREATE)
    answer = await api.failed(
        """mutation ($id: ID!) {
            a: scoreAndFail(id: $id) { id }
            b: score(id: $id) { match { goals } }
        }""",
        id=match["id"],
    )
    assert answer.codes == ["CONFLICT"]
    assert answer.data["b"] == {"match": {"goals": 2}}


async def test_a_resolver_that_goes_on_to_load_forgets_what_it_had_loaded(api: Client) -> None:
    match = await api.ok(CREATE)
    document = "mutation ($id: ID!) { scoreAndLoad(id: $id) }"
    assert await api.ok(document, id=match["id"]) == [0, 1]


async def test_a_source_loads_what_is_stored_now_as_long_as_it_lives(
    api: Client, socket: Socket
) -> None:
    match = await api.ok(CREATE)
    await socket.subscribe("subscription ($id: ID!) { goals(id: $id) }", id=match["id"])
    before = itertools.count(100)
    await live(socket, lambda: api.ok(UPDATE, id=match["id"], goals=next(before)))

    async def told(goals: int) -> Any:
        await api.ok(UPDATE, id=match["id"], goals=goals)
        return await event_where(socket, lambda event: bool(event[0] == goals))

    for goals in (1, 2, 3):
        assert await told(goals) == [goals, goals, goals, goals, 1, 0]
    badge = """mutation ($id: ID!) {
        createBadge(input: {teamId: $id, color: "red"}) { id }
        again: createMatch(input: {awayId: $id}) { id }
    }"""
    await api.ok(badge, id=match["away"]["id"])
    assert await told(4) == [4, 4, 4, 4, 2, 3]
