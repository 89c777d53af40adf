"""Several schemas side by side: each command works on the project that it is given."""

from pathlib import Path

import httpx

from tests.codegen.shell.projects import files, project, run, run_init
from tests.databases import empty_database
from tests.servers import running_app


def test_each_project_has_its_own_schema_and_server(
    tmp_path: Path, database_server: str, database_url: str
) -> None:
    rooms = project(tmp_path / "rooms", {"resolvers/__init__.py": ""})
    notes = tmp_path / "notes"
    run_init(notes)
    before = files(notes)
    assert run("write", rooms).status == 0
    assert files(notes) == before
    with (
        empty_database(database_server) as other_url,
        running_app({"RETHINKDB_URL": database_url}, rooms) as first,
        running_app({"RETHINKDB_URL": other_url}, notes) as second,
    ):
        assert _fields(first.graphql) == ["channel", "hello"]
        assert _fields(second.graphql) == ["note", "notes", "notesConnection", "notesCount"]


def test_a_project_inside_another_is_another(tmp_path: Path) -> None:
    outer = project(tmp_path)
    inner = project(tmp_path / "services" / "rooms")
    run("write", inner)
    before = files(inner)
    run("write", outer)
    assert files(inner) == before
    for folder in (inner, outer):
        assert run("check", folder).status == 0


def _fields(url: str) -> list[str]:
    answer = httpx.post(url, json={"query": "{ __schema { queryType { fields { name } } } }"})
    return [one["name"] for one in answer.json()["data"]["__schema"]["queryType"]["fields"]]
