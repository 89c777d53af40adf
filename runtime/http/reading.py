"""Reading requests: GraphQL parameters from a body or a URL, within limits of size and time."""

import asyncio
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from runtime.execution.encoding import NotJsonError, decode
from runtime.execution.params import BadParamsError, Params, params_of
from runtime.http.media import is_json
from runtime.http.problems import BadRequest, TooLarge, TooSlow, UnsupportedMediaType

_IN_URL = ("query", "operationName", "variables", "extensions")


@dataclass(frozen=True, slots=True)
class BodyLimits:
    """How large a body may be, and how long it may take to come."""

    bytes: int = 1024 * 1024
    seconds: float = 10


async def read_params(request: Request, limits: BodyLimits) -> Params:
    """The parameters of a request; a subclass of HttpError says why there are none."""
    try:
        if request.method == "POST":
            return params_of(decode(await _body(request, limits)))
        return params_of(_from_url(request))
    except BadParamsError as error:
        raise BadRequest(str(error)) from None
    except NotJsonError as error:
        raise BadRequest(f"The body is not JSON: {error}.") from None


def _from_url(request: Request) -> dict[str, Any]:
    given = request.query_params
    for name in _IN_URL:
        if len(given.getlist(name)) > 1:
            raise BadRequest(f'The parameter "{name}" is given more than once.')
    value: dict[str, Any] = {name: given[name] for name in _IN_URL if name in given}
    for name in ("variables", "extensions"):
        if name in value:
            value[name] = _json_in_url(name, value[name])
    return value


def _json_in_url(name: str, text: str) -> Any:
    try:
        return decode(text)
    except NotJsonError as error:
        raise BadRequest(f'The parameter "{name}" is not JSON: {error}.') from None


async def _body(request: Request, limits: BodyLimits) -> bytes:
    _check_headers(request, limits)
    try:
        async with asyncio.timeout(limits.seconds):
            return await _collected(request, limits.bytes)
    except TimeoutError:
        raise TooSlow(f"The body did not come within {limits.seconds:g} seconds.") from None


def _check_headers(request: Request, limits: BodyLimits) -> None:
    if not is_json(request.headers.get("content-type", "")):
        raise UnsupportedMediaType("Send the request as application/json in UTF-8.")
    if request.headers.get("content-encoding", "identity") != "identity":
        raise UnsupportedMediaType("Send the body uncompressed.")
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length) > limits.bytes:
        raise _too_large(limits.bytes)


async def _collected(request: Request, most: int) -> bytes:
    # Counted as it comes: a chunked body does not say its size beforehand.
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise _too_large(most)
    return bytes(body)


def _too_large(most: int) -> TooLarge:
    return TooLarge(f"The body is larger than {most} bytes.")
