"""The folder of a database: made so that it lasts."""

import os
from pathlib import Path

import pytest

from embedded.storage.folder import Folder


def test_a_new_folder_is_on_disk_with_the_folders_above_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_ino))
    Folder(tmp_path / "above" / "data").release()
    assert set(synced) == {tmp_path.stat().st_ino, (tmp_path / "above").stat().st_ino}
    synced.clear()
    Folder(tmp_path / "above" / "data").release()
    assert synced == []
