"""`check`: `write` without the pen."""

from pathlib import Path

from tests.codegen.shell.projects import CHANNEL, files, project, run


def test_a_project_in_order_passes_in_silence(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    done = run("check", folder)
    assert (done.status, done.out, done.errors) == (0, "", "")


def test_changed_missing_and_orphan_files_are_named_with_a_diff(tmp_path: Path) -> None:
    folder = project(tmp_path, {"schema/user.graphql": "type User @model {\n  id: ID!\n}\n"})
    run("write", folder)
    (folder / "schema" / "user.graphql").unlink()
    (folder / "generated" / "context.py").unlink()
    schema = folder / "schema" / "channel.graphql"
    schema.write_text(CHANNEL.replace("name: String!\n}", "name: String!\n  topic: String\n}"))
    before = files(folder)
    done = run("check", folder)
    assert done.status == 1
    assert "generated/channel/model.py differs from what schema/ says" in done.out
    assert "\n+    topic: str | None\n" in done.out
    assert "generated/context.py is missing" in done.out
    assert "generated/user/model.py is no longer what schema/ says" in done.out
    assert "run `make gen`" in done.errors
    assert files(folder) == before


def test_a_long_diff_is_cut_short_and_every_file_is_named(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    fields = "".join(f"  field{number}: Int\n" for number in range(200))
    wider = CHANNEL.replace("name: String!\n}", f"name: String!\n{fields}}}")
    (folder / "schema" / "channel.graphql").write_text(wider)
    types = "".join(f"type Thing{number} @model {{ id: ID! }}\n" for number in range(40))
    (folder / "schema" / "things.graphql").write_text(types)
    done = run("check", folder)
    assert "… " in done.out
    assert " more lines\n\n" in done.out
    files = [line for line in done.out.splitlines() if line.endswith("is missing")]
    assert len(files) == 40 * 4
    assert len(done.out.splitlines()) < 300 + 2 * 210
    changed = done.out.count("differs from what schema/ says\n")
    assert done.errors.startswith(f"{len(files) + changed} files differ: run `make gen`")


def test_a_missing_resolver_is_named_by_the_line_of_the_schema(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    (folder / "resolvers" / "channel.py").unlink()
    done = run("check", folder)
    assert done.status == 1
    assert done.errors == (
        "schema/channel.graphql:10:3: Query.hello has no resolver in resolvers/channel.py. "
        "[fields-have-a-resolver]\n"
        "      hello(name: String!): String!\n"
        "      ^ `make gen` adds a stub\n"
    )


def test_a_resolver_whose_field_left_the_schema_is_named_by_its_line(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    schema = folder / "schema" / "channel.graphql"
    schema.write_text(CHANNEL.replace("hello(", "greet("))
    run("write", folder)
    done = run("check", folder)
    assert done.status == 1
    assert "resolvers/channel.py:8:2: The schema has no field for resolve.hello any more." in (
        done.errors
    )


def test_a_broken_schema_is_reported_as_by_write(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "schema" / "channel.graphql").write_text("type Channel {\n  id ID!\n}\n")
    assert run("check", folder) == run("write", folder)
