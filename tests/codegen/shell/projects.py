"""Project folders for tests of the commands."""

import io
import subprocess
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from codegen.shell.command import main
from tests.codegen.golden import put

CHANNEL = '''"""A room."""
type Channel @model {
  id: ID!
  name: String!
}

extend type Query {
  channel(id: ID!): Channel @find
  """Written by hand."""
  hello(name: String!): String!
}
'''


@dataclass(frozen=True, slots=True)
class Run:
    """What a command said, and its exit status."""

    status: int
    out: str
    errors: str


def project(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """A folder with a small schema, and other files."""
    return put(folder, {"schema/channel.graphql": CHANNEL, **(files or {})})


def run(command: str, folder: Path, *more: str) -> Run:
    """`python -m codegen COMMAND --project FOLDER …`."""
    return _run([command, "--project", str(folder), *more])


def run_init(folder: Path) -> Run:
    """`python -m codegen init FOLDER`."""
    return _run(["init", str(folder)])


def _run(arguments: list[str]) -> Run:
    out, errors = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(errors):
        status = main(arguments)
    return Run(status, out.getvalue(), errors.getvalue())


def committed(folder: Path) -> Path:
    """The project, written and committed to a git repository of its own."""
    run("write", folder)
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "first")
    return folder


def git(folder: Path, *arguments: str) -> None:
    """`git …` in a folder."""
    who = ["-c", "user.name=Tester", "-c", "user.email=tester@example.com"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True)


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path, but what the codegen remembers."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not {".cache", ".git"}.intersection(path.parts)
    }
