"""Secondary indexes follow the documents, and are built beside the writers."""

import random
import sqlite3
import threading
from typing import Any

import pytest

from embedded.storage.bounds import MAX, MIN
from embedded.storage.catalog import Catalog
from embedded.storage.errors import AlreadyExistsError, DoesNotExistError, WriteFailedError
from embedded.storage.indexes import IndexDefinition
from embedded.storage.keys import encode_key
from embedded.storage.table import TableStore
from tests.embedded.storage.conftest import Opener, field_keys, put

GROUP = IndexDefinition("group", "group")
TAGS = IndexDefinition("tags", "tags", multi=True)


def found(table: TableStore, index: str, value: Any) -> list[Any]:
    key = (encode_key(value), True)
    return [document["id"] for _, document in table.scan_index(index, key, key)]


def contents(table: TableStore, index: str) -> list[tuple[bytes, Any]]:
    return [(key, document["id"]) for key, document in table.scan_index(index, MIN, MAX)]


def expected(table: TableStore, definition: IndexDefinition) -> list[tuple[bytes, Any]]:
    keys_of = field_keys(definition)
    entries = [
        (key, encode_key(document["id"]), document["id"])
        for document in table.scan(MIN, MAX)
        for key in keys_of(document)
    ]
    return [(key, identity) for key, _, identity in sorted(entries)]


def test_an_index_follows_inserts_updates_and_deletes(table: TableStore) -> None:
    put(table, id=1, group="a")
    table.create_index(GROUP)
    assert table.wait_index(["group"])
    put(table, id=2, group="a")
    put(table, id=3, group="b")
    put(table, id=4)
    assert found(table, "group", "a") == [1, 2]
    put(table, id=1, group="b")
    table.write(encode_key(2), lambda old: None)
    assert found(table, "group", "a") == []
    assert found(table, "group", "b") == [1, 3]


def test_equal_keys_come_in_the_order_of_primary_keys(table: TableStore) -> None:
    table.create_index(GROUP)
    for identity in ("b", 20, "a", [1]):
        put(table, id=identity, group=1)
    assert found(table, "group", 1) == [[1], 20, "a", "b"]
    backwards = table.scan_index("group", MIN, MAX, descending=True)
    assert [document["id"] for _, document in backwards] == ["b", "a", 20, [1]]


def test_a_multi_index_repeats_a_document_as_its_keys_are_repeated(table: TableStore) -> None:
    table.create_index(TAGS)
    put(table, id=1, tags=[1, 2, 2])
    assert found(table, "tags", 2) == [1, 1]
    put(table, id=1, tags=[2])
    assert found(table, "tags", 2) == [1]
    assert found(table, "tags", 1) == []


def test_long_index_scans_lose_and_repeat_nothing(table: TableStore) -> None:
    table.create_index(TAGS)
    for number in range(400):
        put(table, id=number, tags=[number % 3, number % 3, number % 5], text="x" * number * 10)
    assert contents(table, "tags") == expected(table, TAGS)
    backwards = table.scan_index("tags", MIN, MAX, descending=True)
    assert [(k, d["id"]) for k, d in backwards] == expected(table, TAGS)[::-1]


def test_an_index_is_built_in_the_background_while_others_write(table: TableStore) -> None:
    for number in range(2000):
        put(table, id=number, group=number % 10)

    def write_on() -> None:
        chance = random.Random(1)
        for _ in range(1000):
            number = chance.randrange(2500)
            if chance.random() < 0.3:
                table.write(encode_key(number), lambda old: None)
            else:
                put(table, id=number, group=chance.randrange(10))

    writer = threading.Thread(target=write_on)
    writer.start()
    table.create_index(GROUP)
    status = table.index_status("group")
    assert status.ready or 0 <= status.progress < 1
    writer.join()
    assert table.wait_index(["group"], 30)
    assert contents(table, "group") == expected(table, GROUP)
    assert table.index_status("group").progress == 1


def test_building_goes_on_after_a_restart(open_catalog: Opener) -> None:
    table = open_catalog().create_table("test", "things")
    for number in range(3000):
        put(table, id=number, group=number % 10)
    table.create_index(GROUP)
    assert not table.index_status("group").ready
    again = open_catalog().table("test", "things")
    assert again is not None
    assert again.wait_index(["group"], 30)
    assert contents(again, "group") == expected(again, GROUP)


def test_indexes_survive_a_restart(open_catalog: Opener) -> None:
    table = open_catalog().create_table("test", "things")
    table.create_index(TAGS)
    put(table, id=1, tags=["x"])
    again = open_catalog().table("test", "things")
    assert again is not None
    assert again.indexes() == [TAGS]
    assert found(again, "tags", "x") == [1]


def test_indexes_are_renamed_and_dropped(table: TableStore) -> None:
    table.create_index(GROUP)
    table.create_index(TAGS)
    put(table, id=1, group="a", tags=["b"])
    with pytest.raises(AlreadyExistsError):
        table.create_index(GROUP)
    with pytest.raises(AlreadyExistsError):
        table.rename_index("group", "tags")
    table.rename_index("group", "tags", overwrite=True)
    assert [index.name for index in table.indexes()] == ["tags"]
    assert found(table, "tags", "a") == [1]
    table.drop_index("tags")
    with pytest.raises(DoesNotExistError):
        found(table, "tags", "a")
    with pytest.raises(DoesNotExistError):
        table.wait_index(["tags"])


def test_what_was_dropped_leaves_the_file(catalog: Catalog, table: TableStore) -> None:
    table.create_index(GROUP)
    for number in range(1500):
        put(table, id=number, group=number)
    catalog.drop_table("test", "things")

    def left() -> list[tuple[str]]:
        with catalog.journal.lock:
            names: sqlite3.Cursor = catalog.journal.connection.execute(
                "SELECT name FROM sqlite_master WHERE name GLOB '[ti][0-9]*'"
                " UNION SELECT name FROM trash"
            )
            return names.fetchall()

    pause = threading.Event()
    while left():
        pause.wait(0.01)


def test_waiting_for_an_index_can_end_early(table: TableStore) -> None:
    for number in range(2000):
        put(table, id=number, group=number)
    table.create_index(GROUP)
    assert not table.wait_index(["group"], 0)
    assert table.wait_index(["group"], 30)


def test_an_index_is_overwritten_as_a_whole_or_not_at_all(
    catalog: Catalog, table: TableStore
) -> None:
    table.create_index(GROUP)
    table.create_index(TAGS)
    put(table, id=1, group="a", tags=["b"])
    with catalog.journal.alone() as connection:
        connection.execute(
            "CREATE TEMP TRIGGER fails BEFORE UPDATE ON indexes"
            " BEGIN SELECT RAISE(ABORT, 'here the disk is full'); END"
        )
    with pytest.raises(WriteFailedError):
        table.rename_index("group", "tags", overwrite=True)
    assert [index.name for index in table.indexes()] == ["group", "tags"]
    assert found(table, "tags", "b") == [1]


def test_a_scan_of_an_index_that_is_dropped_meanwhile_says_so(table: TableStore) -> None:
    table.create_index(GROUP)
    table.create_index(TAGS)
    for number in range(500):
        put(table, id=number, group="a", tags=["b"])
    scans = [
        iter(table.scan_index("group", MIN, MAX)),
        iter(table.scan_index("tags", MIN, MAX)),
        iter(table.scan_key("tags", encode_key("b"))),
    ]
    for scan in scans:
        next(scan)
    table.rename_index("group", "tags", overwrite=True)
    assert len(list(scans[0])) == 499
    for scan in scans[1:]:
        with pytest.raises(DoesNotExistError, match="tags"):
            list(scan)
