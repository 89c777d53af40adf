"""Writing: what changes, what is refused, and what is left alone."""

from uuid import uuid4

import pytest

from tests.clients import Client
from tests.e2e.operations import ADD_CHANNEL, ADD_MESSAGE, a_channel, a_message, a_user

BULK = "mutation ($names: [String!]!) { bulkChannel(names: $names) { id name } }"
GET_OR_CREATE = """mutation ($input: GetOrCreateChannelInput!) {
    getOrCreateChannel(input: $input) { id name }
}"""
UPDATE_MESSAGE = """mutation ($input: UpdateMessageInput!) {
    updateMessage(input: $input) { id text userId channelId }
}"""
UPDATE_CHANNEL = "mutation ($input: UpdateChannelInput!) { updateChannel(input: $input) { name } }"
DELETE_MESSAGE = "mutation ($input: DeleteMessageInput!) { deleteMessage(input: $input) }"
DELETE_CHANNEL = "mutation ($input: DeleteChannelInput!) { deleteChannel(input: $input) }"


def new_names(count: int) -> list[str]:
    return [f"{number}-{uuid4().hex}" for number in range(count)]


async def test_bulk_channel_answers_in_the_order_given(chat: Client) -> None:
    names = new_names(20)[::-1]
    made = await chat.ok(BULK, names=names)
    assert [row["name"] for row in made] == names
    assert len({row["id"] for row in made}) == 20
    assert await chat.ok(BULK, names=[]) == []


async def test_bulk_channel_names_every_taken_and_repeated_name_and_inserts_nothing(
    chat: Client,
) -> None:
    taken, repeated, free = new_names(3)
    await a_channel(chat, taken)
    failed = await chat.failed(BULK, names=[free, repeated, taken, repeated])
    assert failed.codes == ["CONFLICT"]
    assert taken in failed.message
    assert repeated in failed.message
    assert free not in failed.message
    found = await chat.ok("query ($f: JSON) { allChannels(filter: $f) { name } }", f={"name": free})
    assert found == []


async def test_a_channel_is_made_once_and_found_afterwards(chat: Client) -> None:
    [name] = new_names(1)
    made = await chat.ok(GET_OR_CREATE, input={"name": name})
    assert made["name"] == name
    assert await chat.ok(GET_OR_CREATE, input={"name": name}) == made


async def test_a_taken_channel_name_is_a_conflict_that_names_the_field(chat: Client) -> None:
    channel = await a_channel(chat)
    failed = await chat.failed(ADD_CHANNEL, input={"name": channel["name"]})
    assert failed.codes == ["CONFLICT"]
    assert "name" in failed.message
    assert channel["name"] in failed.message


async def test_a_channel_can_be_renamed_but_not_to_a_taken_name(chat: Client) -> None:
    one, two, [name] = await a_channel(chat), await a_channel(chat), new_names(1)
    failed = await chat.failed(UPDATE_CHANNEL, input={"id": one["id"], "name": two["name"]})
    assert failed.codes == ["CONFLICT"]
    assert await chat.ok(UPDATE_CHANNEL, input={"id": one["id"], "name": name}) == {"name": name}
    assert await chat.ok(UPDATE_CHANNEL, input={"id": one["id"], "name": name}) == {"name": name}
    assert (await a_channel(chat, one["name"]))["name"] == one["name"]


async def test_a_name_is_free_again_when_its_channel_is_deleted(chat: Client) -> None:
    channel = await a_channel(chat)
    assert await chat.ok(DELETE_CHANNEL, input={"id": channel["id"]}) is True
    again = await a_channel(chat, channel["name"])
    assert again["id"] != channel["id"]


@pytest.mark.parametrize("name", ["", "x" * 81])
async def test_a_channel_name_has_1_to_80_characters(chat: Client, name: str) -> None:
    for document in (ADD_CHANNEL, GET_OR_CREATE):
        failed = await chat.failed(document, input={"name": name})
        assert failed.codes == ["BAD_USER_INPUT"]
        assert "name" in failed.message
        assert ("80" if name else "1") in failed.message
    assert (await chat.failed(BULK, names=[name])).codes == ["BAD_USER_INPUT"]


async def test_the_longest_name_is_counted_in_characters(chat: Client) -> None:
    name = uuid4().hex + "ü🧪" * 24
    assert (await a_channel(chat, name))["name"] == name


async def test_an_update_changes_what_it_names_and_leaves_the_rest(chat: Client) -> None:
    user, channel, other = await a_user(chat), await a_channel(chat), await a_channel(chat)
    message = await a_message(chat, user, channel, "before")
    kept = {"id": message["id"], "userId": user["id"]}
    updated = await chat.ok(UPDATE_MESSAGE, input={"id": message["id"], "text": "after"})
    assert updated == {**kept, "text": "after", "channelId": channel["id"]}
    moved = await chat.ok(UPDATE_MESSAGE, input={"id": message["id"], "channelId": other["id"]})
    assert moved == {**kept, "text": "after", "channelId": other["id"]}


async def test_a_required_column_cannot_be_set_to_null(chat: Client) -> None:
    message = await a_message(chat, await a_user(chat), await a_channel(chat))
    failed = await chat.failed(UPDATE_MESSAGE, input={"id": message["id"], "text": None})
    assert failed.codes == ["BAD_USER_INPUT"]
    assert "text" in failed.message


async def test_a_message_cannot_be_moved_to_a_channel_that_does_not_exist(chat: Client) -> None:
    message = await a_message(chat, await a_user(chat), await a_channel(chat))
    failed = await chat.failed(UPDATE_MESSAGE, input={"id": message["id"], "channelId": "gone"})
    assert failed.codes == ["NOT_FOUND"]
    assert "Channel" in failed.message
    assert "gone" in failed.message


async def test_updating_an_unknown_id_names_type_and_id(chat: Client) -> None:
    for type in ("User", "Channel", "Message"):
        document = f'mutation {{ update{type}(input: {{id: "lost-{type}"}}) {{ id }} }}'
        failed = await chat.failed(document)
        assert failed.codes == ["NOT_FOUND"]
        assert type in failed.message
        assert f"lost-{type}" in failed.message


async def test_deleting_says_whether_there_was_something(chat: Client) -> None:
    message = await a_message(chat, await a_user(chat), await a_channel(chat))
    assert await chat.ok(DELETE_MESSAGE, input={"id": message["id"]}) is True
    assert await chat.ok(DELETE_MESSAGE, input={"id": message["id"]}) is False
    assert await chat.ok('mutation { deleteUser(input: {id: "nobody"}) }') is False
    assert await chat.ok(DELETE_CHANNEL, input={"id": "nowhere"}) is False


async def test_a_message_needs_a_user_and_a_channel_that_exist(chat: Client) -> None:
    user, channel = await a_user(chat), await a_channel(chat)
    values = {"text": "x", "userId": user["id"], "channelId": channel["id"]}
    for type, change in (("User", {"userId": "ghost"}), ("Channel", {"channelId": "void"})):
        failed = await chat.failed(ADD_MESSAGE, input={**values, **change})
        assert failed.codes == ["NOT_FOUND"]
        assert type in failed.message
        assert next(iter(change.values())) in failed.message
