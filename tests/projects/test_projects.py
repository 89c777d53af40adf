"""Every project is generated, checked, strictly typed, served, and called by HTTP in all ways."""

import subprocess
from pathlib import Path

import pytest

from tests.calls.calling import call_everything
from tests.calls.loading import loaded
from tests.calls.serving import Samples, asked
from tests.codegen.shell.projects import run
from tests.codegen.tools import CONFIG, RUFF
from tests.codegen.type_checker import mypy_of_all
from tests.databases import empty_database
from tests.projects.folders import PROJECTS, Written, written
from tests.servers import running_app

# What clients write for the scalars that projects define.
SAMPLES: Samples = {"Color": lambda n: f"#{n:06x}"}


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> list[Written]:
    """All of them."""
    return [written(name, tmp_path_factory.mktemp(name)) for name in PROJECTS]


@pytest.fixture(params=PROJECTS)
def project(request: pytest.FixtureRequest, projects: list[Written]) -> Written:
    """One after the other."""
    return next(one for one in projects if one.name == request.param)


def test_nothing_is_left_to_write_or_to_say(project: Written) -> None:
    for command in ("check", "write"):
        done = run(command, project.folder)
        assert (done.status, done.errors) == (0, "")


def test_resolvers_and_what_is_generated_agree(projects: list[Written], tmp_path: Path) -> None:
    done = mypy_of_all(tmp_path, {one.name: _python(one.folder) for one in projects})
    assert done.returncode == 0, done.stdout


def test_what_is_generated_is_born_formatted(project: Written) -> None:
    command = [*RUFF, "format", "--diff", *CONFIG, str(project.folder / "generated")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


async def test_every_root_field_answers(project: Written, database_server: str) -> None:
    with (
        empty_database(database_server) as url,
        running_app({"RETHINKDB_URL": url}, project=project.folder) as app,
        loaded(project.folder) as found,
    ):
        async with asked(found, project.ir, app, url, SAMPLES) as world:
            report = await call_everything(world)
    assert not report.faults, "\n".join(report.faults)


def _python(folder: Path) -> dict[str, str]:
    paths = [path for top in ("generated", "resolvers") for path in (folder / top).rglob("*.py")]
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}
