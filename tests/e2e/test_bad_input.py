"""What is wrong with a request is said: what, where, and what to do."""

from typing import Any

import httpx
import pytest

from tests.clients import Client
from tests.servers import App


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ('filter: {txt: "x"}', ["filter", "txt", 'did you mean "text"']),
        ('filter: {text: {contans: "x"}}', ["filter", "contans", 'did you mean "contains"']),
        ("filter: {text: 5}", ["filter", "text", "String", "5"]),
        ("filter: {text: {in: 5}}", ["filter", "text", "in", "5"]),
        ('filter: {createdAt: {gt: "yesterday"}}', ["filter", "createdAt", "yesterday"]),
        ('filter: {text: {matches: "("}}', ["filter", "text", "matches"]),
        ('filter: {or: {text: "x"}}', ["filter", "or"]),
        ('filter: {and: [{or: [{txt: "x"}]}]}', ["filter", "txt"]),
        ('filter: "text"', ["filter"]),
        ("filter: [1]", ["filter"]),
        ("page: -1", ["page", "-1"]),
        ("limit: -1", ["limit", "-1"]),
        ("limit: 1001", ["limit", "1000", "1001"]),
    ],
)
async def test_a_bad_argument_is_named(chat: Client, arguments: str, said: list[str]) -> None:
    failed = await chat.failed(f"{{ allMessages({arguments}) {{ id }} }}")
    assert failed.codes == ["BAD_USER_INPUT"]
    for word in said:
        assert word.lower() in failed.message.lower()


async def test_a_bad_filter_leaves_the_rest_of_the_answer(chat: Client) -> None:
    answer = await chat.send('{ bad: getUser(filter: {x: 1}) { id } good: user(id: "0") { id } }')
    assert answer.data == {"bad": None, "good": None}
    assert [error["path"] for error in answer.errors] == [["bad"]]


async def posted(app: App, **request: Any) -> httpx.Response:
    async with httpx.AsyncClient() as http:
        return await http.post(app.graphql, **request)


@pytest.mark.parametrize(
    ("request_", "status", "code"),
    [
        ({"content": b"{", "headers": {"content-type": "application/json"}}, 400, None),
        ({"content": b"{}", "headers": {"content-type": "text/plain"}}, 415, None),
        ({"json": {"query": "{ allUsers { "}}, 400, "GRAPHQL_PARSE_FAILED"),
        ({"json": {"query": "{ allUser { id } }"}}, 400, "GRAPHQL_VALIDATION_FAILED"),
        (
            {"json": {"query": "query A { allUsers { id } }", "operationName": "B"}},
            400,
            "OPERATION_RESOLUTION_FAILURE",
        ),
        (
            {"json": {"query": "query ($id: ID!) { user(id: $id) { id } }", "variables": {}}},
            400,
            "BAD_USER_INPUT",
        ),
    ],
)
async def test_a_request_that_cannot_be_executed_says_why(
    chat_app: App, request_: dict[str, Any], status: int, code: str | None
) -> None:
    accept = {"accept": "application/graphql-response+json"}
    headers = {**accept, **request_.pop("headers", {})}
    response = await posted(chat_app, headers=headers, **request_)
    assert response.status_code == status
    [error] = response.json()["errors"]
    assert error["message"]
    assert "Traceback" not in response.text
    if code:
        assert error["extensions"]["code"] == code
        legacy = await posted(chat_app, headers={"accept": "application/json"}, **request_)
        assert legacy.status_code in (200, 400)
        assert legacy.json()["errors"]


async def test_a_mutation_by_get_is_refused(chat_app: App) -> None:
    query = {"query": 'mutation { deleteUser(input: {id: "x"}) }'}
    async with httpx.AsyncClient() as http:
        response = await http.get(chat_app.graphql, params=query)
    assert response.status_code == 405
    assert response.json()["errors"]


async def test_a_query_by_get_is_answered(chat_app: App) -> None:
    async with httpx.AsyncClient() as http:
        response = await http.get(chat_app.graphql, params={"query": '{ user(id: "x") { id } }'})
    assert response.json() == {"data": {"user": None}}
