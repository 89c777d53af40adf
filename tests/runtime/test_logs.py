"""The log knows which request it speaks of."""

import io
import logging

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from runtime.logs import HEADER, RequestIds, configure, new_request_id, request_id


@pytest.fixture
def client() -> httpx.AsyncClient:
    async def say(_: Request) -> PlainTextResponse:
        return PlainTextResponse(request_id())

    app = RequestIds(Starlette(routes=[Route("/", say)]))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")


async def test_each_request_has_an_id_of_its_own(client: httpx.AsyncClient) -> None:
    first, second = await client.get("/"), await client.get("/")
    assert first.text == first.headers[HEADER]
    assert second.text == second.headers[HEADER]
    assert first.text != second.text


async def test_a_clients_own_id_is_kept(client: httpx.AsyncClient) -> None:
    answer = await client.get("/", headers={HEADER: "trace:7.a_B-1"})
    assert (answer.text, answer.headers[HEADER]) == ("trace:7.a_B-1", "trace:7.a_B-1")


@pytest.mark.parametrize("given", ["", "a b", "x" * 65, "a;b", "ü"])
async def test_an_id_that_would_garble_the_log_is_not(
    client: httpx.AsyncClient, given: str
) -> None:
    answer = await client.get("/", headers={HEADER.encode(): given.encode()})
    assert answer.text != given


def test_every_line_has_the_id_of_its_request(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = io.StringIO()
    monkeypatch.setattr("sys.stderr", stderr)
    root = logging.getLogger()
    before = root.handlers[:], root.level
    try:
        configure("INFO")
        id = new_request_id()
        logging.getLogger("anything").info("it happened")
        logging.getLogger("uvicorn.error").info("chatter")
    finally:
        root.handlers[:], root.level = before
    [line] = stderr.getvalue().splitlines()
    assert line.endswith(f"INFO    {id} anything: it happened")
