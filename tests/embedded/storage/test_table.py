"""A table keeps documents by key, in order, and tells what changed."""

from typing import Any

import pytest

from embedded.storage.bounds import MAX, MIN
from embedded.storage.catalog import Catalog
from embedded.storage.changelog import Change
from embedded.storage.errors import DoesNotExistError
from embedded.storage.keys import encode_key
from embedded.storage.table import Span, TableStore
from tests.embedded.storage.conftest import put


def ids(documents: Any) -> list[Any]:
    return [document["id"] for document in documents]


def test_a_document_is_there_once_it_is_written(table: TableStore) -> None:
    assert table.get(encode_key(1)) is None
    put(table, id=1, text="hello")
    assert table.get(encode_key(1)) == {"id": 1, "text": "hello"}
    assert table.count() == 1


def test_write_gives_what_was_and_what_is(table: TableStore) -> None:
    key = encode_key(1)
    assert table.write(key, lambda old: {"id": 1}) == (None, {"id": 1})
    assert table.write(key, lambda old: {**(old or {}), "n": 2}) == ({"id": 1}, {"id": 1, "n": 2})
    assert table.write(key, lambda old: None) == ({"id": 1, "n": 2}, None)
    assert table.count() == 0


def test_a_write_that_changes_nothing_gives_the_same_object_and_is_not_told(
    table: TableStore,
) -> None:
    put(table, id=1, n=1)
    heard: list[Change | None] = []
    table.changes.listen(heard.append)
    old, new = table.write(encode_key(1), lambda old: {"n": 1, "id": 1})
    assert new is old
    assert table.write(encode_key(2), lambda old: None) == (None, None)
    assert heard == []


def test_true_is_not_one(table: TableStore) -> None:
    put(table, id=1, values=[1, {"a": 0}])
    old, new = table.write(encode_key(1), lambda old: {"id": 1, "values": [True, {"a": False}]})
    assert new is not old
    assert table.get(encode_key(1)) == {"id": 1, "values": [True, {"a": False}]}


def test_a_change_that_fails_leaves_the_row_as_it_was(table: TableStore) -> None:
    put(table, id=1, n=1)

    def fail(old: object) -> None:
        raise ValueError

    with pytest.raises(ValueError):
        table.write(encode_key(1), fail)
    assert table.get(encode_key(1)) == {"id": 1, "n": 1}


def test_changes_are_told_in_order_to_those_whom_they_concern(table: TableStore) -> None:
    everything: list[Any] = []
    of_two: list[Any] = []
    table.changes.listen(everything.append)
    table.changes.listen(of_two.append, encode_key(2))
    put(table, id=1)
    put(table, id=2)
    put(table, id=2, n=1)
    assert [(c.sequence, c.old, c.new) for c in everything] == [
        (1, None, {"id": 1}),
        (2, None, {"id": 2}),
        (3, {"id": 2}, {"id": 2, "n": 1}),
    ]
    assert of_two == everything[1:]
    table.changes.leave(of_two.append, encode_key(2))
    put(table, id=2)
    assert len(of_two) == 2


def test_scans_go_through_a_range_in_order_whatever_its_size(table: TableStore) -> None:
    for number in range(300):
        put(table, id=number, text="x" * (number * 40))
    assert ids(table.scan(MIN, MAX)) == list(range(300))
    assert ids(table.scan(MIN, MAX, descending=True)) == list(range(299, -1, -1))
    lower, upper = (encode_key(10), False), (encode_key(250), True)
    assert ids(table.scan(lower, upper)) == list(range(11, 251))
    assert ids(table.scan(upper, lower)) == []
    assert ids(table.scan(MAX, MIN)) == []


def test_a_scan_goes_on_while_the_table_is_written(table: TableStore) -> None:
    for number in range(100):
        put(table, id=number)
    scan = table.scan(MIN, MAX)
    first = next(scan)
    table.write(encode_key(99), lambda old: None)
    put(table, id=98.5)
    assert ids([first, *scan]) == [*range(99), 98.5]


def test_get_many_leaves_out_what_is_missing_and_keeps_the_order(table: TableStore) -> None:
    for number in range(5):
        put(table, id=number)
    wanted = [3, 9, 1, 3]
    assert ids(table.get_many([encode_key(number) for number in wanted])) == [3, 1, 3]
    many = [encode_key(number % 7) for number in range(2000)]
    assert ids(table.get_many(many)) == [n % 7 for n in range(2000) if n % 7 < 5]


def test_chunks_say_which_change_they_are_as_of(table: TableStore) -> None:
    put(table, id=1)
    put(table, id=2)
    sequence, entries = table.chunk(Span(), None, 1)
    put(table, id=3)
    later, rest = table.chunk(Span(), entries[-1], 10)
    assert (sequence, later) == (2, 3)
    assert [entry.primary for entry in (*entries, *rest)] == [encode_key(n) for n in (1, 2, 3)]


def test_a_dropped_table_says_so(catalog: Catalog, table: TableStore) -> None:
    heard: list[Change | None] = []
    table.changes.listen(heard.append)
    table.changes.listen(heard.append, encode_key(1))
    catalog.drop_table("test", "things")
    assert heard == [None, None]
    with pytest.raises(DoesNotExistError, match=r"`test.things`"):
        table.get(encode_key(1))
    with pytest.raises(DoesNotExistError):
        put(table, id=1)


def test_a_scan_of_a_table_that_is_dropped_meanwhile_says_so(
    catalog: Catalog, table: TableStore
) -> None:
    for number in range(100):
        put(table, id=number)
    scan = table.scan(MIN, MAX)
    next(scan)
    catalog.drop_table("test", "things")
    with pytest.raises(DoesNotExistError, match=r"`test.things`"):
        list(scan)


def test_a_write_that_could_not_be_told_is_a_write(catalog: Catalog, table: TableStore) -> None:
    def deaf(change: Change | None) -> None:
        raise RecursionError

    table.changes.listen(deaf)
    before = catalog.journal.ticket()
    with pytest.raises(RecursionError):
        put(table, id=1)
    assert catalog.journal.ticket() == before + 1  # so it is committed, like any other
