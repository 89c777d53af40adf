"""The README is true: its operations, its commands, and its edit of the schema."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.clients import Client, client_of, socket_of
from tests.databases import ROOT
from tests.e2e.operations import a_channel
from tests.e2e.test_subscriptions import event_where, live
from tests.servers import App, running_app

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of a language, in order."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


SUBSCRIPTION, ADD, LIST, ADD_WITH_TOPIC = blocks("graphql")


async def test_the_first_subscription_hears_the_first_mutation(chat: Client, chat_app: App) -> None:
    async with socket_of(chat_app) as socket:
        await socket.subscribe(SUBSCRIPTION)
        await live(socket, lambda: a_channel(chat))
        made = await chat.ok(ADD)
        event = await event_where(socket, lambda event: event["new"]["name"] == "general")
    assert event == {"kind": "ADD", "old": None, "new": {"id": made["id"], "name": "general"}}
    assert (await chat.failed(ADD)).codes == ["CONFLICT"]
    assert await chat.ok(LIST) == [{"id": made["id"], "name": "general", "messages": []}]


async def test_a_topic_is_added_as_the_readme_says(tmp_path: Path) -> None:
    for folder in ("schema", "generated", "resolvers"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    file = tmp_path / "schema" / "channel.graphql"
    lines = file.read_text(encoding="utf-8").splitlines()
    for block in ("type Channel ", "input AddChannelInput "):
        at = next(number for number, line in enumerate(lines) if line.startswith(block))
        lines.insert(at + 1, "  topic: String")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert codegen("check", tmp_path) == 1
    assert codegen("write", tmp_path) == 0
    assert codegen("check", tmp_path) == 0
    settings = {"RETHINKDB_URL": "", "DATA_DIR": str(tmp_path / "data")}
    with running_app(settings, project=tmp_path) as app:
        async with client_of(app) as client:
            made: Any = await client.ok(ADD_WITH_TOPIC)
    assert made == {"name": "releases", "topic": "What shipped"}


def codegen(command: str, project: Path) -> int:
    arguments = [sys.executable, "-m", "codegen", command, "--project", str(project)]
    return subprocess.run(arguments, cwd=ROOT, check=False, capture_output=True).returncode


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"(?:^|`)make (\w+)", README, re.MULTILINE)))
)
def test_a_make_command_of_the_readme_exists(command: str) -> None:
    subprocess.run(["make", "--dry-run", command], cwd=ROOT, check=True, capture_output=True)


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([\w/.]+)\)", README))))
def test_a_page_that_the_readme_links_to_exists(link: str) -> None:
    assert (ROOT / link).is_file()
