"""What is remembered of a project in order: it saves the work, and is never wrong."""

import subprocess
import sys
from pathlib import Path

import pytest

from codegen.shell.in_order import is_in_order
from tests.codegen.shell.projects import CHANNEL, project, run
from tests.databases import ROOT


def test_a_written_project_is_in_order_and_the_next_commands_know_it(tmp_path: Path) -> None:
    folder = project(tmp_path)
    assert not is_in_order(folder)
    run("write", folder)
    assert is_in_order(folder)
    assert _said("write", folder) == "nothing to write: generated/ is what schema/ says\n"
    assert _said("stub", folder) == "no stub to add: every resolver is there\n"
    assert _said("check", folder) == ""


def test_a_checked_project_is_in_order(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    (folder / ".cache" / "codegen.json").unlink()
    assert run("check", folder).status == 0
    assert is_in_order(folder)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("schema/channel.graphql", CHANNEL + "# a comment\n"),
        ("schema/user.graphql", "type User @model {\n  id: ID!\n}\n"),
        ("schema/misplaced/user.graphql", "type User @model {\n  id: ID!\n}\n"),
        ("schema/user.gql", ""),
        ("generated/channel/model.py", "edited = True\n"),
        ("generated/schema.graphql", "type Query\n"),
        ("generated/channel/stranger.py", "mine = True\n"),
        ("resolvers/channel.py", "def broken(\n"),
        ("resolvers/other.py", ""),
    ],
)
def test_any_change_of_any_file_is_noticed(tmp_path: Path, path: str, content: str) -> None:
    folder = project(tmp_path)
    run("write", folder)
    (folder / path).parent.mkdir(exist_ok=True)
    (folder / path).write_text(content)
    assert not is_in_order(folder)


@pytest.mark.parametrize(
    "path", ["schema/channel.graphql", "generated/channel/model.py", "resolvers/channel.py"]
)
def test_a_file_that_is_gone_is_noticed(tmp_path: Path, path: str) -> None:
    folder = project(tmp_path)
    run("write", folder)
    (folder / path).unlink()
    assert not is_in_order(folder)


def test_what_has_problems_is_said_each_time(tmp_path: Path) -> None:
    folder = project(tmp_path, {"generated/notes.py": "mine = True\n"})
    run("write", folder)
    assert not is_in_order(folder)
    (folder / "generated" / "notes.py").unlink()
    (folder / "resolvers" / "old.py").write_text("from generated.channel.resolve import gone\n")
    run("write", folder)
    assert not is_in_order(folder)


@pytest.mark.parametrize("content", ["", "{", "[" * 99_999, '{"in_order": "guess"}', "\udcff"])
def test_what_is_remembered_may_be_anything(tmp_path: Path, content: str) -> None:
    folder = project(tmp_path)
    run("write", folder)
    cache = folder / ".cache" / "codegen.json"
    cache.write_text(content, errors="surrogateescape")
    assert not is_in_order(folder)


def test_python_s_caches_and_git_know_nothing_of_it(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    (folder / "generated" / "__pycache__").mkdir()
    (folder / "generated" / "__pycache__" / "context.pyc").write_bytes(b"")
    assert is_in_order(folder)
    assert (folder / ".cache" / ".gitignore").read_text().endswith("\n*\n")


def _said(command: str, folder: Path) -> str:
    line = [sys.executable, "-m", "codegen", command, "--project", str(folder)]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True).stdout
