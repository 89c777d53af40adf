"""The public schema as text, for tools and frontends; who has it already is told so."""

from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

PATH = "/schema.graphql"


def schema_route(sdl: str) -> Route:
    """`/schema.graphql`: the SDL, or 304 when the client's copy is the same."""
    body = sdl.encode()
    tag = f'"{sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}

    async def schema(request: Request) -> Response:
        if _has(",".join(request.headers.getlist("if-none-match")), tag):
            return Response(status_code=304, headers=headers)
        return Response(body, headers=headers, media_type="text/plain; charset=utf-8")

    return Route(PATH, schema)


def _has(held: str, tag: str) -> bool:
    """Whether an `If-None-Match` header names the tag; proxies that compress weaken it."""
    tags = [part.strip().removeprefix("W/") for part in held.split(",")]
    return tag in tags or "*" in tags
