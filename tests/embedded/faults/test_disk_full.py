"""A disk that is full: what was acknowledged stays, what is refused leaves no trace."""

import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from rethinkdb import RethinkDB
from rethinkdb.errors import ReqlOpFailedError

from tests.databases import embedded_server

pytestmark = pytest.mark.skipif(
    not hasattr(resource, "prlimit"), reason="a running process can be given limits on Linux only"
)
ROOM = 300_000
r: Any = RethinkDB()
THINGS = r.table("things")


@contextmanager
def full_disk(process: subprocess.Popen[str], folder: Path, room: int = ROOM) -> Iterator[None]:
    """No file of the server grows beyond `room` bytes more than the largest has."""
    largest = max(path.stat().st_size for path in folder.iterdir())
    before = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (largest + room, before[1]))
    yield
    if process.poll() is None:
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, before)


@contextmanager
def connected(url: str) -> Iterator[Any]:
    with r.connect(url=url) as connection:
        yield connection


def make_table(connection: Any) -> None:
    r.table_create("things").run(connection)
    THINGS.index_create("group").run(connection)
    THINGS.index_create("tags", multi=True).run(connection)
    THINGS.index_wait().run(connection)


def row(number: int) -> dict[str, Any]:
    tags = [number % 5, number % 7]
    return {"id": number, "group": number % 3, "tags": tags, "text": "x" * 9000}


def write(connection: Any, numbers: range) -> tuple[set[int], list[str]]:
    """Hard writes one by one: those that were acknowledged, and what the others were told."""
    written, refusals = set(), []
    for number in numbers:
        try:
            THINGS.insert(row(number), durability="hard").run(connection)
            written.add(number)
        except ReqlOpFailedError as error:
            refusals.append(error.message)
    return written, refusals


def check(connection: Any, expected: set[int]) -> None:
    """The documents are these, and each index holds what they say."""
    assert {found["id"]: found for found in THINGS.run(connection)} == {
        number: row(number) for number in expected
    }
    assert THINGS.count().run(connection) == len(expected)
    by_group = [found["id"] for found in THINGS.order_by(index="group").run(connection)]
    assert sorted(by_group) == sorted(expected)
    by_tag = [found["id"] for found in THINGS.order_by(index="tags").run(connection)]
    assert sorted(by_tag) == sorted(n for n in expected for _ in row(n)["tags"])


def test_acknowledged_writes_stay_and_refused_ones_leave_no_trace(tmp_path: Path) -> None:
    with embedded_server(tmp_path) as (process, url), connected(url) as connection:
        make_table(connection)
        with full_disk(process, tmp_path):
            written, refusals = write(connection, range(60))
            assert len(written) > 5
            assert len(refusals) > 5
            assert all(told.startswith("The disk refused a write: ") for told in refusals)
            check(connection, written)
        more, refusals = write(connection, range(100, 120))
        assert (len(more), refusals) == (20, [])
        check(connection, written | more)
        process.kill()
        process.wait(20)
    with embedded_server(tmp_path) as (_, url), connected(url) as connection:
        check(connection, written | more)


def test_many_documents_in_one_query_are_refused_without_a_trace(tmp_path: Path) -> None:
    with embedded_server(tmp_path) as (process, url), connected(url) as connection:
        make_table(connection)
        kept, _ = write(connection, range(5))
        with full_disk(process, tmp_path):
            with pytest.raises(ReqlOpFailedError, match="The disk refused a write: "):
                THINGS.insert([row(number) for number in range(100, 200)]).run(connection)
            with pytest.raises(ReqlOpFailedError, match="The disk refused a write: "):
                THINGS.update({"group": 9, "more": "x" * 100_000}).run(connection)
            check(connection, kept)
        check(connection, kept)


def test_tables_and_indexes_are_made_whole_or_not_at_all(tmp_path: Path) -> None:
    with embedded_server(tmp_path) as (process, url), connected(url) as connection:
        make_table(connection)
        kept, _ = write(connection, range(5))
        with full_disk(process, tmp_path, room=0):
            with pytest.raises(ReqlOpFailedError, match="The disk refused a write: "):
                r.table_create("others").run(connection)
            with pytest.raises(ReqlOpFailedError, match="The disk refused a write: "):
                THINGS.index_create("text").run(connection)
            with pytest.raises(ReqlOpFailedError, match="The disk refused a write: "):
                r.table_drop("things").run(connection)
            assert r.table_list().run(connection) == ["things"]
            assert THINGS.index_list().run(connection) == ["group", "tags"]
            check(connection, kept)
        r.table_create("others").run(connection)
        THINGS.index_create("text").run(connection)
        THINGS.index_wait().run(connection)
        check(connection, kept)


def test_a_soft_write_that_is_lost_is_told_to_whoever_waits_for_the_disk(tmp_path: Path) -> None:
    with embedded_server(tmp_path) as (process, url), connected(url) as connection:
        make_table(connection)
        with full_disk(process, tmp_path, room=0):
            with pytest.raises(ReqlOpFailedError, match="The disk refused a write: "):
                THINGS.insert(row(1), durability="hard").run(connection)
            check(connection, set())
            THINGS.insert(row(2), durability="soft").run(connection)
            with pytest.raises(ReqlOpFailedError, match="The disk refused a write: "):
                THINGS.insert(row(3), durability="hard").run(connection)
            check(connection, set())
            THINGS.sync().run(connection)  # nothing is waiting to be written


def test_a_server_on_a_full_disk_stops_cleanly_and_keeps_everything(tmp_path: Path) -> None:
    with embedded_server(tmp_path) as (process, url), connected(url) as connection:
        make_table(connection)
        with full_disk(process, tmp_path):
            written, _ = write(connection, range(60))
            process.terminate()
            assert process.wait(20) == 0
    with embedded_server(tmp_path) as (_, url), connected(url) as connection:
        check(connection, written)
