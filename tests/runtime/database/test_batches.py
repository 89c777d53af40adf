"""Batched reads and the set of them that a request keeps."""

import asyncio
from typing import Any

import pytest

from runtime.database.batches import Batch, LoaderSet, one_per_key
from runtime.database.session import Database


class Silent:
    """A runner that nobody should ask."""

    async def run(self, query: Any, *, limit: float | None = None) -> Any:
        raise AssertionError(query)


def doubling(calls: list[list[int]], gate: asyncio.Event | None = None) -> Batch[int, int]:
    """A loader that doubles its keys, once the gate is open, and notes what it was asked."""

    async def load(keys: list[int]) -> list[int]:
        calls.append(keys)
        if gate is not None:
            await gate.wait()
        return [key * 2 for key in keys]

    return Batch(load)


async def test_keys_asked_for_together_are_loaded_together() -> None:
    calls: list[list[int]] = []
    loader = doubling(calls)
    assert await loader.load_many([1, 2, 1]) == [2, 4, 2]
    assert await loader.load_many([2, 3]) == [4, 6]
    assert calls == [[1, 2], [3]]


async def test_a_cancelled_reader_takes_nothing_from_the_others() -> None:
    gate = asyncio.Event()
    loader = doubling([], gate)

    async def read() -> int:
        return await loader.load(1)

    first, second = asyncio.create_task(read()), asyncio.create_task(read())
    await asyncio.sleep(0)
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    gate.set()
    assert await second == 2


async def test_a_request_has_one_loader_for_the_same_arguments() -> None:
    def make(db: Database, *, limit: int | None) -> Batch[int, int]:
        return doubling([])

    loaders = LoaderSet(Database(Silent()))
    assert loaders.shared(make, limit=3) is loaders.shared(make, limit=3)
    assert loaders.shared(make, limit=3) is not loaders.shared(make, limit=None)


async def test_a_request_that_forgets_reads_again_with_the_loaders_it_has() -> None:
    calls: list[list[int]] = []
    loaders = LoaderSet(Database(Silent()))
    loader = loaders.shared(lambda _: doubling(calls))
    assert await loader.load_many([1, 2]) == [2, 4]
    assert await loader.load_many([1, 2]) == [2, 4]
    loaders.forget()
    assert await loader.load_many([1, 2]) == [2, 4]
    assert calls == [[1, 2], [1, 2]]


@pytest.mark.parametrize("made_before", [True, False])
async def test_what_keeps_nothing_still_loads_together_what_is_asked_for_together(
    made_before: bool,
) -> None:
    calls: list[list[int]] = []
    loaders = LoaderSet(Database(Silent()))

    def make(_: Database) -> Batch[int, int]:
        return doubling(calls)

    if made_before:
        await loaders.shared(make).load(1)
        calls.clear()
    loaders.keep_nothing()
    loader = loaders.shared(make)
    assert await loader.load_many([1, 2, 1]) == [2, 4, 2]
    assert await loader.load_many([1, 2]) == [2, 4]
    assert calls == [[1, 2], [1, 2]]


async def test_what_keeps_nothing_reads_anew_while_it_reads() -> None:
    begun, gate = asyncio.Event(), asyncio.Event()
    stored = ["old"]

    async def load(keys: list[int]) -> list[str]:
        found = stored * len(keys)
        begun.set()
        await gate.wait()
        return found

    loader = Batch(load)
    loader.keeps = False
    first = asyncio.ensure_future(loader.load(1))
    await begun.wait()
    stored[:] = ["new"]
    second = asyncio.ensure_future(loader.load(1))
    gate.set()
    assert [await first, await second] == ["old", "new"]


def test_rows_come_in_the_order_of_the_keys() -> None:
    rows = [{"id": "b"}, {"id": "a"}]
    assert one_per_key(["a", "x", "b", "a"], rows, "id") == [rows[1], None, rows[0], rows[1]]
