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
_HEADERS: Final = {
    "Cache-Control": "no-cache",
    "Referrer-Policy": "same-origin",
    "Vary": "Accept",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class Api:
    """Where the explorers find the API, and its name, else its host: all said here alone."""

    endpoint: str = "/graphql"
    websocket: str = "/graphql"
    title: str = ""


class Explorer:
    """GraphiQL, GraphQL Playground and Altair for one schema."""

    def __init__(
        self, schema: GraphQLSchema, api: Api = Api(), assets: Assets | None = None
    ) -> None:
        self._api = api
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
        """Altair, which may evaluate: it runs its user's request scripts, in a worker."""
        return self._page("altair", request, evaluates=True)

    def _page(self, name: str, request: Request, *, evaluates: bool = False) -> HTMLResponse:
        prefix = request.scope.get("root_path", "")
        host = request.headers.get("host", "")
        urls = {key: escape(url) for key, url in self._assets.urls(prefix).items()}
        title = escape(self._api.title or host)
        text = self._templates[name].substitute(urls, title=title, settings=self._settings(prefix))
        policy = content_security_policy(host, self._assets.cdn, evaluates=evaluates)
        return HTMLResponse(text, headers=_HEADERS | {"Content-Security-Policy": policy})

    def _settings(self, prefix: str) -> str:
        settings = {
            "endpoint": prefix + self._api.endpoint,
            "websocket": prefix + self._api.websocket,
            "playground": prefix + PLAYGROUND,
            "altair": prefix + ALTAIR,
            "examples": self._examples,
        }
        # In a script element only `<` could end the JSON early.
        return json.dumps(settings).replace("<", "\\u003c")
