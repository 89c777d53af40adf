"""`diff`: against a commit, a folder, a file; and the operations of clients."""

from pathlib import Path

import pytest

from codegen.shell.command import main
from tests.codegen.golden import put
from tests.codegen.shell.projects import CHANNEL, committed, git, project, run

RENAMED = CHANNEL.replace("  name: String!\n", "  title: String!\n")


def test_the_api_is_compared_with_the_last_commit(tmp_path: Path) -> None:
    folder = committed(project(tmp_path))
    done = run("diff", folder)
    assert (done.status, done.errors) == (0, "")
    assert done.out.startswith("The API is as in HEAD (")
    (folder / "schema" / "channel.graphql").write_text(RENAMED)
    done = run("diff", folder)
    assert done.status == 1
    assert done.out.startswith(
        "breaking:\n"
        "  Field Channel.name was removed.\n"
        "safe:\n"
        "  Field Channel.title was added.\n"
        "1 breaking, 0 dangerous, 1 safe since HEAD ("
    )
    assert run("diff", folder, "--fail-on", "none").status == 0


def test_a_project_may_be_a_folder_of_its_repository(tmp_path: Path) -> None:
    folder = project(tmp_path / "services" / "rooms")
    run("write", folder)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    (folder / "schema" / "channel.graphql").write_text(RENAMED)
    assert "Field Channel.name was removed." in run("diff", folder).out


def test_any_commit_can_be_named(tmp_path: Path) -> None:
    folder = committed(project(tmp_path))
    git(folder, "tag", "v1")
    (folder / "schema" / "channel.graphql").write_text(RENAMED)
    run("write", folder)
    git(folder, "commit", "-q", "-a", "-m", "second")
    assert run("diff", folder).status == 0
    assert run("diff", folder, "--against", "v1").status == 1
    assert run("diff", folder, "--against", "HEAD~1").status == 1


def test_a_commit_without_generated_files_is_generated_in_memory(tmp_path: Path) -> None:
    folder = project(tmp_path)
    git(folder, "init", "-q")
    git(folder, "add", "schema")
    git(folder, "commit", "-q", "-m", "first")
    assert run("diff", folder).status == 0
    (folder / "schema" / "channel.graphql").write_text(RENAMED)
    assert run("diff", folder).status == 1


def test_folders_and_files_can_be_named(tmp_path: Path) -> None:
    old = project(tmp_path / "old")
    new = project(tmp_path / "new", {"schema/channel.graphql": RENAMED})
    run("write", old)
    for against in (old, old / "generated" / "schema.graphql"):
        done = run("diff", new, "--against", str(against))
        assert done.status == 1
        assert "Field Channel.name was removed." in done.out


@pytest.mark.parametrize(
    ("against", "says"),
    [
        ("HEAD", "is in no git repository."),
        ("nowhere", "is in no git repository."),
        ("empty", "empty has neither generated/schema.graphql nor schema/*.graphql."),
        ("odd.graphql", "odd.graphql holds no schema: Syntax Error"),
    ],
)
def test_what_cannot_be_compared_with_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, against: str, says: str
) -> None:
    folder = project(tmp_path, {"odd.graphql": "type {", "empty/readme": ""})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    done = run("diff", folder, "--against", against)
    assert done.status == 2
    assert says in done.errors


@pytest.mark.parametrize("reference", ["nowhere", "--help", "HEAD:schema"])
def test_a_commit_that_is_none_is_said(tmp_path: Path, reference: str) -> None:
    folder = committed(project(tmp_path))
    done = run("diff", folder, f"--against={reference}")
    assert done.status == 2
    assert reference in done.errors
    assert "Traceback" not in done.errors


@pytest.mark.parametrize("command", ["diff", "plan"])
@pytest.mark.parametrize("reference", ["", " "])
def test_a_reference_that_is_empty_is_said(tmp_path: Path, command: str, reference: str) -> None:
    folder = committed(project(tmp_path))
    done = run(command, folder, "--against", reference)
    assert done.status == 2
    assert "--against is empty" in done.errors


def test_a_commit_that_a_shallow_clone_lacks_is_said(tmp_path: Path) -> None:
    there = committed(project(tmp_path / "there"))
    git(there, "commit", "-q", "--allow-empty", "-m", "second")
    git(tmp_path, "clone", "-q", "--depth", "1", there.as_uri(), "clone")
    assert run("diff", tmp_path / "clone").status == 0
    git(tmp_path / "clone", "checkout", "-q", "--detach")
    assert run("diff", tmp_path / "clone").status == 0
    done = run("diff", tmp_path / "clone", "--against", "HEAD~1")
    assert done.status == 2
    assert "git knows no commit HEAD~1" in done.errors
    assert "The clone is shallow" in done.errors


def test_git_s_own_words_are_told_where_it_does_not_trust_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = committed(project(tmp_path))
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    done = run("diff", folder)
    assert done.status == 2
    assert "detected dubious ownership" in done.errors


def test_operations_are_checked_against_the_new_schema(tmp_path: Path) -> None:
    folder = committed(project(tmp_path))
    web = tmp_path / "web"
    (web / "rooms").mkdir(parents=True)
    (web / "fragment.graphql").write_text("fragment Room on Channel {\n  id\n  name\n}\n")
    (web / "rooms" / "room.graphql").write_text(
        "query Room($id: ID!) {\n  channel(id: $id) { ...Room }\n}\n{ hello(name: 1) }\n"
    )
    (web / "rooms" / "empty.graphql").write_text("")
    done = run("diff", folder, "--operations", str(web))
    assert done.status == 1
    assert done.errors == (
        f"{web}/rooms/room.graphql:4:15: String cannot represent a non string value: 1\n"
        "    { hello(name: 1) }\n"
        "                  ^\n"
    )
    assert done.out.endswith(f"2 operations in {web}: 1 problem\n")
    (folder / "schema" / "channel.graphql").write_text(RENAMED)
    done = run("diff", folder, "--operations", str(web), "--fail-on", "none")
    assert done.status == 0
    assert f"{web}/fragment.graphql:3:3: Cannot query field 'name' on type 'Channel'." in (
        done.errors
    )


def test_operations_that_use_what_is_deprecated_are_named_and_pass(tmp_path: Path) -> None:
    folder = committed(project(tmp_path))
    schema = folder / "schema" / "channel.graphql"
    schema.write_text(
        CHANNEL.replace("name: String!\n", 'name: String! @deprecated(reason: "x")\n')
    )
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "a.gql").write_text('{ channel(id: "1") { name } }')
    done = run("diff", folder, "--operations", str(tmp_path / "web"))
    assert done.status == 0
    assert "deprecated, and still used:" in done.errors
    assert done.out.endswith(": all right\n")


@pytest.mark.parametrize("content", [b"query {", b"\xff", b"{ __typename } type A { a: Int }"])
def test_a_file_that_holds_no_operation_is_named(tmp_path: Path, content: bytes) -> None:
    folder = committed(project(tmp_path))
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "odd.graphql").write_bytes(content)
    done = run("diff", folder, "--operations", str(tmp_path / "web"))
    assert done.status == 1
    assert done.errors.startswith(f"{tmp_path}/web/odd.graphql:1:")


def test_a_copy_of_the_schema_may_lie_among_the_operations(tmp_path: Path) -> None:
    folder = committed(project(tmp_path))
    schema = (folder / "generated" / "schema.graphql").read_bytes()
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "schema.graphql").write_bytes(schema)
    (tmp_path / "web" / "hello.graphql").write_text('{ hello(name: "x") }')
    done = run("diff", folder, "--operations", str(tmp_path / "web"))
    assert (done.status, done.errors) == (0, "")
    assert done.out.endswith(f"1 operation in {tmp_path}/web: all right\n")


def test_a_folder_without_operations_is_a_mistake(tmp_path: Path) -> None:
    folder = committed(project(tmp_path))
    put(tmp_path, {"web/room.ts": "const room = gql`{ hello }`;\n", "web/empty.graphql": ""})
    done = run("diff", folder, "--operations", str(tmp_path / "web"))
    assert done.status == 1
    assert done.errors == f"there is no operation in {tmp_path}/web; *.graphql and *.gql are read\n"


def test_a_folder_of_operations_that_is_not_there_is_a_wrong_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = committed(project(tmp_path))
    with pytest.raises(SystemExit, match="2"):
        main(["diff", "--project", str(folder), "--operations", str(tmp_path / "web")])
    assert f"there is no folder {tmp_path / 'web'}" in capsys.readouterr().err
