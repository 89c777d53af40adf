"""Start, stop, and a database that comes and goes."""

import asyncio
import os
import signal
import socket as sockets
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from websockets import ConnectionClosed

from tests.clients import client_of, socket_of
from tests.databases import ROOT, embedded_server
from tests.e2e.events import CHANNELS, live
from tests.e2e.operations import a_channel, a_user
from tests.servers import running_app, starting_app


def runtime(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`python -m runtime` to its end."""
    return subprocess.run(
        [sys.executable, "-m", "runtime", *arguments],
        cwd=ROOT,
        env={**os.environ, "RETHINKDB_URL": "", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def a_free_port() -> int:
    with sockets.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """Ask again and again; the test's own time limit ends it."""
    while not await condition():  # noqa: ASYNC110  another process has to be asked
        await asyncio.sleep(0.05)


async def status_of(url: str) -> int:
    async with httpx.AsyncClient() as http:
        return (await http.get(url)).status_code


async def test_what_was_stored_is_there_after_a_restart(tmp_path: Path) -> None:
    settings = {"RETHINKDB_URL": "", "DATA_DIR": str(tmp_path)}
    with running_app(settings) as app:
        async with client_of(app) as client:
            user = await a_user(client, "keeper")
        assert app.stop() == 0
    with running_app(settings) as app:
        async with client_of(app) as client:
            found = await client.ok(
                "query ($id: ID!) { user(id: $id) { username } }", id=user["id"]
            )
    assert found == {"username": "keeper"}


async def test_a_stop_ends_subscriptions_with_a_clean_close(tmp_path: Path) -> None:
    with running_app({"RETHINKDB_URL": "", "DATA_DIR": str(tmp_path)}) as app:
        async with socket_of(app) as socket:
            await socket.subscribe("subscription { userChanged { kind } }")
            await socket.in_order()
            stopped = asyncio.create_task(asyncio.to_thread(app.stop))
            with pytest.raises(ConnectionClosed) as closed:
                while True:
                    await socket.hear()
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code in (1001, 1012)
            assert await stopped == 0


async def test_a_stop_loses_no_acknowledged_write(tmp_path: Path) -> None:
    settings = {"RETHINKDB_URL": "", "DATA_DIR": str(tmp_path)}
    acknowledged: set[str] = set()

    async def keep_adding(client: Any) -> None:
        while True:
            acknowledged.add((await a_channel(client))["id"])

    with running_app(settings) as app:
        async with client_of(app) as client:
            writers = [asyncio.create_task(keep_adding(client)) for _ in range(4)]
            while len(acknowledged) < 20:
                await asyncio.wait(writers, timeout=0.01)
            assert await asyncio.to_thread(app.stop) == 0
            await asyncio.gather(*writers, return_exceptions=True)
    with running_app(settings) as app:
        async with client_of(app) as client:
            found = await client.ok("{ allChannels(limit: 1000) { id } }")
    assert acknowledged <= {row["id"] for row in found}


async def test_a_second_app_on_the_same_folder_joins_and_outlives_the_first(tmp_path: Path) -> None:
    settings = {"RETHINKDB_URL": "", "DATA_DIR": str(tmp_path)}
    with running_app(settings) as first, running_app(settings) as second:
        async with client_of(first) as one, client_of(second) as two:
            user = await a_user(one, "shared")
            find = "query ($id: ID!) { user(id: $id) { username } }"
            assert await two.ok(find, id=user["id"]) == {"username": "shared"}
            assert await asyncio.to_thread(first.stop) == 0

            async def answers() -> bool:
                return not (await two.send(find, id=user["id"])).errors

            await until(answers)
            assert await two.ok(find, id=user["id"]) == {"username": "shared"}


async def test_the_app_waits_for_its_database_and_survives_its_absence(tmp_path: Path) -> None:
    port = a_free_port()
    settings = {"RETHINKDB_URL": f"rethinkdb://127.0.0.1:{port}/away"}
    with starting_app(settings) as process:
        assert process.stdout is not None
        url = urlsplit(process.stdout.readline().split()[1])._replace(path="").geturl()
        assert await status_of(f"{url}/health") == 200
        assert await status_of(f"{url}/ready") == 503
        async with httpx.AsyncClient(timeout=10) as http:

            async def users() -> Any:
                body = {"query": "{ allUsers { id } }"}
                return (await http.post(f"{url}/graphql", json=body)).json()

            async def is_ready() -> bool:
                return await status_of(f"{url}/ready") == 200

            for _ in range(2):
                [error] = (await users())["errors"]
                assert error["extensions"]["code"] == "UNAVAILABLE"
                with embedded_server(tmp_path, port):
                    await until(is_ready)
                    assert (await users())["data"] == {"allUsers": []}


async def test_a_subscriber_is_told_of_a_lost_database_and_may_subscribe_again(
    tmp_path: Path,
) -> None:
    port = a_free_port()
    settings = {"RETHINKDB_URL": f"rethinkdb://127.0.0.1:{port}/lost"}
    with embedded_server(tmp_path, port) as (database, _), running_app(settings) as app:
        async with client_of(app) as client, socket_of(app) as socket:
            await socket.subscribe(CHANNELS)
            await live(socket, lambda: a_channel(client))
            database.kill()
            while (message := await socket.hear())["type"] == "next":
                pass
            assert message["type"] == "error"
            assert [error["extensions"]["code"] for error in message["payload"]] == ["UNAVAILABLE"]
            database.wait()
            with embedded_server(tmp_path, port):

                async def is_ready() -> bool:
                    return await status_of(f"{app.url}/ready") == 200

                await until(is_ready)
                await socket.subscribe(CHANNELS)
                await live(socket, lambda: a_channel(client))


async def test_requests_to_a_database_that_is_silent_are_answered_in_time(tmp_path: Path) -> None:
    with (
        embedded_server(tmp_path) as (database, url),
        running_app({"RETHINKDB_URL": f"{url}/silent"}) as app,
    ):
        async with client_of(app) as client:
            channel = await a_channel(client)
            requests = (
                "{ allUsers { id } }",
                'mutation { addUser(input: {username: "ada"}) { id } }',
                'mutation { addChannel(input: {name: "new"}) { id } }',
                f'mutation {{ deleteChannel(input: {{id: "{channel["id"]}"}}) }}',
            )
            database.send_signal(signal.SIGSTOP)
            try:
                async with asyncio.timeout(6):
                    answers = await asyncio.gather(*map(client.failed, requests))
            finally:
                database.send_signal(signal.SIGCONT)
            assert [answer.codes for answer in answers] == [["UNAVAILABLE"]] * len(requests)

            async def answered() -> bool:
                return not (await client.send("{ allUsers { id } }")).errors

            await until(answered)


def test_a_port_in_use_is_one_clear_line(tmp_path: Path) -> None:
    with sockets.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ended = runtime("--port", port, DATA_DIR=str(tmp_path))
    assert ended.returncode == 2
    [line] = ended.stderr.strip().splitlines()
    assert port in line


@pytest.mark.parametrize(
    "url", ["localhost:28015", "http://host/db", "rethinkdb://", "rethinkdb://host:port/db"]
)
def test_a_malformed_database_url_is_one_clear_line(url: str) -> None:
    ended = runtime(RETHINKDB_URL=url)
    assert ended.returncode == 2
    [line] = ended.stderr.strip().splitlines()
    assert "RETHINKDB_URL" in line


@pytest.mark.parametrize("name", ["file", "file/below"])
def test_a_data_folder_that_cannot_be_used_is_one_clear_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    ended = runtime("--port", "0", DATA_DIR=str(tmp_path / name))
    assert ended.returncode == 2
    [line] = ended.stderr.strip().splitlines()
    assert line.startswith(f"DATA_DIR: {tmp_path / name} ")


def test_every_bad_setting_is_named_at_once() -> None:
    ended = runtime(RETHINKDB_URL="ftp://x", PORT="eighty", ENVIRONMENT="moon")
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
    for name in ("RETHINKDB_URL", "PORT", "ENVIRONMENT"):
        assert name in ended.stderr
