"""Subscribers of one hub: what they share, and how they are told of trouble."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from runtime.database.relations import ToOne
from runtime.database.table import Column, Table
from runtime.errors import BadUserInput, Unavailable
from runtime.feeds.change import Change
from runtime.feeds.hub import FeedHub
from tests.runtime.database.chat import CHANNELS
from tests.runtime.feeds.sources import END, FakeSource, added

MESSAGES: Table[dict[str, Any]] = Table(
    "messages",
    type="Message",
    columns=(
        Column("id", "ID"),
        Column("channel_id", "ID", field="channelId"),
        Column("secret", "String", hidden=True),
    ),
    relations=(ToOne("channel", "Channel", column="channel_id"),),
)


@pytest.fixture
async def source() -> FakeSource:
    """Feeds in memory."""
    return FakeSource()


@pytest.fixture
async def hub(source: FakeSource) -> AsyncIterator[FeedHub]:
    """A hub over them, in which three changes may wait."""
    hub = FeedHub(source, most_waiting=3)
    yield hub
    await hub.close()
    assert hub.feeds == 0
    assert source.open == []


async def test_second_subscriber_shares_the_changefeed(hub: FeedHub, source: FakeSource) -> None:
    async with hub.follow(MESSAGES) as one, hub.follow(MESSAGES, {}) as two:
        assert len(source.open) == 1
        source.put(added("1"), added("2"))
        for changes in (one, two):
            assert [(await anext(changes))["new"] for _ in range(2)] == [{"id": "1"}, {"id": "2"}]
    await source.has_open(0)


async def test_two_who_come_at_once_share_the_changefeed(hub: FeedHub, source: FakeSource) -> None:
    source.gate.clear()
    entered = asyncio.Barrier(3)

    async def follow() -> Change[dict[str, Any]]:
        async with hub.follow(MESSAGES, {"channel_id": "c"}) as changes:
            await entered.wait()
            return await anext(changes)

    readers = [asyncio.create_task(follow()) for _ in range(2)]
    await asyncio.sleep(0)
    source.gate.set()
    await entered.wait()
    assert len(source.queries) == 1
    source.put(added("1"))
    assert [change["kind"] for change in await asyncio.gather(*readers)] == ["ADD", "ADD"]


async def test_equal_filters_share_a_changefeed_and_others_do_not(
    hub: FeedHub, source: FakeSource
) -> None:
    async with (
        hub.follow(MESSAGES, {}, {"channelId": "a", "id": {"gt": "1"}}),
        hub.follow(MESSAGES, {}, {"id": {"gt": "1"}, "channelId": {"eq": "a"}}),
        hub.follow(MESSAGES, {"channel_id": "a"}, {"id": {"gt": "1"}}),
        hub.follow(MESSAGES, {}, {"channelId": "a", "id": {"gte": "1"}}),
        hub.follow(MESSAGES, {}, {"channelId": "a"}),
        hub.follow(MESSAGES, {"channel_id": "a"}, {}),
    ):
        assert len(source.open) == hub.feeds == 3


@pytest.mark.parametrize(
    ("filter", "said"),
    [
        ({"chanelId": "a"}, 'filter.chanelId: Message has no field "chanelId". Did you mean'),
        ({"secret": "a"}, 'filter.secret: Message has no field "secret".'),
        (
            {"or": [{"channel": {"name": "a"}}]},
            'filter.or[0].channel: "channel" is of another table: changes can be filtered only by '
            "a row's own fields.",
        ),
    ],
)
def test_a_filter_that_cannot_be_followed_is_explained_before_anything_is_opened(
    filter: Any, said: str
) -> None:
    source = FakeSource()
    with pytest.raises(BadUserInput) as raised:
        FeedHub(source).changes(MESSAGES, {}, filter)
    assert said in raised.value.message
    assert source.queries == []


async def test_other_tables_and_other_values_have_their_own(
    hub: FeedHub, source: FakeSource
) -> None:
    async with (
        hub.follow(MESSAGES, {}),
        hub.follow(MESSAGES, {"channel_id": None}),
        hub.follow(MESSAGES, {"channel_id": "a"}),
        hub.follow(MESSAGES, {"channel_id": "b"}),
        hub.follow(CHANNELS, {}),
    ):
        assert len(source.open) == hub.feeds == 4
        assert hub.subscribers == 5


async def test_a_feed_ends_with_its_last_subscriber_and_opens_again(
    hub: FeedHub, source: FakeSource
) -> None:
    for opened in (1, 2):
        async with hub.follow(MESSAGES, {}):
            async with hub.follow(MESSAGES, {}):
                pass
            assert len(source.open) == 1
        await source.has_open(0)
        assert len(source.queries) == opened


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (None, {"id": "1"}, "ADD"),
        ({"id": "1"}, {"id": "1"}, "CHANGE"),
        ({"id": "1"}, None, "REMOVE"),
    ],
)
async def test_a_change_says_what_it_is(
    hub: FeedHub, source: FakeSource, old: Any, new: Any, kind: str
) -> None:
    async with hub.follow(MESSAGES, {}) as changes:
        source.put({"old_val": old, "new_val": new})
        assert await anext(changes) == {"kind": kind, "old": old, "new": new}


async def test_many_subscribers_all_get_every_change_in_order(
    source: FakeSource,
) -> None:
    hub = FeedHub(source)

    async def read(ready: asyncio.Barrier) -> list[str]:
        async with hub.follow(MESSAGES, {}) as changes:
            await ready.wait()
            rows = [(await anext(changes))["new"] for _ in range(100)]
            return [row["id"] for row in rows if row is not None]

    ready = asyncio.Barrier(301)
    readers = [asyncio.create_task(read(ready)) for _ in range(300)]
    await ready.wait()
    source.put(*(added(str(number)) for number in range(100)))
    expected = [str(number) for number in range(100)]
    assert all(ids == expected for ids in await asyncio.gather(*readers))
    assert len(source.queries) == 1
    await hub.close()


async def test_a_slow_reader_is_told_and_the_others_are_not_disturbed(
    hub: FeedHub, source: FakeSource
) -> None:
    async with hub.follow(MESSAGES, {}) as slow, hub.follow(MESSAGES, {}) as quick:
        for number in range(5):
            source.put(added(str(number)))
            change = await anext(quick)
            assert change["new"] == {"id": str(number)}
        with pytest.raises(Unavailable, match="More than 3 changes were waiting"):
            await anext(slow)
        with pytest.raises(Unavailable):
            await anext(slow)


async def test_a_burst_is_no_trouble_for_who_reads_all_the_time(
    hub: FeedHub, source: FakeSource
) -> None:
    async with hub.follow(MESSAGES, {}) as changes:
        source.put(*(added(str(number)) for number in range(50)))
        read = [(await anext(changes))["new"] for _ in range(50)]
        assert read == [{"id": str(number)} for number in range(50)]


async def test_a_reader_that_is_just_quick_enough_misses_nothing(
    hub: FeedHub, source: FakeSource
) -> None:
    async with hub.follow(MESSAGES, {}) as changes, hub.follow(MESSAGES, {}) as beside:
        source.put(*(added(str(number)) for number in range(3)))
        await anext(beside)
        assert [(await anext(changes))["new"] for _ in range(3)][-1] == {"id": "2"}


@pytest.mark.parametrize(
    "trouble",
    [
        Unavailable(),
        END,
        {"error": "Changefeed cache over array size limit, skipped 7 elements."},
    ],
)
async def test_an_interruption_reaches_every_subscriber_after_what_it_has_not_read(
    hub: FeedHub, source: FakeSource, trouble: Any
) -> None:
    async with hub.follow(MESSAGES, {}) as one, hub.follow(MESSAGES, {}) as two:
        source.put(added("1"), trouble)
        for changes in (one, two):
            assert (await anext(changes))["kind"] == "ADD"
            with pytest.raises(Unavailable, match="changes may have been missed"):
                await anext(changes)
        async with hub.follow(MESSAGES, {}) as again:
            source.put(added("2"))
            assert (await anext(again))["new"] == {"id": "2"}


async def test_a_fault_of_ours_reaches_every_subscriber_as_it_is(
    hub: FeedHub, source: FakeSource
) -> None:
    async with hub.follow(MESSAGES, {}) as one, hub.follow(MESSAGES, {}) as two:
        source.put({"what": "is this"})
        for changes in (one, two):
            with pytest.raises(KeyError):
                await anext(changes)


async def test_who_comes_while_a_feed_cannot_be_opened_is_told_so(
    hub: FeedHub, source: FakeSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "open", None)  # what is no list cannot be appended to
    for _ in range(2):
        with pytest.raises(AttributeError):
            async with hub.follow(MESSAGES, {}):
                pytest.fail("followed a feed that could not be opened")
    monkeypatch.undo()


async def test_a_subscriber_that_leaves_while_the_feed_opens_leaves_nothing_behind(
    hub: FeedHub, source: FakeSource
) -> None:
    source.gate.clear()
    reader = asyncio.ensure_future(anext(hub.changes(MESSAGES, {})))
    await source.was_asked(1)
    reader.cancel()
    await asyncio.wait({reader})
    await source.has_open(0)


async def test_closing_the_hub_ends_every_subscription_with_an_error(source: FakeSource) -> None:
    hub = FeedHub(source)
    async with hub.follow(MESSAGES, {}) as changes:
        await hub.close()
        with pytest.raises(Unavailable):
            await anext(changes)


async def test_a_closed_stream_lets_go_of_the_feed(hub: FeedHub, source: FakeSource) -> None:
    stream = hub.changes(MESSAGES, {})
    first = asyncio.ensure_future(anext(stream))
    await source.has_open(1)
    source.put(added("1"))
    assert (await first)["new"] == {"id": "1"}
    await stream.aclose()
    await source.has_open(0)
