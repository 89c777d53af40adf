"""The command line."""

import subprocess
import sys
from pathlib import Path

from tests.codegen.shell.projects import project
from tests.databases import ROOT


def codegen(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "codegen", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_project_anywhere_is_written_and_checked(tmp_path: Path) -> None:
    folder = project(tmp_path)
    assert codegen("check", "--project", str(folder)).returncode == 1
    assert codegen("write", "--project", str(folder)).returncode == 0
    assert codegen("check", "--project", str(folder)).returncode == 0


def test_this_project_is_in_order() -> None:
    done = codegen("check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_wrong_arguments_are_one_message_and_exit_status_2(tmp_path: Path) -> None:
    for arguments in ((), ("dance",), ("write", "--project", str(tmp_path / "nowhere"))):
        done = codegen(*arguments)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr


def test_every_command_has_a_help_and_a_row_in_the_guide() -> None:
    guide = (ROOT / "docs" / "codegen.md").read_text(encoding="utf-8")
    for name in ("write", "check", "stub", "diff", "plan", "watch", "init"):
        assert f"| `{name}` |" in guide
        done = codegen(name, "--help")
        assert done.returncode == 0
        assert f"codegen {name}" in done.stdout


def test_a_reader_that_goes_away_is_no_error_of_ours(tmp_path: Path) -> None:
    fields = "".join(f"  added{number}: Int!\n" for number in range(500))
    folder = project(tmp_path, {"schema/more.graphql": f"extend type Query {{\n{fields}}}\n"})
    for said in ("write", "plan --json --against " + str(ROOT)):
        command = f"{sys.executable} -m codegen {said} --project {folder} | true"
        done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, check=False)
        assert done.stderr == b""
