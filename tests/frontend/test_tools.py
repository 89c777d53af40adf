"""graphql-codegen and gql.tada read the public schema, and TypeScript what they make of it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.databases import ROOT
from tests.frontend.guide import shown_files
from tests.servers import running_app

HERE = Path(__file__).parent
OLDEST = 20  # what packages below @graphql-codegen/cli ask for
SCHEMA = ROOT / "generated" / "schema.graphql"


@pytest.fixture(scope="module")
def node_modules() -> Path:
    """The tools, installed."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("Node.js or npm is not installed")
    said = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    if int(said.lstrip("v").split(".")[0]) < OLDEST:
        pytest.skip(f"the tools need Node.js {OLDEST} or newer; this is {said.strip()}")
    subprocess.run(["make", "--silent", "node-frontend"], cwd=ROOT, check=True)
    if not (HERE / "node_modules").is_dir():
        pytest.skip("the tools could not be installed")
    return HERE / "node_modules"


def test_graphql_codegen_types_the_guide_s_operations(tmp_path: Path, node_modules: Path) -> None:
    folder = _frontend(tmp_path, node_modules, "graphql-codegen")
    _passes(folder, "graphql-codegen", "--config", "codegen.ts")
    assert "name: string" in (folder / "src" / "gql" / "graphql.ts").read_text()
    _passes(folder, "tsc", "--noEmit")
    source = folder / "src" / "channels.ts"
    source.write_text(source.read_text().replace("channel.name", "channel.nme"))
    assert "Property 'nme' does not exist" in _fails(folder, "tsc", "--noEmit")


def test_graphql_codegen_refuses_what_left_the_schema(tmp_path: Path, node_modules: Path) -> None:
    folder = _frontend(tmp_path, node_modules, "graphql-codegen")
    schema = SCHEMA.read_text().replace("\n  name: String!\n", "\n  title: String!\n")
    (folder / "schema.graphql").write_text(schema)
    said = _fails(folder, "graphql-codegen", "--config", "codegen.ts")
    assert 'Cannot query field "name" on type "Channel"' in said


def test_graphql_codegen_reads_the_introspection(tmp_path: Path, node_modules: Path) -> None:
    folder = _frontend(tmp_path, node_modules, "graphql-codegen")
    shutil.copy(ROOT / "generated" / "schema.json", folder)
    _read_from(folder, "schema.json")
    _passes(folder, "graphql-codegen", "--config", "codegen.ts")
    _passes(folder, "tsc", "--noEmit")


def test_graphql_codegen_reads_the_schema_of_a_server(
    tmp_path: Path, node_modules: Path, database_url: str
) -> None:
    folder = _frontend(tmp_path, node_modules, "graphql-codegen")
    with running_app({"RETHINKDB_URL": database_url}) as app:
        _read_from(folder, f"{app.url}/schema.graphql")
        _passes(folder, "graphql-codegen", "--config", "codegen.ts")
    _passes(folder, "tsc", "--noEmit")


def test_gql_tada_types_the_guide_s_operations(tmp_path: Path, node_modules: Path) -> None:
    folder = _frontend(tmp_path, node_modules, "gql.tada")
    _passes(folder, "gql.tada", "generate-output")
    _passes(folder, "tsc", "--noEmit")
    _passes(folder, "gql.tada", "check")
    source = folder / "src" / "channels.ts"
    source.write_text(source.read_text().replace("channel.name", "channel.nme"))
    assert "Property 'nme' does not exist" in _fails(folder, "tsc", "--noEmit")


def _frontend(folder: Path, node_modules: Path, section: str) -> Path:
    """A frontend as the guide shows it, with the schema of this repository."""
    files = shown_files(section)
    assert len(files) == 3
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    (folder / "package.json").write_text('{"type": "module", "private": true}')
    (folder / "node_modules").symlink_to(node_modules)
    shutil.copy(SCHEMA, folder)
    return folder


def _read_from(folder: Path, schema: str) -> None:
    (folder / "schema.graphql").unlink()
    config = folder / "codegen.ts"
    config.write_text(config.read_text().replace('"schema.graphql"', f'"{schema}"'))


def _passes(folder: Path, tool: str, *arguments: str) -> None:
    done = _run(folder, tool, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr


def _fails(folder: Path, tool: str, *arguments: str) -> str:
    done = _run(folder, tool, *arguments)
    assert done.returncode != 0
    return done.stdout + done.stderr


def _run(folder: Path, tool: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [str(folder / "node_modules" / ".bin" / tool), *arguments]
    environment = {**os.environ, "NO_COLOR": "1", "CI": "1"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
