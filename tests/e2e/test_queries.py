"""Reading: single rows, filters, pages, relations."""

import pytest

from tests.clients import Client
from tests.e2e.operations import a_channel, a_message, a_user

PAGE = """query ($filter: JSON, $page: Int, $limit: Int) {
    allMessages(filter: $filter, page: $page, limit: $limit) { id text }
}"""


async def test_a_row_is_read_by_its_id_and_by_a_filter(chat: Client) -> None:
    user = await a_user(chat, "grace")
    assert await chat.ok("query ($id: ID!) { user(id: $id) { username } }", id=user["id"]) == {
        "username": "grace"
    }
    found = await chat.ok(
        "query ($filter: JSON!) { getUser(filter: $filter) { id } }", filter={"id": user["id"]}
    )
    assert found == {"id": user["id"]}


async def test_nothing_found_is_null(chat: Client) -> None:
    assert await chat.ok('{ user(id: "nobody") { id } }') is None
    assert await chat.ok('{ channel(id: "") { id } }') is None
    assert await chat.ok('{ message(id: "none") { id } }') is None
    assert await chat.ok('{ getUser(filter: {username: "nobody"}) { id } }') is None
    assert await chat.ok('{ getChannel(filter: {name: "nowhere"}) { id } }') is None
    assert await chat.ok('{ getMessage(filter: {text: "unsaid"}) { id } }') is None


async def test_a_time_is_text_in_utc_and_can_be_filtered_by(chat: Client) -> None:
    user = await a_user(chat, "timely")
    assert user["createdAt"].endswith("Z")
    found = await chat.ok(
        "query ($filter: JSON) { allUsers(filter: $filter) { id } }",
        filter={"username": "timely", "createdAt": {"gte": user["createdAt"]}},
    )
    assert found == [{"id": user["id"]}]


async def test_pages_cover_every_row_exactly_once_newest_first(chat: Client) -> None:
    user, channel = await a_user(chat), await a_channel(chat)
    texts = [f"number {number}" for number in range(25)]
    for text in texts:
        await a_message(chat, user, channel, text)
    mine = {"channelId": channel["id"]}
    pages = [await chat.ok(PAGE, filter=mine, page=page, limit=10) for page in range(4)]
    assert [len(page) for page in pages] == [10, 10, 5, 0]
    assert [row["text"] for page in pages for row in page] == texts[::-1]


async def test_rows_made_in_the_same_instant_are_paged_exactly_once(chat: Client) -> None:
    names = [f"twin-{number}" for number in range(30)]
    await chat.ok(
        "mutation ($names: [String!]!) { bulkChannel(names: $names) { id } }", names=names
    )
    listed = []
    for page in range(5):
        listed += await chat.ok(
            'query ($page: Int) { allChannels(filter: {name: {startsWith: "twin-"}}, '
            "page: $page, limit: 7) { name } }",
            page=page,
        )
    assert sorted(row["name"] for row in listed) == sorted(names)


async def test_null_page_and_limit_mean_the_defaults(chat: Client) -> None:
    user, channel = await a_user(chat), await a_channel(chat)
    for number in range(14):
        await a_message(chat, user, channel, str(number))
    mine = {"channelId": channel["id"]}
    by_null = await chat.ok(PAGE, filter=mine, page=None, limit=None)
    by_omission = await chat.ok(
        "query ($filter: JSON) { allMessages(filter: $filter) { id text } }", filter=mine
    )
    assert by_null == by_omission
    assert [row["text"] for row in by_null] == [str(number) for number in range(13, 1, -1)]
    assert await chat.ok(PAGE, filter=mine, limit=0) == []
    assert len(await chat.ok("{ allUsers(filter: null) { id } }")) > 0


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ({"text": "beta"}, ["beta"]),
        ({"text": {"eq": "beta"}}, ["beta"]),
        ({"text": {"ne": "beta"}}, ["alpha", "beta+"]),
        ({"text": {"in": ["alpha", "beta"]}}, ["alpha", "beta"]),
        ({"text": {"notIn": ["alpha", "beta"]}}, ["beta+"]),
        ({"text": {"contains": "eta"}}, ["beta", "beta+"]),
        ({"text": {"contains": "a+"}}, ["beta+"]),
        ({"text": {"startsWith": "al"}}, ["alpha"]),
        ({"text": {"endsWith": "a"}}, ["alpha", "beta"]),
        ({"text": {"matches": "^b.*a$"}}, ["beta"]),
        ({"text": {"lt": "beta"}}, ["alpha"]),
        ({"text": {"gte": "beta"}}, ["beta", "beta+"]),
        ({"text": {"isNull": True}}, []),
        ({"text": {"gt": "a", "lt": "b"}}, ["alpha"]),
        ({"or": [{"text": "alpha"}, {"text": "beta+"}]}, ["alpha", "beta+"]),
        ({"not": {"text": "alpha"}}, ["beta", "beta+"]),
        ({}, ["alpha", "beta", "beta+"]),
    ],
)
async def test_a_filter_operator_means_what_it_says(
    chat: Client, condition: object, found: list[str]
) -> None:
    user, channel = await a_user(chat), await a_channel(chat)
    for text in ("alpha", "beta", "beta+"):
        await a_message(chat, user, channel, text)
    filter = {"and": [{"channelId": channel["id"]}, condition]}
    assert sorted(row["text"] for row in await chat.ok(PAGE, filter=filter)) == found


async def test_relations_go_both_ways(chat: Client) -> None:
    user, channel = await a_user(chat, "poet"), await a_channel(chat)
    for text in ("first", "second", "third"):
        await a_message(chat, user, channel, text)
    seen = await chat.ok(
        """query ($id: ID!) { channel(id: $id) {
            messages(limit: 2) { text userId user { username messages { text } } channel { id } }
        } }""",
        id=channel["id"],
    )
    by = {"username": "poet", "messages": [{"text": t} for t in ("third", "second", "first")]}
    assert seen["messages"] == [
        {"text": text, "userId": user["id"], "user": by, "channel": {"id": channel["id"]}}
        for text in ("third", "second")
    ]


async def test_messages_of_a_channel_are_limited_per_channel(chat: Client) -> None:
    user, channels = await a_user(chat), [await a_channel(chat) for _ in range(3)]
    for number in range(15):
        for channel in channels:
            await a_message(chat, user, channel, str(number))
    seen = await chat.ok(
        """query ($filter: JSON) { allChannels(filter: $filter) {
            newest: messages(limit: 3) { text }
            messages { text }
            every: messages(limit: null) { id }
        } }""",
        filter={"id": {"in": [channel["id"] for channel in channels]}},
    )
    assert [row["newest"] for row in seen] == [[{"text": t} for t in ("14", "13", "12")]] * 3
    assert [len(row["messages"]) for row in seen] == [12] * 3
    assert [len(row["every"]) for row in seen] == [12] * 3


async def test_a_message_of_a_deleted_user_stays_and_has_no_user(chat: Client) -> None:
    user, channel = await a_user(chat), await a_channel(chat)
    message = await a_message(chat, user, channel)
    assert await chat.ok(
        "mutation ($input: DeleteUserInput!) { deleteUser(input: $input) }",
        input={"id": user["id"]},
    )
    seen = await chat.ok(
        "query ($id: ID!) { message(id: $id) { userId user { id } } }", id=message["id"]
    )
    assert seen == {"userId": user["id"], "user": None}


async def test_any_text_comes_back_as_it_went_in(chat: Client) -> None:
    user, channel = await a_user(chat), await a_channel(chat)
    text = 'naïve 🧪 "quoted" \\ {braces} \x01 \n line'
    message = await a_message(chat, user, channel, text)
    found = await chat.ok(PAGE, filter={"text": text})
    assert found == [{"id": message["id"], "text": text}]


async def test_aliases_read_many_things_in_one_request(chat: Client) -> None:
    one, two = await a_user(chat, "one"), await a_user(chat, "two")
    both = await chat.ok(
        "query ($a: ID!, $b: ID!) { a: user(id: $a) { username } b: user(id: $b) { username } }",
        a=one["id"],
        b=two["id"],
    )
    assert both == {"a": {"username": "one"}, "b": {"username": "two"}}
