"""A write that is cut off: by a kill, by another write, by a folder that cannot be written to."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codegen.shell.folders import cache_folder
from codegen.shell.lock import alone
from tests.codegen.shell.projects import CHANNEL, files, project, run
from tests.databases import ROOT

# Ends the process, as kill -9 does, at the so-manieth file that is put into its place.
_KILLED = """
import os, signal, sys
from itertools import count
from pathlib import Path
from codegen.shell.command import main
turns, step = count(1), getattr(Path, sys.argv[1])
def cut(*given, **named):
    result = step(*given, **named)
    if next(turns) == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    return result
setattr(Path, sys.argv[1], cut)
main(["write", "--project", sys.argv[3]])
"""


@pytest.mark.parametrize(
    ("step", "moment"),
    [
        ("replace", 1),
        ("replace", 2),
        ("replace", 3),
        ("replace", 8),
        ("replace", 12),
        ("unlink", 1),
        ("unlink", 4),
        ("unlink", 12),
        ("mkdir", 1),
        ("hardlink_to", 2),
    ],
)
def test_a_kill_at_any_moment_leaves_the_old_or_the_new(
    tmp_path: Path, step: str, moment: int
) -> None:
    folder = project(tmp_path, {"schema/user.graphql": "type User @model {\n  id: ID!\n}\n"})
    run("write", folder)
    old = files(folder)
    (folder / "schema" / "user.graphql").unlink()
    text = 'type Person @model {\n  id: ID!\n  "By hand."\n  nick(short: Boolean): String\n}\n'
    (folder / "schema" / "person.graphql").write_text(text)
    command = [sys.executable, "-c", _KILLED, step, str(moment), str(folder)]
    killed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    run("check", folder)
    found = _outputs(files(folder))
    assert found == _outputs(old) or any(name.startswith("generated/person") for name in found)
    assert not [name for name in found if name.endswith(".tmp")]
    assert run("write", folder).status == 0
    assert run("check", folder) == run("check", _fresh_copy(folder, tmp_path / "fresh"))


def test_what_was_edited_after_the_kill_stays(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    schema = folder / "schema" / "channel.graphql"
    schema.write_text(CHANNEL.replace("hello(", "greet(").replace("name: String!\n", "title: ID\n"))
    command = [sys.executable, "-c", _KILLED, "replace", "6", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert (folder / ".cache" / "journal.json").exists()
    (folder / "resolvers" / "channel.py").write_text("# mine\n")
    assert "an earlier write was cut off: it is undone" in run("check", folder).errors
    assert (folder / "resolvers" / "channel.py").read_text() == "# mine\n"


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", "[" * 99_999, '{"stage": "moving", "moves": [{"to": 1}]}']
)
def test_a_journal_that_cannot_be_read_is_said_and_nothing_is_done(
    tmp_path: Path, content: str
) -> None:
    folder = project(tmp_path, {".cache/journal.json": content})
    before = files(folder)
    done = run("write", folder)
    assert done.status == 1
    assert f"{folder}/.cache/journal.json, which says how to undo a write" in done.errors
    assert files(folder) == before
    (folder / ".cache" / "journal.json").unlink()
    assert run("write", folder).status == 0


def test_the_cache_may_be_made_by_another_command_at_the_same_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = Path.mkdir

    def late(path: Path, *given: Any, **named: Any) -> None:
        make(path)
        make(path, *given, **named)

    monkeypatch.setattr(Path, "mkdir", late)
    assert (cache_folder(tmp_path) / ".gitignore").exists()


def test_writes_at_the_same_time_give_what_one_gives(tmp_path: Path) -> None:
    folder = project(tmp_path)
    command = [sys.executable, "-m", "codegen", "write", "--project", str(folder)]
    running = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) for _ in range(4)]
    said = [process.communicate()[0].decode() for process in running]
    assert [process.returncode for process in running] == [0, 0, 0, 0]
    assert sum("generated/channel/model.py: written" in one for one in said) == 1
    assert (folder / "resolvers" / "channel.py").read_text().count("@resolve.hello") == 1
    assert run("check", folder).status == 0


def test_a_command_waits_for_the_one_that_works(tmp_path: Path) -> None:
    folder = project(tmp_path)
    command = [sys.executable, "-m", "codegen", "write", "--project", str(folder)]
    with alone(folder):
        waiting = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
        assert waiting.stderr
        assert waiting.stderr.readline() == f"waiting for another codegen in {folder}\n"
        assert not (folder / "generated").exists()
    waiting.communicate()
    assert waiting.returncode == 0
    assert (folder / "generated").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_can_be_checked(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    (folder / ".cache" / "codegen.json").unlink()
    folder.chmod(0o500)
    (folder / ".cache").chmod(0o500)
    try:
        assert run("check", folder).status == 0
    finally:
        folder.chmod(0o700)
        (folder / ".cache").chmod(0o700)


def _outputs(found: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in found.items() if not name.startswith("schema/")}


def _fresh_copy(folder: Path, fresh: Path) -> Path:
    """The schema of a project, written into an empty folder."""
    names = [name for name in files(folder) if name.startswith(("schema/", "resolvers/"))]
    for name in names:
        (fresh / name).parent.mkdir(parents=True, exist_ok=True)
        (fresh / name).write_bytes((folder / name).read_bytes())
    run("write", fresh)
    return fresh
