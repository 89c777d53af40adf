"""Folders that cannot be served: one line that names the place and says what to do."""

import os
import resource
from functools import partial
from pathlib import Path

import pytest

from tests.databases import embedded_server
from tests.embedded.faults.refusals import DATA, LOG, refused


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    line = refused(tmp_path / "file")
    assert f"{tmp_path / 'file'} cannot be used" in line
    assert "choose another folder" in line
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert f"{tmp_path / 'file' / 'data'} cannot be used" in refused(tmp_path / "file" / "data")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder that nobody can write to")
def test_a_folder_that_nobody_can_write_to() -> None:
    line = refused(Path("/proc/self"))
    assert "/proc/self cannot be used" in line
    assert "choose another folder" in line


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to every folder")
def test_a_folder_without_permission_to_write(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    folder.mkdir(mode=0o555)
    assert f"{folder} cannot be used: Permission denied" in refused(folder)


@pytest.mark.parametrize("name", [DATA, LOG, "lock", "server.json", "server.json.new"])
def test_a_folder_in_place_of_a_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name / "inside").mkdir(parents=True)
    assert str(tmp_path) in refused(tmp_path)
    assert (tmp_path / name / "inside").is_dir()


def test_a_disk_that_is_full_at_the_first_start_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    for room in (0, 10_000, 40_000):  # for nothing, for half a file, for no more than the file
        line = refused(tmp_path, before=partial(no_file_beyond, room))
        assert str(tmp_path) in line
    with embedded_server(tmp_path):
        pass


def no_file_beyond(room: int) -> None:
    """Let no file grow beyond `room` bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
