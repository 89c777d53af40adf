"""GraphQL over HTTP: methods, statuses, media types and bodies."""

import logging
from typing import Any

import pytest

from runtime.http.media import GRAPHQL, JSON
from tests.runtime.servings import Serving

pytestmark = pytest.mark.asyncio(loop_scope="module")
EITHER = pytest.mark.parametrize(("accept", "refused"), [(JSON, 200), (GRAPHQL, 400)])


def codes(body: dict[str, Any]) -> list[str]:
    return [error["extensions"]["code"] for error in body["errors"]]


async def test_a_query_by_post(server: Serving) -> None:
    answer = await server.post(
        "query Greet($name: String!) { hello(name: $name) } query Other { hello }",
        variables={"name": "Ada"},
        operationName="Greet",
        extensions={"any": "thing"},
    )
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.json() == {"data": {"hello": "Hello, Ada!"}}


async def test_a_query_by_get(server: Serving) -> None:
    answer = await server.http.get(
        server.graphql,
        params={
            "query": "query ($name: String!) { hello(name: $name) }",
            "variables": '{"name": "Ada"}',
        },
        headers={"Accept": GRAPHQL},
    )
    assert answer.status_code == 200
    assert answer.headers["content-type"] == f"{GRAPHQL}; charset=utf-8"
    assert answer.json() == {"data": {"hello": "Hello, Ada!"}}


async def test_a_head_has_no_body(server: Serving) -> None:
    answer = await server.http.head(server.graphql, params={"query": "{ hello }"})
    assert (answer.status_code, answer.content) == (200, b"")


async def test_a_mutation_by_post(server: Serving) -> None:
    answer = await server.post("mutation { add(a: 1, b: 2) }")
    assert answer.json() == {"data": {"add": 3}}


async def test_a_mutation_by_get_is_refused(server: Serving) -> None:
    answer = await server.http.get(server.graphql, params={"query": "mutation { add(a: 1, b: 2) }"})
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert codes(answer.json()) == ["METHOD_NOT_ALLOWED"]


async def test_other_methods_are_refused(server: Serving) -> None:
    answer = await server.http.put(server.graphql, json={"query": "{ hello }"})
    assert answer.status_code == 405


@EITHER
@pytest.mark.parametrize(
    ("request_body", "code"),
    [
        ({"query": "{ hello"}, "GRAPHQL_PARSE_FAILED"),
        ({"query": ""}, "GRAPHQL_PARSE_FAILED"),
        ({"query": "{ nothing }"}, "GRAPHQL_VALIDATION_FAILED"),
        ({"query": "query A { hello }", "operationName": "B"}, "OPERATION_RESOLUTION_FAILURE"),
        ({"query": "query A { hello } query B { hello }"}, "OPERATION_RESOLUTION_FAILURE"),
        ({"query": "fragment F on Query { hello }"}, "GRAPHQL_VALIDATION_FAILED"),
        ({"query": "query ($a: Int!) { hello @skip(if: true) }"}, "GRAPHQL_VALIDATION_FAILED"),
        (
            {"query": "query ($n: String!) { hello(name: $n) }", "variables": {"n": 5}},
            "BAD_USER_INPUT",
        ),
        ({"query": "query ($n: String!) { hello(name: $n) }"}, "BAD_USER_INPUT"),
        ({"query": "subscription { tick }"}, "OPERATION_RESOLUTION_FAILURE"),
    ],
)
async def test_a_request_that_cannot_be_executed_has_errors_and_no_data(
    server: Serving, request_body: dict[str, Any], code: str, accept: str, refused: int
) -> None:
    answer = await server.http.post(server.graphql, json=request_body, headers={"Accept": accept})
    assert answer.status_code == refused
    assert "data" not in answer.json()
    assert set(codes(answer.json())) == {code}


@pytest.mark.parametrize("accept", [JSON, GRAPHQL])
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"7",
        b"null",
        b"[]",
        b'[{"query": "{ hello }"}]',
        b"{}",
        b'{"query": 7}',
        b'{"query": null}',
        b'{"query": "{ hello }", "variables": "x"}',
        b'{"query": "{ hello }", "variables": []}',
        b'{"query": "{ hello }", "operationName": 7}',
        b'{"query": "{ hello }", "operationName": "\\ud800"}',
        b'{"query": "{ hello }", "extensions": 7}',
        b'{"query": "{ hello }", "variables": {"x": NaN}}',
        b'{"query": "{ hello }", "variables": {"x": 1e999}}',
        b'{"query": "\xff"}',
        b'{"query": "{ hello }", "variables": ' + b'{"x":' * 20_000 + b"1" + b"}" * 20_001,
        b'{"query": "{ hello }", "variables": {"x": ' + b"[" * 200 + b"]" * 200 + b"}}",
    ],
    ids=lambda content: content[:60].decode("latin-1"),
)
async def test_a_body_that_is_no_request_is_a_bad_request(
    server: Serving, content: bytes, accept: str
) -> None:
    headers = {"Content-Type": "application/json", "Accept": accept}
    answer = await server.http.post(server.graphql, content=content, headers=headers)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == f"{accept}; charset=utf-8"
    assert codes(answer.json()) == ["BAD_REQUEST"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "multipart/form-data; boundary=x"},
        {"Content-Type": "application/json; charset=utf-16"},
        {"Content-Type": ""},
        {"Content-Type": "application/json", "Content-Encoding": "gzip"},
    ],
    ids=str,
)
async def test_only_plain_json_is_read(server: Serving, headers: dict[str, str]) -> None:
    answer = await server.http.post(
        server.graphql, content=b'{"query": "{ hello }"}', headers=headers
    )
    assert answer.status_code == 415
    assert codes(answer.json()) == ["UNSUPPORTED_MEDIA_TYPE"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "query={hello}&query={hello}",
        "query={hello}&variables={",
        "query={hello}&variables=[]",
        "query={hello}&extensions=7",
    ],
)
async def test_a_url_that_is_no_request_is_a_bad_request(server: Serving, text: str) -> None:
    answer = await server.http.get(f"{server.graphql}?{text}")
    assert (answer.status_code, codes(answer.json())) == (400, ["BAD_REQUEST"])


async def test_who_reads_neither_type_is_told_so(server: Serving) -> None:
    answer = await server.post("{ hello }", accept="image/png")
    assert (answer.status_code, codes(answer.json())) == (406, ["NOT_ACCEPTABLE"])


async def test_a_browser_gets_the_page_and_a_client_at_the_same_url_does_not(
    server: Serving,
) -> None:
    params = {"query": "{ hello }"}
    page = await server.http.get(server.graphql, params=params, headers={"Accept": "text/html"})
    assert "a page" in page.text
    data = await server.http.get(server.graphql, params=params)
    assert data.json() == {"data": {"hello": "Hello, world!"}}


@EITHER
async def test_failed_fields_are_partial_success(
    server: Serving, accept: str, refused: int, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = await server.post("{ hello lost broken }", accept=accept)
    assert answer.status_code == 200
    body = answer.json()
    assert body["data"] == {"hello": "Hello, world!", "lost": None, "broken": None}
    broken, lost = sorted(body["errors"], key=lambda error: str(error["path"]))
    assert lost["extensions"] == {"code": "NOT_FOUND", "type": "Channel", "id": "7"}
    assert lost["locations"] == [{"line": 1, "column": 9}]
    assert broken["message"] == "Internal server error"
    assert broken["extensions"] == {
        "code": "INTERNAL_SERVER_ERROR",
        "request_id": answer.headers["x-request-id"],
    }
    assert "hunter2" not in answer.text
    assert "hunter2" in caplog.text


async def test_a_failed_needed_field_leaves_no_data(server: Serving) -> None:
    answer = await server.post("{ hello needed }", accept=GRAPHQL)
    assert (answer.status_code, answer.json()["data"]) == (200, None)


@pytest.mark.parametrize(
    ("kind", "value"),
    [("surrogate", "a?b"), ("nan", None), ("huge", 2**70), ("keys", {"1": 2})],
)
async def test_what_json_can_hardly_carry_is_mended(server: Serving, kind: str, value: Any) -> None:
    answer = await server.post("query ($k: String!) { odd(kind: $k) }", variables={"k": kind})
    assert answer.json() == {"data": {"odd": value}}


@pytest.mark.parametrize("kind", ["object", "both", "deep"])
async def test_what_json_cannot_carry_is_a_masked_error(server: Serving, kind: str) -> None:
    answer = await server.post("query ($k: String!) { odd(kind: $k) }", variables={"k": kind})
    assert answer.status_code == 200
    assert (answer.json()["data"], codes(answer.json())) == (None, ["INTERNAL_SERVER_ERROR"])


async def test_nested_lists_in_a_document_are_refused_not_fatal(server: Serving) -> None:
    literal = "[" * 900 + "]" * 900
    answer = await server.post(f"{{ echo(value: {literal}) }}")
    assert answer.status_code == 200
    assert "errors" in answer.json()
