"""One name, many hands: concurrent requests to one app, and to two apps on one database."""

import asyncio
from uuid import uuid4

from tests.clients import Client, client_of
from tests.databases import empty_database
from tests.e2e.operations import ADD_CHANNEL
from tests.servers import App, running_app

GET_OR_CREATE = """mutation ($name: String!) {
    getOrCreateChannel(input: {name: $name}) { id }
}"""
ROUNDS = 50


async def ids_of(clients: list[Client]) -> set[str]:
    """The ids that these clients get, all asking at once for one new name."""
    name = uuid4().hex
    rows = await asyncio.gather(*(client.ok(GET_OR_CREATE, name=name) for client in clients))
    return {row["id"] for row in rows}


async def test_twenty_at_once_get_one_channel(chat: Client) -> None:
    for _ in range(ROUNDS):
        assert len(await ids_of([chat] * 20)) == 1


async def test_twenty_at_once_in_two_processes_get_one_channel(database_server: str) -> None:
    with (
        empty_database(database_server) as url,
        running_app({"RETHINKDB_URL": url}) as one,
        running_app({"RETHINKDB_URL": url}) as two,
    ):
        async with client_of(one) as first, client_of(two) as second:
            for _ in range(ROUNDS):
                assert len(await ids_of([first, second] * 10)) == 1


async def test_of_many_who_add_one_name_one_succeeds(chat: Client, chat_app: App) -> None:
    async with client_of(chat_app) as other:
        for _ in range(10):
            name = uuid4().hex
            answers = await asyncio.gather(
                *(client.send(ADD_CHANNEL, input={"name": name}) for client in [chat, other] * 10)
            )
            assert sorted(code for answer in answers for code in answer.codes) == ["CONFLICT"] * 19
