"""The three explorer pages: what they know about the server, their routes, their responses."""

import json
from dataclasses import asdict, dataclass
from html import escape
from string import Template
from typing import Final

from graphql import GraphQLSchema
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Mount, Route

from runtime.explorer.assets import FOLDER, Assets
from runtime.explorer.examples import examples
from runtime.explorer.policy import content_security_policy

PLAYGROUND: Final = "/playground"
ALTAIR: Final = "/altair"


@dataclass(frozen=True, slots=True)
class Server:
    """Where the explorers find the API: the one place that says it."""

    endpoint: str = "/graphql"
    websocket: str = "/graphql"
    title: str = "GraphQL"


class Explorer:
    """GraphiQL, GraphQL Playground and Altair for one schema."""

    def __init__(
        self, schema: GraphQLSchema, server: Server = Server(), assets: Assets | None = None
    ) -> None:
        self._server = server
        self._assets = assets or Assets()
        self._examples = [asdict(example) for example in examples(schema)]
        self._templates = {
            path.stem: Template(path.read_text(encoding="utf-8"))
            for path in (FOLDER / "templates").glob("*.html")
        }

    def routes(self) -> list[Route | Mount]:
        """Playground's and Altair's pages, and the files of all three."""
        pages = [Route(PLAYGROUND, self.playground), Route(ALTAIR, self.altair)]
        return [*pages, *self._assets.mounts()]

    def graphiql(self, request: Request) -> HTMLResponse:
        """GraphiQL: what a browser gets at the endpoint itself."""
        return self._page("graphiql", request)

    def playground(self, request: Request) -> HTMLResponse:
        """GraphQL Playground."""
        return self._page("playground", request)

    def altair(self, request: Request) -> HTMLResponse:
        """Altair."""
        return self._page("altair", request)

    def _page(self, name: str, request: Request) -> HTMLResponse:
        prefix = request.scope.get("root_path", "")
        urls = {key: escape(url) for key, url in self._assets.urls(prefix).items()}
        text = self._templates[name].substitute(
            urls, title=escape(self._server.title), settings=self._settings(prefix)
        )
        return HTMLResponse(text, headers=self._headers(request))

    def _settings(self, prefix: str) -> str:
        settings = {
            "endpoint": prefix + self._server.endpoint,
            "websocket": prefix + self._server.websocket,
            "playground": prefix + PLAYGROUND,
            "altair": prefix + ALTAIR,
            "title": self._server.title,
            "examples": self._examples,
        }
        # In a script element only `<` could end the JSON early.
        return json.dumps(settings).replace("<", "\\u003c")

    def _headers(self, request: Request) -> dict[str, str]:
        host = request.headers.get("host", "")
        return {
            "Content-Security-Policy": content_security_policy(host, self._assets.cdn),
            "Cache-Control": "no-cache",
            "Referrer-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
            "Vary": "Accept",
        }
