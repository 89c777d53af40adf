"""`watch`: every save regenerates, and nothing that is saved ends it."""

import shutil
from pathlib import Path

from tests.codegen.shell.projects import CHANNEL, project, run
from tests.codegen.shell.watch.watching import watching

WITH_TOPIC = CHANNEL.replace("name: String!\n}", "name: String!\n  topic: String\n}")


def test_a_save_regenerates(tmp_path: Path) -> None:
    folder = project(tmp_path)
    with watching(folder) as watch:
        assert "generated/channel/model.py: written" in watch.until("added a stub")
        (folder / "schema" / "channel.graphql").write_text(WITH_TOPIC)
        watch.until("generated/channel/model.py: written")
        (folder / "schema" / "user.graphql").write_text("type User @model {\n  id: ID!\n}\n")
        watch.until("generated/user/model.py: written")
        (folder / "schema" / "user.graphql").unlink()
        watch.until("generated/user/model.py: deleted")
        assert watch.stop() == 0
    assert run("check", folder).status == 0


def test_stubs_that_it_added_are_no_save(tmp_path: Path) -> None:
    text = "from generated.channel import resolve\n\n\n@resolve.gone\ndef gone(): ...\n"
    folder = project(tmp_path, {"resolvers/channel.py": text})
    with watching(folder) as watch:
        watch.until("added a stub")
        said = watch.until("delete it")
        assert "resolvers/channel.py:6:2: The schema has no field for resolve.gone" in said
        (folder / "schema" / "channel.graphql").write_text(WITH_TOPIC)
        said = watch.until("generated/channel/model.py: written")
        assert "nothing to write" not in said
        assert "resolve.gone" not in said


def test_a_broken_schema_is_reported_and_leaves_everything(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    schema = folder / "schema" / "channel.graphql"
    with watching(folder) as watch:
        watch.until("nothing to write")
        before = (folder / "generated" / "schema.graphql").read_bytes()
        schema.write_text(CHANNEL.replace("type Channel", "type Channel {"))
        watch.until("schema/channel.graphql:2:16: ")
        assert (folder / "generated" / "schema.graphql").read_bytes() == before
        schema.write_bytes(b"\xff")
        watch.until("The file cannot be read")
        schema.unlink()
        watch.until("There is no *.graphql file")
        schema.write_text(WITH_TOPIC)
        watch.until("generated/channel/model.py: written")
        assert watch.stop() == 0


def test_a_folder_that_is_taken_away_and_put_back_is_watched_again(tmp_path: Path) -> None:
    folder = project(tmp_path / "rooms")
    run("write", folder)
    with watching(folder) as watch:
        watch.until("nothing to write")
        shutil.move(folder / "schema", tmp_path / "elsewhere")
        watch.until("There is no *.graphql file")
        (tmp_path / "elsewhere" / "channel.graphql").write_text(WITH_TOPIC)
        shutil.move(tmp_path / "elsewhere", folder / "schema")
        watch.until("generated/channel/model.py: written")
        (folder / "schema" / "channel.graphql").write_text(CHANNEL)
        watch.until("generated/channel/model.py: written")


def test_files_that_come_and_go_with_their_folder_are_seen(tmp_path: Path) -> None:
    folder = project(tmp_path / "rooms")
    run("write", folder)
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "topic.graphql").write_text("type Topic @model { id: ID! }\n")
    with watching(folder) as watch:
        watch.until("nothing to write")
        (tmp_path / "more").rename(folder / "schema" / "more")
        watch.until("schema/more/topic.graphql:1:1: This file is not read.")
        (folder / "schema" / "more").rename(tmp_path / "more")
        watch.until("nothing to write")


def test_a_file_that_cannot_be_written_is_reported_and_written_after_the_next_save(
    tmp_path: Path,
) -> None:
    folder = project(tmp_path)
    run("write", folder)
    with watching(folder) as watch:
        watch.until("nothing to write")
        (folder / "generated" / "user").write_text("in the way\n")
        (folder / "schema" / "user.graphql").write_text("type User @model {\n  id: ID!\n}\n")
        watch.until("generated/user is a file; a folder must stand there")
        (folder / "generated" / "user").unlink()
        (folder / "schema" / "user.graphql").write_text("type User @model { id: ID! }\n")
        watch.until("generated/user/model.py: written")
        assert watch.stop() == 0


def test_many_saves_at_once_give_what_the_last_says(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    with watching(folder) as watch:
        watch.until("nothing to write")
        for number in range(50):
            text = CHANNEL.replace("name: String!\n}", f"name: String!\n  field{number}: Int\n}}")
            (folder / "schema" / "channel.graphql").write_text(text)
            (folder / "schema" / f"user{number}.graphql").write_text("# nothing\n")
        (folder / "schema" / "last.graphql").write_text("type Last @model {\n  id: ID!\n}\n")
        assert watch.until("generated/last/model.py: written")
        watch.stop()
    run("write", folder)
    assert "field49" in (folder / "generated" / "schema.graphql").read_text()


def test_a_resolver_that_is_no_python_is_reported_and_the_rest_is_generated(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    with watching(folder) as watch:
        watch.until("nothing to write")
        (folder / "resolvers" / "channel.py").write_text("def broken(\n")
        watch.until("resolvers/channel.py:1:11: This is no Python")
        (folder / "schema" / "channel.graphql").write_text(WITH_TOPIC)
        watch.until("generated/channel/model.py: written")
