"""The explorers' prebuilt files: in node_modules, else on a CDN at the same versions."""

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOLDER: Final = Path(__file__).parent
MODULES: Final = FOLDER / "node_modules"
CDN: Final = "https://cdn.jsdelivr.net"

# As the templates call it, as npm calls it, and the folder of its finished build.
BUILDS: Final = (
    ("react", "react", "umd"),
    ("react_dom", "react-dom", "umd"),
    ("graphql_ws", "graphql-ws", "umd"),
    ("graphiql", "graphiql", ""),
    ("playground", "graphql-playground-react", "build/static"),
    ("altair", "altair-static", "build/dist"),
)
_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    # Altair runs a user's request scripts in a sandboxed frame, which has an origin of its own.
    "Access-Control-Allow-Origin": "*",
}

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Build:
    """One package's finished build, at the version that package.json pins."""

    name: str
    package: str
    version: str
    folder: str

    def is_in(self, modules: Path) -> bool:
        """Whether npm has installed this very version."""
        manifest = modules / self.package / "package.json"
        return manifest.is_file() and json.loads(manifest.read_bytes())["version"] == self.version

    @property
    def local_path(self) -> str:
        """Where the server serves it: a new version is a new address, so browsers may keep it."""
        return f"/explorer/{self.package}@{self.version}"

    @property
    def cdn_url(self) -> str:
        """The same files on the CDN."""
        return "/".join(filter(None, (CDN, "npm", f"{self.package}@{self.version}", self.folder)))


class Assets:
    """Every file the pages load, and where from: all from this server, or all from the CDN."""

    def __init__(self, modules: Path = MODULES) -> None:
        versions = json.loads((FOLDER / "package.json").read_bytes())["dependencies"]
        self._modules = modules
        self._builds = [Build(name, npm, versions[npm], folder) for name, npm, folder in BUILDS]
        missing = [build.package for build in self._builds if not build.is_in(modules)]
        self.cdn = CDN if missing else None
        if missing:
            _log.warning(
                "explorer: %s not installed, so its pages load from %s; "
                "`npm ci --ignore-scripts --prefix runtime/explorer` makes them work offline",
                ", ".join(missing),
                CDN,
            )

    def urls(self, prefix: str) -> dict[str, str]:
        """The address of each build's folder; `prefix` is the path the app is mounted at."""
        ours = {"own": f"{prefix}/explorer/own"}
        if self.cdn:
            return ours | {build.name: build.cdn_url for build in self._builds}
        return ours | {build.name: f"{prefix}{build.local_path}" for build in self._builds}

    def mounts(self) -> list[Mount]:
        """Serve the files that are here."""
        own = Mount("/explorer/own", _Files(FOLDER / "static", cache="no-cache"))
        return [own] if self.cdn else [*map(self._mount, self._builds), own]

    def _mount(self, build: Build) -> Mount:
        directory = self._modules / build.package / build.folder
        return Mount(
            build.local_path, _Files(directory, cache="public, max-age=31536000, immutable")
        )


class _Files(StaticFiles):
    """Static files that a browser keeps as `cache` says."""

    def __init__(self, directory: Path, cache: str) -> None:
        super().__init__(directory=directory)
        self._cache = cache

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers.update(_HEADERS | {"Cache-Control": self._cache})
        if response.media_type == "text/html":
            # Altair's script frame runs what it is sent: it must not act as this origin.
            response.headers["Content-Security-Policy"] = "sandbox allow-scripts"
        return response
