"""Health: whether the process lives, and whether it can serve."""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether requests can be served now, and in a word why not."""

    ready: bool
    state: str


def health_routes(readiness: Callable[[], Readiness]) -> list[Route]:
    """`/health` for who restarts the process, `/ready` for who sends requests to it."""

    async def health(_: Request) -> Response:
        return JSONResponse({"status": "ok"})

    async def ready(_: Request) -> Response:
        now = readiness()
        return JSONResponse({"status": now.state}, 200 if now.ready else 503)

    return [Route("/health", health), Route("/ready", ready)]
