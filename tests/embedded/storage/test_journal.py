"""Writes are on disk when that is promised, in groups, and a full disk undoes them as a whole."""

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from embedded.storage.bounds import MAX, MIN
from embedded.storage.catalog import Catalog
from embedded.storage.changelog import Change
from embedded.storage.errors import WriteFailedError
from embedded.storage.indexes import IndexDefinition
from embedded.storage.keys import encode_key
from embedded.storage.table import TableStore
from tests.embedded.storage.conftest import Opener, put


@pytest.fixture
def syncs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The calls of fsync."""
    calls: list[int] = []
    fsync = os.fsync

    def counted(descriptor: int) -> None:
        calls.append(descriptor)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", counted)
    return calls


def stored(folder: Path, number: int) -> int:
    """How many rows another reader of the file sees in a table."""
    other = sqlite3.connect(folder / "data.sqlite")
    try:
        count: int = other.execute(f"SELECT count(*) FROM t{number}").fetchone()[0]
    finally:
        other.close()
    return count


def test_a_hard_write_is_committed_and_synced_when_its_future_is_done(
    catalog: Catalog, table: TableStore, tmp_path: Path, syncs: list[int]
) -> None:
    since = catalog.journal.ticket()
    put(table, id=1)
    syncs.clear()
    catalog.journal.durable(since).result(10)
    assert syncs
    assert stored(tmp_path, table.settings.number) == 1


def test_what_the_catalog_is_told_must_be_on_disk_and_what_is_soft_or_in_the_background_need_not(
    catalog: Catalog, table: TableStore
) -> None:
    since = catalog.journal.ticket()
    put(table, id=1)
    with catalog.journal.alone(lasting=False):
        pass
    assert not catalog.journal.lasting(since)
    catalog.create_database("more")
    assert catalog.journal.lasting(since)
    assert not catalog.journal.lasting(catalog.journal.ticket())


def test_what_is_on_disk_already_needs_no_sync(catalog: Catalog, table: TableStore) -> None:
    put(table, id=1)
    table.sync()
    assert catalog.journal.durable(catalog.journal.ticket()).done()


def test_a_soft_write_is_committed_soon_by_itself(table: TableStore, tmp_path: Path) -> None:
    put(table, id=1)
    pause = threading.Event()
    while stored(tmp_path, table.settings.number) == 0:
        pause.wait(0.01)


def test_concurrent_hard_writers_share_syncs(
    catalog: Catalog, table: TableStore, syncs: list[int]
) -> None:
    def write(first: int) -> None:
        for number in range(first, first + 20):
            since = catalog.journal.ticket()
            put(table, id=number)
            catalog.journal.durable(since).result(30)

    table.sync()
    syncs.clear()
    writers = [threading.Thread(target=write, args=(100 * n,)) for n in range(16)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert table.count() == 320
    assert len(syncs) < 160


def full(catalog: Catalog) -> None:
    """No page more."""
    with catalog.journal.lock:
        connection = catalog.journal.connection
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")


def roomy(catalog: Catalog) -> None:
    with catalog.journal.lock:
        catalog.journal.connection.execute("PRAGMA max_page_count = 1000000")


def test_a_full_disk_undoes_what_was_not_committed_and_tells_whoever_waits(
    catalog: Catalog, table: TableStore
) -> None:
    table.create_index(IndexDefinition("text", "text"))
    put(table, id=0, text="kept")
    table.sync()
    assert table.count() == 1
    full(catalog)
    since = catalog.journal.ticket()
    heard: list[Change | None] = []
    table.changes.listen(heard.append)
    put(table, id=1, text="small")
    with pytest.raises(WriteFailedError, match="full"):
        put(table, id=2, text="x" * 100_000)
    with pytest.raises(WriteFailedError, match="full"):
        catalog.journal.durable(since).result(10)
    assert [document["id"] for document in table.scan(MIN, MAX)] == [0]
    assert [document["id"] for _, document in table.scan_index("text", MIN, MAX)] == [0]
    assert table.count() == 1
    assert heard[-1] is None  # whoever was told of the lost write is told to begin anew


def test_writing_goes_on_when_there_is_room_again(
    catalog: Catalog, table: TableStore, open_catalog: Opener
) -> None:
    full(catalog)
    for _ in range(3):
        with pytest.raises(WriteFailedError):
            put(table, id=2, text="x" * 100_000)
    with pytest.raises(WriteFailedError):
        catalog.create_table("test", "more")
        catalog.create_table("test", "and_more")
    roomy(catalog)
    since = catalog.journal.ticket()
    put(table, id=2, text="x" * 100_000)
    catalog.journal.durable(since).result(10)
    catalog.create_table("test", "and_more")
    again = open_catalog()
    found = again.table("test", "things")
    assert found is not None
    assert found.get(encode_key(2)) is not None


def test_after_a_failed_sync_nothing_is_acknowledged_until_a_new_start(
    catalog: Catalog,
    table: TableStore,
    monkeypatch: pytest.MonkeyPatch,
    open_catalog: Opener,
) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    since = catalog.journal.ticket()
    put(table, id=1)
    with pytest.raises(WriteFailedError, match="Input/output error"):
        catalog.journal.durable(since).result(10)
    monkeypatch.undo()
    # What the log lacks in its middle ends it: a later write would be synced and still be lost.
    with pytest.raises(WriteFailedError, match="new start"):
        put(table, id=2)
    with pytest.raises(WriteFailedError, match="new start"):
        catalog.create_database("more")
    assert table.get(encode_key(1)) == {"id": 1}
    again = open_catalog()
    found = again.table("test", "things")
    assert found is not None
    since = again.journal.ticket()
    put(found, id=3)
    again.journal.durable(since).result(10)


def test_the_log_is_folded_into_the_file_and_stays_small(
    catalog: Catalog, table: TableStore, tmp_path: Path
) -> None:
    for number in range(400):
        put(table, id=number % 20, n=number, text="x" * 300_000)
        if number % 10 == 0:
            table.sync()
    table.sync()
    assert (tmp_path / "data.sqlite-wal").stat().st_size < 80_000_000


def test_the_log_stays_small_while_an_index_is_built_and_rows_are_deleted(
    table: TableStore, tmp_path: Path
) -> None:
    keys = [f"{n * 7919 % 20_000:05}{'x' * 200}" for n in range(20_000)]  # all over the index
    for number, key in enumerate(keys):
        put(table, id=number, n=key)
    table.create_index(IndexDefinition("n", "n"))
    assert table.wait_index(["n"])
    for number in range(0, 20_000, 2):
        table.write(encode_key(number), lambda _: None)
    table.sync()
    assert (tmp_path / "data.sqlite-wal").stat().st_size < 90_000_000


def test_what_was_written_is_there_after_closing(open_catalog: Opener) -> None:
    put(open_catalog().create_table("test", "things"), id=1)
    again = open_catalog().table("test", "things")
    assert again is not None
    assert again.get(encode_key(1)) == {"id": 1}
