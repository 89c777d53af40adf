"""`watch --serve`: the server that runs is the last that could be loaded."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.codegen.shell.projects import CHANNEL, project
from tests.codegen.shell.watch.watching import Watching, watching

HELLO = '''"""Mine."""

from generated.channel import resolve
from generated.context import Info


@resolve.hello
async def hello(info: Info, *, name: str) -> str:
    return f"hello {name}"
'''


def test_what_is_saved_is_served_and_what_is_wrong_is_not(
    tmp_path: Path, database_url: str
) -> None:
    folder = project(tmp_path, {"resolvers/__init__.py": '"""Mine."""\n'})
    resolver = folder / "resolvers" / "channel.py"
    resolver.write_text(HELLO)
    schema = folder / "schema" / "channel.graphql"
    with watching(
        folder, "--serve", "--port", "0", environment={"RETHINKDB_URL": database_url}
    ) as watch:
        url = _url(watch)
        assert _ask(url, '{ hello(name: "you") }') == {"hello": "hello you"}

        schema.write_text(CHANNEL.replace("type Channel", "type Channel {"))
        watch.until("the server goes on as it was")
        assert _ask(url, '{ hello(name: "you") }') == {"hello": "hello you"}

        schema.write_text(CHANNEL.replace("hello(name", "hello(greeting: String, name"))
        resolver.write_text(
            HELLO.replace("{name}", "{nme}").replace("@resolve", "boom\n\n@resolve")
        )
        said = watch.until("the project cannot be loaded: the server goes on as it was")
        assert "NameError: name 'boom' is not defined" in said
        assert _ask(url, '{ hello(name: "you") }') == {"hello": "hello you"}

        resolver.write_text(
            HELLO.replace("*, name: str", "*, name: str, greeting: str = 'hi'").replace(
                "hello {name}", "{greeting} {name}"
            )
        )
        url = _url(watch)
        assert _ask(url, '{ hello(greeting: "ciao", name: "you") }') == {"hello": "ciao you"}
        assert watch.stop() == 0
    with pytest.raises(httpx.ConnectError):
        _ask(url, "{ __typename }")


def test_with_nothing_set_all_servers_have_one_database(tmp_path: Path) -> None:
    folder = project(tmp_path, {".env": "PORT=0\n"})
    schema = folder / "schema" / "channel.graphql"
    schema.write_text(CHANNEL + _CREATE)
    with watching(folder, "--serve", environment={"RETHINKDB_URL": ""}) as watch:
        made = _ask(_url(watch), 'mutation { addChannel(input: {name: "a"}) { id } }')
        id = made["addChannel"]["id"]
        schema.write_text(CHANNEL.replace("A room.", "One room.") + _CREATE)
        found = _ask(_url(watch), f'{{ channel(id: "{id}") {{ name }} }}')
        assert found == {"channel": {"name": "a"}}
        assert watch.stop() == 0


def test_settings_that_are_wrong_are_said_and_mended(tmp_path: Path, database_url: str) -> None:
    folder = project(tmp_path, {".env": "PORT=many\n"})
    with watching(folder, "--serve", environment={"RETHINKDB_URL": database_url}) as watch:
        said = watch.until("starts when that is mended")
        assert "PORT 'many'" in said
        (folder / ".env").write_text("PORT=0\n")
        assert _ask(_url(watch), "{ __typename }") == {"__typename": "Query"}


def test_a_kill_of_the_watching_ends_the_server(tmp_path: Path, database_url: str) -> None:
    folder = project(tmp_path)
    with watching(
        folder, "--serve", "--port", "0", environment={"RETHINKDB_URL": database_url}
    ) as watch:
        url = _url(watch)
        watch.process.kill()
        assert watch.process.stdout
        # Everybody who could still write to it is gone when it ends.
        watch.process.stdout.read()
    with pytest.raises(httpx.ConnectError):
        _ask(url, "{ __typename }")


_CREATE = """
input AddChannelInput { name: String! }
extend type Mutation { addChannel(input: AddChannelInput!): Channel! @create }
"""


def _url(watch: Watching) -> str:
    """Where the next server that is ready answers."""
    said = watch.until("explorer  ")
    watch.until("ready ")
    return said.rpartition("explorer  ")[2].split()[0]


def _ask(url: str, query: str) -> dict[str, Any]:
    data: dict[str, Any] = httpx.post(url, json={"query": query}).json()["data"]
    return data
