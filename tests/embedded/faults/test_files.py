"""Database files that are cut, foreign or from the future: refused in one line, and left alone."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from rethinkdb import RethinkDB
from rethinkdb.errors import ReqlOpFailedError

from tests.databases import embedded_server
from tests.embedded.faults.refusals import DATA, LOG, contents, refused

r: Any = RethinkDB()


@contextmanager
def served(folder: Path) -> Iterator[Any]:
    """A connection to a server on `folder`, which is stopped in order afterwards."""
    with embedded_server(folder) as (_, url), r.connect(url=url) as connection:
        yield connection


def fill(folder: Path, numbers: range) -> None:
    """Documents, all in the file when this returns."""
    with served(folder) as connection:
        if "things" not in r.table_list().run(connection):
            r.table_create("things").run(connection)
        insert(connection, numbers)


def fill_and_kill(folder: Path, numbers: range) -> None:
    """Documents, all in the log alone when this returns."""
    with embedded_server(folder) as (process, url), r.connect(url=url) as connection:
        insert(connection, numbers)
        process.kill()
        process.wait(20)
    assert (folder / LOG).stat().st_size > 0


def insert(connection: Any, numbers: range) -> None:
    rows = [{"id": number, "text": "x" * 2000} for number in numbers]
    r.table("things").insert(rows, durability="hard").run(connection)


def ids(folder: Path) -> set[int]:
    with served(folder) as connection:
        return {row["id"] for row in r.table("things").run(connection)}


@pytest.fixture(scope="module")
def stopped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose server was stopped in order; for copying."""
    folder = tmp_path_factory.mktemp("stopped")
    fill(folder, range(20))
    return folder


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory, stopped: Path) -> Path:
    """A folder whose server was killed with twenty more documents in its log; for copying."""
    folder = copytree(stopped, tmp_path_factory.mktemp("killed") / "data")
    fill_and_kill(folder, range(20, 40))
    return folder


@pytest.mark.parametrize("kept", ["half", 4096, 50, 10, 0])
def test_a_file_that_was_cut_is_refused(
    tmp_path: Path, stopped: Path, killed: Path, kept: int | str
) -> None:
    for original in (stopped, killed):
        folder = copytree(original, tmp_path / original.name)
        size = (folder / DATA).stat().st_size
        os.truncate(folder / DATA, size // 2 if isinstance(kept, str) else kept)
        before = contents(folder)
        line = refused(folder)
        assert f"{folder / DATA} is {'truncated' if kept else 'empty'}" in line
        assert "restore it from a backup" in line
        assert contents(folder) == before


def test_a_file_whose_end_is_in_its_log_is_not_called_cut(tmp_path: Path, killed: Path) -> None:
    copytree(killed, tmp_path, dirs_exist_ok=True)
    # As if the process was killed when only the first page of the log had found its way.
    with (tmp_path / DATA).open("r+b") as file:
        file.seek(28)
        pages = pages_promised_by_log(tmp_path / LOG)
        assert pages * 4096 > (tmp_path / DATA).stat().st_size
        file.write(pages.to_bytes(4, "big"))
    assert ids(tmp_path) == set(range(40))


def pages_promised_by_log(log: Path) -> int:
    """How many pages the file has after the last transaction of its log."""
    frames = log.read_bytes()[32:]
    lengths = [
        int.from_bytes(frames[place + 4 : place + 8], "big")
        for place in range(0, len(frames), 24 + 4096)
    ]
    return max(lengths)


@pytest.mark.parametrize("part", [0.9, 0.5, 0.001, 0])
def test_with_a_cut_log_it_starts_and_has_all_that_was_in_the_file(
    tmp_path: Path, killed: Path, part: float
) -> None:
    copytree(killed, tmp_path, dirs_exist_ok=True)
    os.truncate(tmp_path / LOG, int((tmp_path / LOG).stat().st_size * part))
    found = ids(tmp_path)
    assert len(found) >= 20
    assert found == set(range(len(found)))  # of what was in the log alone, the earlier part


def test_garbage_in_place_of_the_log_is_refused(tmp_path: Path, stopped: Path) -> None:
    copytree(stopped, tmp_path, dirs_exist_ok=True)
    (tmp_path / LOG).write_bytes(b"what is this? " * 1000)
    before = contents(tmp_path)
    line = refused(tmp_path)
    assert f"{tmp_path / LOG} is damaged" in line
    assert "remove it to go on without" in line
    assert contents(tmp_path) == before
    (tmp_path / LOG).unlink()
    assert ids(tmp_path) == set(range(20))


def test_a_log_without_its_file_is_refused(tmp_path: Path, killed: Path) -> None:
    copytree(killed, tmp_path, dirs_exist_ok=True)
    aside = (tmp_path / DATA).rename(tmp_path / "aside")
    before = contents(tmp_path)
    assert f"{tmp_path / DATA} is missing, but its log {LOG} is there" in refused(tmp_path)
    assert contents(tmp_path) == before
    aside.rename(tmp_path / DATA)
    assert ids(tmp_path) == set(range(40))


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_the_database_of_another_program_is_refused(tmp_path: Path, mode: str) -> None:
    with closing(sqlite3.connect(tmp_path / DATA, isolation_level=None)) as other:
        other.execute(f"PRAGMA journal_mode = {mode}")
        other.execute("CREATE TABLE songs (title)")
        before = contents(tmp_path)  # that program may be at work, with a log of its own
        line = refused(tmp_path)
        assert contents(tmp_path) == before
    assert f"{tmp_path / DATA} is a database of another program; choose another folder" in line


@pytest.mark.parametrize("content", [b"Dear diary,\n", b"Dear diary,\n" * 1000, os.urandom(9000)])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / DATA).write_bytes(content)
    line = refused(tmp_path)
    assert f"{tmp_path / DATA} is not a database; choose another folder" in line
    assert contents(tmp_path).keys() == {DATA}
    assert (tmp_path / DATA).read_bytes() == content


@pytest.mark.parametrize("logged", [False, True])
def test_a_newer_format_is_refused(tmp_path: Path, stopped: Path, logged: bool) -> None:
    copytree(stopped, tmp_path, dirs_exist_ok=True)
    newer = sqlite3.connect(tmp_path / DATA, isolation_level=None)
    with closing(newer):
        newer.execute("PRAGMA user_version = 7")
        if not logged:
            newer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = contents(tmp_path)
        line = refused(tmp_path)
        assert contents(tmp_path) == before
    assert f"{tmp_path / DATA} was written by a newer version (format 7;" in line


def test_a_start_that_was_cut_off_before_the_file_was_whole_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / f"{DATA}.new").write_bytes(b"half a file")
    fill(tmp_path, range(5))
    assert ids(tmp_path) == set(range(5))


def test_a_file_without_sense_in_its_first_pages_is_refused(tmp_path: Path, stopped: Path) -> None:
    copytree(stopped, tmp_path, dirs_exist_ok=True)
    scribble(tmp_path / DATA, 4096, 40_000)
    before = contents(tmp_path)
    line = refused(tmp_path)
    assert f"{tmp_path / DATA} is damaged" in line
    assert contents(tmp_path)[DATA] == before[DATA]


def test_a_page_without_sense_is_told_to_whoever_reads_it(tmp_path: Path, stopped: Path) -> None:
    copytree(stopped, tmp_path, dirs_exist_ok=True)
    scribble(tmp_path / DATA, (tmp_path / DATA).stat().st_size - 3 * 4096, 3 * 4096)
    with served(tmp_path) as connection:
        with pytest.raises(ReqlOpFailedError, match="The database file cannot be read: "):
            list(r.table("things").run(connection))
        assert r.table_list().run(connection) == ["things"]


def scribble(path: Path, place: int, size: int) -> None:
    """Nonsense over a part of a file."""
    with path.open("r+b") as file:
        file.seek(place)
        file.write(b"\xaa" * size)
