"""Subscribers are told what changed, each event read anew."""

from typing import Any

from tests.clients import Client, Socket, socket_of
from tests.e2e.events import CHANNELS, event_where, live
from tests.e2e.operations import a_channel, a_message, a_user
from tests.servers import App

MESSAGES = """subscription ($channelId: ID) { messageChanged(channelId: $channelId) {
    kind old { text } new { text user { username } channel { name } }
} }"""
USERS = "subscription { userChanged { kind old { id username } new { id username } } }"
TYPING = "subscription ($id: ID!) { typing(channelId: $id) { channelId userId isTyping } }"
SET_TYPING = "mutation ($input: SetTypingInput!) { setTyping(input: $input) { isTyping } }"


async def test_a_channel_is_told_when_added_changed_and_removed(
    chat: Client, socket: Socket
) -> None:
    await socket.subscribe(CHANNELS)
    await live(socket, lambda: a_channel(chat))
    channel = await a_channel(chat)
    added = await event_where(socket, lambda event: event["new"] == channel)
    assert added == {"kind": "ADD", "old": None, "new": channel}
    renamed = {"id": channel["id"], "name": channel["name"] + "!"}
    await chat.ok(
        "mutation ($input: UpdateChannelInput!) { updateChannel(input: $input) { id } }",
        input=renamed,
    )
    assert await socket.event() == {"kind": "CHANGE", "old": channel, "new": renamed}
    await chat.ok(
        "mutation ($input: DeleteChannelInput!) { deleteChannel(input: $input) }",
        input={"id": channel["id"]},
    )
    assert await socket.event() == {"kind": "REMOVE", "old": renamed, "new": None}


async def test_messages_of_one_channel_come_alone_complete_and_in_order(
    chat: Client, socket: Socket
) -> None:
    user, here, there = await a_user(chat, "eve"), await a_channel(chat), await a_channel(chat)
    await socket.subscribe(MESSAGES, channelId=here["id"])
    await live(socket, lambda: a_message(chat, user, here, "trigger"))
    for number in range(10):
        await a_message(chat, user, there, "elsewhere")
        await a_message(chat, user, here, str(number))
    first = await event_where(socket, lambda event: event["new"]["text"] != "trigger")
    heard = [first, *[await socket.event() for _ in range(9)]]
    assert [event["new"]["text"] for event in heard] == [str(number) for number in range(10)]
    by = {"user": {"username": "eve"}, "channel": {"name": here["name"]}}
    assert first == {"kind": "ADD", "old": None, "new": {"text": "0", **by}}


async def test_without_a_channel_every_message_is_told(chat: Client, socket: Socket) -> None:
    user, one, two = await a_user(chat), await a_channel(chat), await a_channel(chat)
    await socket.subscribe(MESSAGES)
    await live(socket, lambda: a_message(chat, user, one, "trigger"))
    await a_message(chat, user, one, "in one")
    await a_message(chat, user, two, "in two")
    first = await event_where(socket, lambda event: event["new"]["text"] == "in one")
    second = await socket.event()
    assert [event["new"]["channel"]["name"] for event in (first, second)] == [
        one["name"],
        two["name"],
    ]


async def test_each_event_reads_its_relations_anew(chat: Client, socket: Socket) -> None:
    user, channel = await a_user(chat, "old name"), await a_channel(chat)
    await socket.subscribe(MESSAGES, channelId=channel["id"])
    await live(socket, lambda: a_message(chat, user, channel, "trigger"))
    await chat.ok(
        "mutation ($input: UpdateUserInput!) { updateUser(input: $input) { id } }",
        input={"id": user["id"], "username": "new name"},
    )
    await a_message(chat, user, channel, "after")
    event = await event_where(socket, lambda event: event["new"]["text"] == "after")
    assert event["new"]["user"] == {"username": "new name"}


async def test_the_writer_of_a_subscription_hears_users_too(chat: Client, socket: Socket) -> None:
    await socket.subscribe(USERS)
    event = await live(socket, lambda: a_user(chat, "zoe"))
    assert (event["kind"], event["old"], event["new"]["username"]) == ("ADD", None, "zoe")


async def test_typing_is_told_to_those_who_watch_the_channel(chat: Client, socket: Socket) -> None:
    user, here, there = await a_user(chat), await a_channel(chat), await a_channel(chat)

    async def set_typing(channel: Any, is_typing: bool) -> None:
        values = {"channelId": channel["id"], "userId": user["id"], "isTyping": is_typing}
        await chat.ok(SET_TYPING, input=values)

    await socket.subscribe(TYPING, id=here["id"])
    await live(socket, lambda: set_typing(here, True))
    await set_typing(there, True)
    await set_typing(here, False)
    event = await event_where(socket, lambda event: not event["isTyping"])
    assert event == {"channelId": here["id"], "userId": user["id"], "isTyping": False}


async def test_typing_needs_a_user_and_a_channel_that_exist(chat: Client) -> None:
    user = await a_user(chat)
    values = {"channelId": "nowhere", "userId": user["id"], "isTyping": True}
    failed = await chat.failed(SET_TYPING, input=values)
    assert failed.codes == ["NOT_FOUND"]
    assert "Channel" in failed.message


async def test_many_subscribers_on_many_sockets_hear_the_same(chat: Client, chat_app: App) -> None:
    async with socket_of(chat_app) as one, socket_of(chat_app) as two:
        for socket in (one, one, two):
            await socket.subscribe(CHANNELS)
        await live(one, lambda: a_channel(chat))
        await live(two, lambda: a_channel(chat))
        channel = await a_channel(chat)
        for socket in (one, one, two):
            event = await event_where(socket, lambda event: event["new"] == channel)
            assert event["kind"] == "ADD"


async def test_a_stopped_subscription_is_silent_and_the_socket_serves_on(
    chat: Client, socket: Socket
) -> None:
    stopped = await socket.subscribe(CHANNELS)
    await live(socket, lambda: a_channel(chat))
    await socket.say(id=stopped, type="complete")
    await socket.in_order()
    await a_channel(chat)
    query = await socket.subscribe("{ __typename }")
    message = await socket.hear()
    assert (message["id"], message["type"]) == (query, "next")
    assert await socket.hear() == {"id": query, "type": "complete"}


async def test_a_wrong_operation_is_an_error_and_the_others_go_on(
    chat: Client, socket: Socket
) -> None:
    await socket.subscribe(CHANNELS)
    await live(socket, lambda: a_channel(chat))
    for document in ("subscription {", "", "subscription { nothing }"):
        wrong = await socket.subscribe(document)
        while (message := await socket.hear())["type"] == "next":
            pass
        assert (message["type"], message["id"]) == ("error", wrong)
        assert message["payload"][0]["message"]
    channel = await a_channel(chat)
    assert await event_where(socket, lambda event: event["new"] == channel)
