"""`init`: a new project that is in order, serves, and passes its own tests."""

import os
import re
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.codegen.golden import put
from tests.codegen.shell.projects import files, run, run_init
from tests.databases import ROOT
from tests.servers import running_app


def test_a_new_project_is_generated_and_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "services" / "shop"
    done = run_init(folder)
    assert (done.status, done.errors) == (0, "")
    assert "generated/note/model.py: written" in done.out
    assert f"python -m runtime --project {folder}" in done.out
    done_there = _make(folder, "check")
    assert done_there.returncode == 0, done_there.stdout
    assert "# shop\n" in (folder / "README.md").read_text()
    assert not [path for path in files(folder) if path.endswith(".template")]


def test_a_project_passes_its_checks_whatever_its_schema_calls_things(tmp_path: Path) -> None:
    run_init(tmp_path)
    sdl = "type Info @model @crud {\n  id: ID!\n  l: Int\n  O: Int!\n  class: String @unique\n}\n"
    sdl += "type lower_case @model {\n  id: ID!\n  I: Float @index\n}\n"
    put(tmp_path, {"schema/odd.graphql": sdl})
    assert run("write", tmp_path).status == 0
    done = _make(tmp_path, "check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_stub_beside_imports_of_its_modules_passes_its_checks(tmp_path: Path) -> None:
    run_init(tmp_path)
    mine = '"""Mine."""\n\nfrom runtime.errors import NotFound\n\nraised = NotFound\n'
    sdl = "extend type Query {\n  count: Int!\n}\n"
    put(tmp_path, {"schema/odd.graphql": sdl, "resolvers/odd.py": mine})
    assert run("write", tmp_path).status == 0
    assert "from runtime.errors import NotFound\n" in (tmp_path / "resolvers/odd.py").read_text()
    for target in ("check", "format"):
        done = _make(tmp_path, target)
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_new_project_serves(tmp_path: Path, database_url: str) -> None:
    run_init(tmp_path / "shop")
    with running_app({"RETHINKDB_URL": database_url}, tmp_path / "shop") as app:
        mutation = 'mutation { createNote(input: {text: "a"}) { text } }'
        answer = httpx.post(app.graphql, json={"query": mutation}).json()
    assert answer == {"data": {"createNote": {"text": "a"}}}


def test_the_operations_of_its_readme_are_answered(tmp_path: Path, database_url: str) -> None:
    run_init(tmp_path / "shop")
    readme = (tmp_path / "shop" / "README.md").read_text()
    mutation, query = re.findall(r"```graphql\n(.*?)```", readme, re.DOTALL)
    with running_app({"RETHINKDB_URL": database_url}, tmp_path / "shop") as app:
        made = httpx.post(app.graphql, json={"query": mutation}).json()
        read = httpx.post(app.graphql, json={"query": query}).json()
    assert [note["id"] for note in read["data"]["notes"]] == [made["data"]["createNote"]["id"]]


@pytest.mark.parametrize("cwd", ["project", "backend"])
def test_the_tests_of_a_new_project_pass(tmp_path: Path, cwd: str) -> None:
    folder = tmp_path / "shop"
    run_init(folder)
    if cwd == "project":
        done = _make(folder, "test")
    else:
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(folder)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout


def test_a_folder_with_other_files_keeps_them(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine\n")
    (tmp_path / ".gitignore").write_text("mine\n")
    done = run_init(tmp_path)
    assert done.status == 0
    assert f"{tmp_path / 'README.md'} was there: it stays as it is" in done.out
    assert (tmp_path / "README.md").read_text() == (tmp_path / ".gitignore").read_text() == "mine\n"


@pytest.mark.parametrize("name", ["schema", "resolvers", "generated"])
def test_a_project_that_is_there_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "mine.py").write_text("mine\n")
    before = files(tmp_path)
    done = run_init(tmp_path)
    assert done.status == 1
    assert f"{tmp_path / name} is there already" in done.errors
    assert files(tmp_path) == before


def test_a_second_init_changes_nothing(tmp_path: Path) -> None:
    run_init(tmp_path)
    before = files(tmp_path)
    assert run_init(tmp_path).status == 1
    assert files(tmp_path) == before


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "shop").write_text("mine\n")
    done = run_init(tmp_path / "shop")
    assert done.status == 1
    assert done.errors == f"codegen: {tmp_path / 'shop'} is a file; a folder must stand there\n"


def _make(folder: Path, target: str) -> "subprocess.CompletedProcess[str]":
    command = ["make", "-C", str(folder), target, f"PYTHON={sys.executable}"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
