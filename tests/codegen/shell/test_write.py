"""`write`: only what differs, all or nothing, and nothing that is not the codegen's."""

import os
import stat
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from codegen.shell.stubs import Stubs, stubs
from tests.codegen.shell.projects import CHANNEL, files, project, run


def test_everything_is_written_and_then_nothing_is_left_to_do(tmp_path: Path) -> None:
    folder = project(tmp_path)
    first = run("write", folder)
    assert first.status == 0
    assert "generated/channel/model.py: written" in first.out
    before = files(folder)
    second = run("write", folder)
    assert (second.status, second.out) == (
        0,
        "nothing to write: generated/ is what schema/ says\n",
    )
    assert files(folder) == before


def test_only_files_that_differ_are_touched(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    for path in (folder / "generated").rglob("*.py"):
        os.utime(path, (1, 1))
    schema = folder / "schema" / "channel.graphql"
    schema.write_text(CHANNEL.replace("name: String!\n}", "name: String!\n  topic: String\n}"))
    run("write", folder)
    touched = {
        path.relative_to(folder).as_posix()
        for path in (folder / "generated").rglob("*.py")
        if path.stat().st_mtime != 1
    }
    assert touched == {"generated/channel/model.py"}


def test_a_broken_schema_leaves_every_byte_as_it_was(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    (folder / "schema" / "channel.graphql").write_text(CHANNEL.replace("String!", "Strng!"))
    before = files(folder)
    done = run("write", folder)
    assert done.status == 1
    assert "schema/channel.graphql:4:9: Unknown type 'Strng'." in done.errors
    assert files(folder) == before


def test_a_file_that_cannot_be_put_in_place_leaves_every_byte_as_it_was(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    (folder / "schema" / "user.graphql").write_text("type User @model {\n  id: ID!\n}\n")
    (folder / "generated" / "user" / "model.py").mkdir(parents=True)
    before = files(folder)
    done = run("write", folder)
    assert done.status == 1
    assert "model.py is a folder" in done.errors
    assert files(folder) == before


@pytest.mark.parametrize(
    ("step", "moment"),
    [*(("replace", moment) for moment in range(1, 10)), ("unlink", 1), ("unlink", 3)],
)
def test_an_interrupt_at_any_moment_leaves_every_byte_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, moment: int
) -> None:
    folder = project(tmp_path, {"schema/user.graphql": "type User @model {\n  id: ID!\n}\n"})
    run("write", folder)
    (folder / "schema" / "user.graphql").rename(folder / "schema" / "person.graphql")
    text = 'type Person @model {\n  id: ID!\n  "By hand."\n  nick(short: Boolean): String\n}\n'
    (folder / "schema" / "person.graphql").write_text(text)
    before = files(folder)
    monkeypatch.setattr(Path, step, _interrupted(getattr(Path, step), moment))
    done = run("write", folder)
    monkeypatch.undo()
    assert done.status == 130
    assert files(folder) == before
    assert not (folder / "generated" / "person").exists()
    assert run("write", folder).status == 0
    assert run("check", folder).status == 0


def _interrupted(step: Callable[..., Any], moment: int) -> Callable[..., Any]:
    """The step; the first time that it is taken for the so-manieth time, Ctrl-C comes after it."""
    turns = count(1)

    def taken(*given: Any, **named: Any) -> Any:
        result = step(*given, **named)
        if next(turns) == moment:
            raise KeyboardInterrupt
        return result

    return taken


def test_a_resolver_behind_a_symbolic_link_gets_its_stub_where_it_is(tmp_path: Path) -> None:
    folder = project(tmp_path, {"elsewhere.py": '"""Mine."""\n'})
    (folder / "resolvers").mkdir()
    (folder / "resolvers" / "channel.py").symlink_to("../elsewhere.py")
    run("write", folder)
    assert (folder / "resolvers" / "channel.py").is_symlink()
    assert "@resolve.hello" in (folder / "elsewhere.py").read_text()


def test_resolvers_behind_a_linked_folder_are_read_before_stubs_are_added(tmp_path: Path) -> None:
    clock = "extend type Subscription {\n  ticks: Int!\n}\n"
    folder = project(tmp_path / "project", {"schema/clock.graphql": clock})
    run("write", folder)
    (folder / "resolvers" / "feeds").rename(tmp_path / "shared")
    (folder / "resolvers" / "feeds").symlink_to(tmp_path / "shared")
    (tmp_path / "shared" / "in_circles").symlink_to(folder / "resolvers")
    mine = (tmp_path / "shared" / "clock.py").read_text() + "\n# Mine.\n"
    (tmp_path / "shared" / "clock.py").write_text(mine)
    (folder / "schema" / "clock.graphql").write_text(clock.replace("}", "  tocks: Int!\n}"))
    assert run("write", folder).status == 0
    text = (tmp_path / "shared" / "clock.py").read_text()
    assert text.startswith(mine)
    assert (text.count("@resolve.ticks"), text.count("@resolve.tocks")) == (1, 1)


@pytest.mark.parametrize("before", [None, '"""Mine."""\n'])
def test_a_resolver_that_is_saved_during_the_write_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    folder = project(tmp_path, {} if before is None else {"resolvers/channel.py": before})
    resolver = folder / "resolvers" / "channel.py"

    def saved(*given: Any) -> Stubs:
        made = stubs(*given)
        resolver.parent.mkdir(exist_ok=True)
        resolver.write_text("# Written at the same time.\n")
        return made

    monkeypatch.setattr("codegen.shell.commands.stubs", saved)
    done = run("write", folder)
    assert (done.status, done.out) == (1, "")
    assert f"{resolver} was saved meanwhile" in done.errors
    assert resolver.read_text() == "# Written at the same time.\n"
    assert not (folder / "generated").exists()
    monkeypatch.undo()
    assert run("write", folder).status == 0
    assert resolver.read_text().startswith("# Written at the same time.\n")


def test_a_file_in_the_place_of_a_folder_is_named(tmp_path: Path) -> None:
    folder = project(tmp_path, {"generated": "mine\n"})
    done = run("write", folder)
    assert done.status == 1
    assert done.errors == f"codegen: {folder}/generated is a file; a folder must stand there\n"


def test_files_that_nothing_generates_any_more_are_deleted(tmp_path: Path) -> None:
    folder = project(tmp_path, {"schema/user.graphql": "type User @model {\n  id: ID!\n}\n"})
    run("write", folder)
    cache = folder / "generated" / "user" / "__pycache__"
    cache.mkdir()
    (cache / "model.pyc").write_bytes(b"old")
    (folder / "schema" / "user.graphql").unlink()
    done = run("write", folder)
    assert "generated/user/model.py: deleted" in done.out
    assert not (folder / "generated" / "user").exists()


def test_a_file_of_somebody_else_in_generated_is_left_alone_and_named(tmp_path: Path) -> None:
    folder = project(tmp_path, {"generated/notes.py": "mine = True\n"})
    done = run("write", folder)
    assert done.status == 0
    assert "generated/notes.py: not made by the codegen" in done.errors
    assert (folder / "generated" / "notes.py").read_text() == "mine = True\n"


def test_a_generated_file_that_was_edited_is_rewritten(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    model = folder / "generated" / "channel" / "model.py"
    original = model.read_text()
    model.write_text(original + "x = 1\n")
    says = "generated/channel/model.py differs from what schema/ says; it was edited by hand\n"
    assert says in run("check", folder).out
    done = run("write", folder)
    assert done.out == "generated/channel/model.py: written, over what was edited by hand\n"
    assert model.read_text() == original


def test_a_generated_file_that_the_schema_changes_is_not_called_edited(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    schema = folder / "schema" / "channel.graphql"
    schema.write_text(CHANNEL.replace("name: String!\n}", "name: String!\n  topic: String\n}"))
    assert "edited by hand" not in run("check", folder).out + run("write", folder).out


def test_nor_is_one_that_was_written_while_a_resolver_had_a_problem(tmp_path: Path) -> None:
    folder = project(tmp_path, {"resolvers/zz.py": "from generated.channel.resolve import gone\n"})
    run("write", folder)
    for name in ("topic", "theme"):
        wider = CHANNEL.replace("name: String!\n}", f"name: String!\n  {name}: String\n}}")
        (folder / "schema" / "channel.graphql").write_text(wider)
        assert "edited by hand" not in run("check", folder).out
        done = run("write", folder)
        assert "edited by hand" not in done.out
        assert "resolvers-have-a-field" in done.errors
        assert run("check", folder).status == 1


def test_no_temporary_file_is_left(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    assert not [path for path in files(folder) if path.endswith(".tmp")]


def test_a_rewritten_file_keeps_its_mode(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    model = folder / "generated" / "channel" / "model.py"
    model.write_text("# edited\n")
    model.chmod(0o640)
    run("write", folder)
    assert stat.S_IMODE(model.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe", "schema/odd.graphql:1:1: The file cannot be read"),
        (
            "type A {\r\n  # é\n  # ".encode() + b"\xe9\n}\n",
            "schema/odd.graphql:3:5: The file cannot be read: the byte 0xe9 is no UTF-8. "
            "save it as UTF-8 [files-can-be-read]\n",
        ),
        (b"type {", "schema/odd.graphql:1:6: Syntax Error: Expected Name, found '{'."),
    ],
)
def test_a_file_that_is_no_sdl_is_named(tmp_path: Path, content: bytes, says: str) -> None:
    folder = project(tmp_path)
    (folder / "schema" / "odd.graphql").write_bytes(content)
    done = run("write", folder)
    assert done.status == 1
    assert done.errors.startswith(says)
    assert not (folder / "generated").exists()


@pytest.mark.parametrize("path", ["schema/shop/item.graphql", "schema/item.gql"])
def test_sdl_that_is_not_read_is_named(tmp_path: Path, path: str) -> None:
    done = run("write", project(tmp_path, {path: "type Item @model {\n  id: ID!\n}\n"}))
    assert done.status == 1
    assert done.errors.startswith(f"{path}:1:1: This file is not read.")
    assert "SDL files are schema/*.graphql" in done.errors


def test_what_editors_hide_beside_a_file_is_not_read(tmp_path: Path) -> None:
    folder = project(tmp_path, {"schema/._channel.graphql": "\0"})
    (folder / "schema" / ".#channel.graphql").symlink_to("nobody@nowhere")
    assert run("write", folder).status == 0


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    folder = project(tmp_path, {"schema/empty.graphql": "", "schema/later.graphql": "# later\n"})
    assert run("write", folder).status == 0


def test_a_project_without_a_schema_is_told_so(tmp_path: Path) -> None:
    done = run("write", tmp_path)
    assert done.status == 1
    assert "There is no *.graphql file" in done.errors
