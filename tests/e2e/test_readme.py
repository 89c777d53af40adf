"""The README is true: its operations, its commands, and its edit of the schema."""

import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.clients import Client, client_of, socket_of
from tests.databases import ROOT
from tests.e2e.events import event_where, live
from tests.e2e.operations import a_channel, a_message, a_user
from tests.servers import App, running_app

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of a language, in order."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


SUBSCRIPTION, ADD, LIST, ADD_WITH_TOPIC, ADD_LABELS, FIND_LABELS, COUNT_NEW = blocks("graphql")
_, LABEL, NEW_FIELD = blocks("text")[:3]
[RESOLVER] = blocks("python")


async def test_the_first_subscription_hears_the_first_mutation(chat: Client, chat_app: App) -> None:
    async with socket_of(chat_app) as socket:
        await socket.subscribe(SUBSCRIPTION)
        await live(socket, lambda: a_channel(chat))
        made = await chat.ok(ADD)
        event = await event_where(socket, lambda event: event["new"]["name"] == "general")
    assert event == {"kind": "ADD", "old": None, "new": {"id": made["id"], "name": "general"}}
    assert (await chat.failed(ADD)).codes == ["CONFLICT"]
    assert await chat.ok(LIST) == [{"id": made["id"], "name": "general", "messages": []}]


async def test_the_curl_command_is_answered(chat_app: App) -> None:
    [(path, header, body)] = re.findall(r"curl http://[^/]+(\S+) -H '(.+?)' -d '(.+?)'", README)
    name, _, value = header.partition(": ")
    async with httpx.AsyncClient() as http:
        answer = await http.post(chat_app.url + path, content=body, headers={name: value})
    assert "allChannels" in answer.json()["data"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what a team edits."""
    for folder in ("schema", "generated", "resolvers"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


async def test_a_topic_is_added_as_the_readme_says(project: Path) -> None:
    add_first(project, "type Channel ", "topic: String")
    add_first(project, "input AddChannelInput ", "topic: String")
    assert codegen("check", project) == 1
    assert codegen("write", project) == 0
    assert codegen("check", project) == 0
    async with serving(project) as client:
        made: Any = await client.ok(ADD_WITH_TOPIC)
    assert made == {"name": "releases", "topic": "What shipped"}


async def test_a_type_with_crud_is_a_whole_api_as_the_readme_says(project: Path) -> None:
    (project / "schema" / "label.graphql").write_text(LABEL, encoding="utf-8")
    assert codegen("write", project) == 0
    async with serving(project) as client:
        made: Any = await client.ok(ADD_LABELS)
        assert [label["name"] for label in made] == ["bug", "idea"]
        found = await client.ok(FIND_LABELS)
    assert found["labelsCount"] == 1
    assert found["labelsConnection"]["nodes"] == [{"name": "bug", "color": "red"}]


async def test_a_new_project_is_made_and_served_as_the_readme_says(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    made, served = re.findall(r"^\.venv/bin/python (.*\.\./shop)$", README, re.MULTILINE)
    assert python(*made.replace("../shop", str(folder)).split()) == 0
    assert served == "-m runtime --project ../shop"
    async with serving(folder) as client:
        assert await client.ok("{ notes { id } }") == []


def test_what_a_change_needs_is_said_as_the_readme_says(project: Path) -> None:
    assert codegen("plan", project) == 0


async def test_a_field_of_ones_own_is_written_as_the_readme_says(project: Path) -> None:
    add_first(project, "type Channel ", NEW_FIELD)
    assert codegen("write", project) == 0
    async with serving(project) as client:
        channel = await a_channel(client)
        assert (await client.failed(COUNT_NEW)).codes == ["NOT_IMPLEMENTED"]
    (project / "resolvers" / "channel.py").write_text(RESOLVER, encoding="utf-8")
    assert codegen("check", project) == 0
    async with serving(project) as client:
        await a_message(client, await a_user(client), channel)
        found = await client.ok(COUNT_NEW)
    assert [row["newMessages"] for row in found] == [1]


def add_first(project: Path, block: str, line: str) -> None:
    """Add a line to the top of a block of the channel's schema."""
    file = project / "schema" / "channel.graphql"
    lines = file.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith(block))
    lines.insert(at + 1, line)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


@asynccontextmanager
async def serving(project: Path) -> AsyncIterator[Client]:
    """A client of the project's app, on an embedded database beside it."""
    settings = {"RETHINKDB_URL": "", "DATA_DIR": str(project / "data")}
    with running_app(settings, project=project) as app:
        async with client_of(app) as client:
            yield client


def codegen(command: str, project: Path) -> int:
    return python("-m", "codegen", command, "--project", str(project))


def python(*arguments: str) -> int:
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True).returncode


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"(?:^|`)make (\w+)", README, re.MULTILINE)))
)
def test_a_make_command_of_the_readme_exists(command: str) -> None:
    subprocess.run(["make", "--dry-run", command], cwd=ROOT, check=True, capture_output=True)


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([\w/.]+)\)", README))))
def test_a_page_that_the_readme_links_to_exists(link: str) -> None:
    assert (ROOT / link).is_file()
