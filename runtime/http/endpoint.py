"""The endpoint: a request checked, its operation run, and the answer in the client's type."""

from collections.abc import Callable

from graphql import GraphQLError, OperationType
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from runtime.errors import OperationFailed
from runtime.execution.encoding import encode
from runtime.execution.engine import Engine, Operation
from runtime.execution.failures import RefusedError
from runtime.http.media import GRAPHQL, JSON, answer_type, wants_page
from runtime.http.problems import HttpError, MethodNotAllowed, NotAcceptable
from runtime.http.reading import BodyLimits, read_params
from runtime.logs import request_id

Page = Callable[[Request], Response]

_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


class Endpoint:
    """Answers GraphQL requests by GET and POST; a browser that looks gets a page."""

    def __init__(self, engine: Engine, page: Page, limits: BodyLimits | None = None) -> None:
        self._engine = engine
        self._page = page
        self._limits = limits or BodyLimits()

    async def answer(self, request: Request) -> Response:
        """The response, whatever the request is."""
        accept = ",".join(request.headers.getlist("accept"))
        if request.method != "POST" and wants_page(accept):
            return self._page(request)
        media = answer_type(accept)
        try:
            if media is None:
                raise NotAcceptable(f"Answers are {GRAPHQL} or {JSON}.")
            return await self._result(request, media)
        except HttpError as problem:
            return _refusal(problem, media or JSON)
        except ClientDisconnect:
            return Response(status_code=400)  # nobody reads it

    async def _result(self, request: Request, media: str) -> Response:
        params = await read_params(request, self._limits)
        id, status = request_id(), 200
        try:
            operation = self._engine.prepare(params, id)
            _check_kind(operation, request.method)
            payload = await self._engine.execute(operation)
        except RefusedError as refusal:
            payload = {"errors": refusal.errors}
            # Clients of the older type take any other status for a failure of the network.
            status = (500 if refusal.ours else 400) if media == GRAPHQL else 200
        return _response(self._engine.encode(payload, id), status, media)


def _check_kind(operation: Operation, method: str) -> None:
    if operation.kind is OperationType.SUBSCRIPTION:
        message = "Subscriptions are served by websocket (graphql-transport-ws) at this address."
        raise RefusedError(OperationFailed, [GraphQLError(message)])
    if operation.kind is OperationType.MUTATION and method != "POST":
        raise MethodNotAllowed("Mutations are sent by POST.", "POST")


def _refusal(problem: HttpError, media: str) -> Response:
    error = {"message": str(problem), "extensions": {"code": problem.code}}
    response = _response(encode({"errors": [error]}), problem.status, media)
    response.headers.update(problem.headers)
    return response


def _response(body: bytes, status: int, media: str) -> Response:
    return Response(body, status, _HEADERS, f"{media}; charset=utf-8")
