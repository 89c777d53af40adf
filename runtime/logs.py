"""The log: lines on stderr, each with the id of the request it belongs to."""

import logging
import re
import sys
from contextvars import ContextVar
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADER = "X-Request-ID"

_REQUEST_ID: ContextVar[str] = ContextVar("request_id", default="-")
_FROM_OUTSIDE = re.compile(r"[A-Za-z0-9._:-]{1,64}", re.ASCII)
_FORMAT = "%(asctime)s %(levelname)-7s %(request_id)s %(name)s: %(message)s"


def request_id() -> str:
    """The id of the request that is being answered."""
    return _REQUEST_ID.get()


def new_request_id() -> str:
    """A new id, of the request that the current task answers from now on."""
    _REQUEST_ID.set(id := uuid4().hex)
    return id


def configure(level: str) -> None:
    """Send all logs to stderr; access to each URL is not worth a line."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter(_FORMAT))
    handler.addFilter(_add_request_id)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for chatty in ("uvicorn.access", "uvicorn.error", "websockets"):
        logging.getLogger(chatty).setLevel(max(logging.WARNING, logging.getLevelName(level)))


def _add_request_id(record: logging.LogRecord) -> bool:
    record.request_id = request_id()
    return True


class RequestIds:
    """Gives each request an id, the client's own if it sends one, and answers with it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope).get(HEADER, "")
        id = given if _FROM_OUTSIDE.fullmatch(given) else uuid4().hex
        _REQUEST_ID.set(id)

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)[HEADER] = id
            await send(message)

        await self._app(scope, receive, send_with_id)
